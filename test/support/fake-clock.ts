import type { Clock } from '../../src/lib/clock.ts';
import { addMinutes, type Day, type Instant, instantOn } from '../../src/lib/time.ts';

/** A clock that stands still until a test moves it. It only goes forward, as every clock does. */
export interface FakeClock extends Clock {
  moveTo(at: Instant): void;
  passes(minutes: number): void;
  /** To a local clock time on a day. */
  moveToLocal(day: Day, time: string, zone?: string): void;
}

/** Tuesday 24 November 2026, ten o'clock in Amsterdam. */
export const tuesday = '2026-11-24T09:00:00Z';

export function fakeClock(from: Instant = tuesday): FakeClock {
  let now = from;
  const moveTo = (at: Instant): void => {
    if (Date.parse(at) < Date.parse(now))
      throw new Error(`It is ${now}: the clock does not go back to ${at}`);
    now = at;
  };
  return {
    now: () => now,
    moveTo,
    passes: (minutes) => moveTo(addMinutes(now, minutes)),
    moveToLocal: (day, time, zone = 'Europe/Amsterdam') => moveTo(instantOn(day, time, zone)),
  };
}
