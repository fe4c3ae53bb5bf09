import { describe, expect, it } from 'vitest';
import { actionWanted, isLate } from '../../../src/features/actions/reminders.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { decide, line, region, seats, stateAfter, version } from './agreed.ts';

const wanted = actionWanted(region, publicHolidays(region.holidayCountry));
const monday = '2026-11-23T09:00:00Z';
// Friday 11 December 2026; Amsterdam is one hour ahead of UTC.
const check = line('check the bar');
const list = stateAfter(null, { type: 'follow', agreed: version(1, [check]) }, monday);

describe('what is asked of who took an action on', () => {
  it('three working days before, the day before and on the day itself, until the day ends', () => {
    expect(wanted(list).asks).toMatchObject([
      {
        to: `seat:${seats.police}`,
        deadline: '2026-12-11T16:00:00Z',
        remindAt: ['2026-12-08T07:30:00Z', '2026-12-10T07:30:00Z', '2026-12-11T07:30:00Z'],
        target: { kind: 'dialog', name: 'actions.report' },
      },
    ]);
  });

  it('holidays and weekends do not count, and nobody is reminded on one', () => {
    // Second Christmas Day, a Saturday: the working day before it is Thursday 24 December.
    const christmas = stateAfter(
      null,
      { type: 'follow', agreed: version(1, [{ ...check, due: '2026-12-26' }]) },
      monday,
    );
    expect(wanted(christmas).asks[0]?.remindAt).toEqual(['2026-12-22T07:30:00Z', '2026-12-24T07:30:00Z']);
  });

  it('of a strict kick-off on the product’s own page only', () => {
    const strict = stateAfter(
      null,
      { type: 'follow', agreed: version(1, [check], { level: 'STRICT' }) },
      monday,
    );
    expect(wanted(strict).asks[0]?.target).toMatchObject({ kind: 'page', page: 'actions.list' });
  });

  it('nothing once it is done, gone or not taken on', () => {
    const done = stateAfter(list, { type: 'markDone', actionId: check.rowId }, monday);
    const gone = stateAfter(list, { type: 'follow', agreed: version(2, []) }, monday);
    const declined = version(1, [{ ...check, acceptance: 'declined' }]);
    const notTaken = stateAfter(null, { type: 'follow', agreed: declined }, monday);
    for (const state of [done, gone, notTaken]) expect(wanted(state)).toEqual({ asks: [], alarms: [] });
  });

  it('a stuck action is still asked about', () => {
    const stuck = stateAfter(
      list,
      { type: 'markStuck', actionId: check.rowId, reason: 'Geen mensen' },
      monday,
    );
    expect(wanted(stuck).asks).toHaveLength(1);
  });
});

describe('after the due day, once a week until it is done', () => {
  const week = (number: number) => ({ type: 'weekPasses', actionId: check.rowId, week: number }) as const;

  it('the clock brings one week at a time', () => {
    expect(wanted(list).alarms).toMatchObject([{ at: '2026-12-18T07:30:00Z', event: week(1) }]);
    const reminded = decide(list, week(1), '2026-12-18T07:30:00Z');
    expect(reminded).toMatchObject({
      accepted: true,
      effects: [{ to: `seat:${seats.police}`, card: { card: 'actions.reminder' } }],
    });
    const next = stateAfter(list, week(1), '2026-12-18T07:30:00Z');
    expect(wanted(next).alarms).toMatchObject([{ at: '2026-12-25T07:30:00Z', event: week(2) }]);
  });

  it('weeks in which the product stood still are not made up for', () => {
    const back = stateAfter(list, week(1), '2027-01-06T10:00:00Z');
    expect(back.actions[0]?.weeksReminded).toBe(3);
    expect(wanted(back).alarms).toMatchObject([{ at: '2027-01-08T07:30:00Z', event: week(4) }]);
  });

  it('an old alarm reminds nobody', () => {
    const done = stateAfter(list, { type: 'markDone', actionId: check.rowId }, monday);
    expect(decide(done, week(1), '2026-12-18T07:30:00Z')).toEqual({ accepted: true, state: done });
    const next = stateAfter(list, week(1), '2026-12-18T07:30:00Z');
    expect(decide(next, week(1), '2026-12-18T07:31:00Z')).toEqual({ accepted: true, state: next });
  });

  it('another due day starts the count again', () => {
    const late = stateAfter(list, week(1), '2026-12-18T07:30:00Z');
    const later = stateAfter(
      late,
      { type: 'follow', agreed: version(2, [{ ...check, due: '2027-01-15' }]) },
      '2026-12-21T09:00:00Z',
    );
    expect(wanted(later).alarms).toMatchObject([{ at: '2027-01-22T07:30:00Z', event: week(1) }]);
  });

  it('it ends after half a year', () => {
    const old = stateAfter(list, week(1), '2028-01-03T10:00:00Z');
    expect(old.actions[0]?.weeksReminded).toBe(26);
    expect(wanted(old).alarms).toEqual([]);
    expect(wanted(old).asks).toHaveLength(1);
  });

  it('late is what is open after its day', () => {
    const action = list.actions[0] ?? expect.fail('no action');
    expect(isLate(region, action, '2026-12-11T22:00:00Z')).toBe(false);
    expect(isLate(region, action, '2026-12-11T23:30:00Z')).toBe(true);
  });
});
