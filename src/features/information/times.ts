import {
  addDays,
  addWorkingDays,
  type Calendar,
  compareInstants,
  type Day,
  dayOf,
  type Instant,
  instantOn,
  isBefore,
  isWorkingDay,
} from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';

/** What moments are counted with. */
export interface Clockwork {
  readonly region: RegionPack;
  readonly calendar: Calendar;
}

/** Until when something asked now can be answered: the pack's working days, at its hour. */
export function answerBy({ region, calendar }: Clockwork, now: Instant): Instant {
  const { deadlines, timeZone } = region;
  const last = addWorkingDays(dayOf(now, timeZone), deadlines.answerWorkingDays, calendar);
  return instantOn(last, deadlines.dueTime, timeZone);
}

/** By the end of the working hours of the due day. */
export function endOf({ region }: Clockwork, due: Day): Instant {
  return instantOn(due, region.workingHours.until, region.timeZone);
}

/** When it is asked whether what was found was used. */
export function followedUpAt({ region }: Clockwork, doneAt: Instant): Instant {
  const day = addDays(dayOf(doneAt, region.timeZone), 7 * region.deadlines.informationUsedAfterWeeks);
  return instantOn(day, region.workingHours.from, region.timeZone);
}

/** At the start of these numbers of working days before a day (0: that day itself), as far as still to come. */
export function remindersBefore(
  { region, calendar }: Clockwork,
  day: Day,
  counts: readonly number[],
  since: Instant,
): readonly Instant[] {
  const days = counts.flatMap((count) => {
    if (count > 0) return [addWorkingDays(day, -count, calendar)];
    return isWorkingDay(day, calendar) ? [day] : [];
  });
  return [...new Set(days)]
    .map((one) => instantOn(one, region.workingHours.from, region.timeZone))
    .filter((at) => isBefore(since, at))
    .toSorted(compareInstants);
}
