import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../src/platforms/teams/pace.ts';

const lane = { app: 'bot', tenant: 'one', conversation: 'a' };
const hour = 3_600_000;

/** Sends as fast as it may; gives when each went. */
function goes(count: number, conversationOf: (index: number) => string, at = 0): readonly number[] {
  const pace = paceOf(() => at);
  return Array.from({ length: count }, (_, index) =>
    pace.wait({ ...lane, conversation: conversationOf(index) }, Number.POSITIVE_INFINITY),
  );
}

/** The most that ever go in so many milliseconds. */
const mostWithin = (times: readonly number[], span: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(
    ...sorted.map((start) => sorted.filter((one) => one >= start && one < start + span).length),
  );
};

describe('the pace of messages', () => {
  it('in one conversation is what Teams allows: a second, half a minute, an hour', () => {
    const times = goes(4_000, () => 'a');
    expect(times.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000]);
    expect(mostWithin(times.slice(0, 200), 1_000)).toBe(7);
    expect(mostWithin(times.slice(0, 200), 30_000)).toBe(60);
    expect(times[1_800]).toBe(hour);
    expect(times[3_600]).toBe(2 * hour);
  });

  it('of one bot in one tenant is never more than fifty in a second, in whichever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 100, maxLength: 300 }), (talks) => {
        const times = goes(talks.length, (index) => String(talks[index]));
        expect(mostWithin(times, 1_000)).toBeLessThanOrEqual(50);
      }),
      { numRuns: 30 },
    );
  });

  it('of one conversation that is full holds no other up', () => {
    const pace = paceOf(() => 0);
    for (let sent = 0; sent < 20; sent += 1) pace.wait(lane, Number.POSITIVE_INFINITY);
    expect(pace.wait(lane, Number.POSITIVE_INFINITY)).toBeGreaterThan(0);
    expect(pace.wait({ ...lane, conversation: 'b' }, 0)).toBe(0);
    expect(pace.wait({ ...lane, app: 'another', conversation: 'a' }, 0)).toBe(0);
  });

  it('takes no turn that is further away than anybody waits', () => {
    const pace = paceOf(() => 0);
    for (let sent = 0; sent < 7; sent += 1) pace.wait(lane, 0);
    expect([pace.wait(lane, 500), pace.wait(lane, 500), pace.wait(lane, 1_000)]).toEqual([
      1_000, 1_000, 1_000,
    ]);
  });
});
