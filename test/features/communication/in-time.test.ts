import { describe, expect, it } from 'vitest';
import type { CommunicationMoment, CommunicationPlan } from '../../../src/features/communication/model.ts';
import { communicationPlan } from '../../../src/features/communication/model.ts';
import { communicationWanted } from '../../../src/features/communication/reminders.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import {
  afterSaying,
  allAgree,
  approved,
  circleOf,
  decide,
  drafted,
  follow,
  letter,
  letterAgain,
  may,
  partnerId,
  putForward,
  region,
  says,
  seats,
  stateAfter,
  theMoment,
  writer,
} from './planned.ts';

// Friday 18 December and Friday 29 January; work begins at half past eight, an hour ahead of UTC.
const thursday = '2026-12-17T16:00:00Z';
const itsDay = '2026-12-18T07:30:00Z';
const between = '2026-12-21T09:00:00Z';
const repetition = '2027-01-29T07:30:00Z';
const lastDay = '2027-01-29T13:00:00Z';
const allOver = '2027-01-29T23:00:00Z';

const wanted = communicationWanted(region, publicHolidays(region.holidayCountry));
const standOf = (plan: CommunicationPlan) => theMoment(plan).stand;
const momentIdOf = (plan: CommunicationPlan): string => theMoment(plan).id;
const comes = (plan: CommunicationPlan, now: string) =>
  decide(plan, { type: 'dayComes', momentId: momentIdOf(plan) }, now);
const news = (seatId: string) => ({ to: `seat:${seatId}`, card: { card: 'communication.moment' } });
const refusedAs = (name: string) => ({ refusal: { name } });
type Said = Parameters<typeof says>[1];
const blocked = () => afterSaying(putForward(), [['police', 'danger']]);
const declined = () => afterSaying(putForward(), [['town', 'declines']]);

describe('nobody says anything of it any more once its day has come', () => {
  it.each<[string, () => CommunicationPlan, Said]>([
    ['yes to what waits', () => afterSaying(putForward(), allAgree.slice(0, 4)), ['town', 'approves']],
    ['no to what waits', putForward, ['town', 'declines']],
    ['no danger in what waits', putForward, ['police', 'noDanger']],
    ['no danger any more in what was blocked', blocked, ['police', 'noDanger']],
    ['yes after all to what was refused', declined, ['town', 'approves']],
  ])('%s', (_what, plan, said) => {
    const before = plan();
    expect(decide(before, says(before, said), thursday)).toMatchObject({ accepted: true });
    expect(decide(before, says(before, said), itsDay)).toMatchObject(refusedAs('dayTooSoon'));
  });

  it('but danger seen in what was approved still stops its repetition', () => {
    const late = afterSaying(approved(), [['police', 'danger']], between);
    expect(standOf(late)).toEqual({ status: 'blocked', since: between });
    const taken = afterSaying(late, [['police', 'noDanger']], '2027-01-04T09:00:00Z');
    expect(standOf(taken).status).toBe('approved');
    expect(decide(late, says(late, ['police', 'noDanger']), repetition)).toMatchObject(
      refusedAs('dayTooSoon'),
    );
  });
});

describe('what is not approved in time', () => {
  const alarmsOf = (plan: CommunicationPlan) => wanted(plan).alarms.map(({ at, event }) => [event.type, at]);

  it.each<[string, () => CommunicationPlan, readonly (readonly string[])[]]>([
    ['is drafted', drafted, []],
    ['waits', putForward, [['dayComes', itsDay]]],
    ['is blocked', blocked, [['dayComes', itsDay]]],
    ['is refused', declined, [['dayComes', itsDay]]],
    ['is approved', approved, [['daysPass', allOver]]],
    [
      'was approved, and danger was seen after its day',
      () => afterSaying(approved(), [['police', 'danger']], between),
      [['dayComes', repetition]],
    ],
    [
      'was approved, and danger is seen on its last day',
      () => afterSaying(approved(), [['police', 'danger']], lastDay),
      [['dayComes', allOver]],
    ],
  ])('the clock is wound when it %s', (_when, plan, alarms) => {
    expect(alarmsOf(plan())).toEqual(alarms);
  });

  it('nor when the kick-off was withdrawn', () => {
    const gone = circleOf(undefined, { stage: 'withdrawn', members: [], guides: [] });
    expect(alarmsOf(stateAfter(putForward(), [follow(gone)]))).toEqual([]);
  });

  it.each([['putForward'], ['blocked'], ['declined']] as const)(
    '%s: is a draft again, its writer and facilitator hear of it, nobody is asked any more',
    (name) => {
      const by = { seatId: seats.tax, organisationId: 'BD' };
      const plan = { putForward, blocked, declined }[name]();
      const asked = { ...plan, moments: plan.moments.map((one) => ({ ...one, writtenBy: by })) };
      const late = comes(asked, itsDay);
      expect(late).toMatchObject({ effects: [news(seats.facilitator), news(seats.tax)], facts: [] });
      const state = late.accepted ? late.state : expect.fail('refused');
      expect(standOf(state)).toEqual({ status: 'drafted', lapsedAt: itsDay });
      expect(communicationPlan.parse(state)).toEqual(state);
      expect(wanted(state)).toEqual({ asks: [], alarms: [] });
    },
  );

  it('not before that day, nor what is approved, written anew, dropped or over', () => {
    const momentId = momentIdOf(approved());
    const dropped = stateAfter(putForward(), [
      { type: 'dropMoment', by: writer, momentId, reason: 'Te laat.' },
    ]);
    for (const plan of [drafted(), approved(), dropped]) {
      expect(comes(plan, itsDay)).toMatchObject({ state: plan });
    }
    expect(comes(putForward(), thursday)).toMatchObject({ state: putForward() });
  });

  it('is put forward again on another day, and then nothing of that is left', () => {
    const late = comes(declined(), itsDay);
    const draft = late.accepted ? late.state : expect.fail('refused');
    const momentId = momentIdOf(draft);
    const ask = { type: 'askApproval', momentId } as const;
    expect(decide(draft, ask, itsDay)).toMatchObject(refusedAs('dayTooSoon'));
    const content = letterAgain({ day: '2027-01-12' });
    const edit = { type: 'editMoment', by: writer, momentId, basedOn: 0, content } as const;
    const again = stateAfter(draft, [edit], between);
    expect(theMoment(again)).toMatchObject({ approvals: [], stand: { status: 'drafted' } });
    expect(standOf(again)).not.toHaveProperty('lapsedAt');
    expect(standOf(stateAfter(again, [ask], between)).status).toBe('forApproval');
  });

  it('only the clock says so', () => {
    const plan = putForward();
    const facilitator = [`seat:${seats.facilitator}`, 'organisation:RIEC'];
    expect(may(plan, facilitator, { type: 'dayComes', momentId: momentIdOf(plan) })).toBe(false);
  });
});

describe('others have to do with it than before', () => {
  const withoutTown = circleOf(['police', 'prosecution', 'tax']);
  const small = circleOf(['police', 'town']);
  const forTwo = letter({ approverPartnerIds: [partnerId('town')] });
  const agreed = (): CommunicationPlan =>
    afterSaying(putForward(small, forTwo), [
      ['police', 'noDanger'],
      ['town', 'approves'],
    ]);

  it.each<[string, () => CommunicationPlan, ReturnType<typeof circleOf>, string]>([
    ['who speaks left', approved, withoutTown, 'drafted'],
    ['who speaks of what still waits left', putForward, withoutTown, 'drafted'],
    ['a newcomer knows of the investigation', agreed, circleOf(), 'forApproval'],
    [
      'the last one waited for left',
      () => afterSaying(putForward(), allAgree.slice(1)),
      circleOf(['prosecution', 'town', 'tax']),
      'approved',
    ],
  ])('%s: who wrote it and who guides it hear of it', (_when, plan, circle, status) => {
    const before = plan();
    const decision = decide(before, follow(circle), thursday);
    const state = decision.accepted ? decision.state : expect.fail('refused');
    expect(standOf(state).status).toBe(status);
    expect(decision.accepted && decision.effects).toContainEqual({
      ...{ slot: `communication.moment:${momentIdOf(before)}`, to: `seat:${seats.facilitator}` },
      card: {
        card: 'communication.moment',
        payload: { kickoffId: circle.kickoffId, momentId: momentIdOf(before) },
      },
    });
  });

  it('nobody agrees by leaving once its day has come', () => {
    const waiting = afterSaying(putForward(), allAgree.slice(1));
    const withoutPolice = follow(circleOf(['prosecution', 'town', 'tax']));
    expect(standOf(stateAfter(waiting, [withoutPolice], itsDay))).toEqual(standOf(waiting));
  });

  it('nobody hears anything of what was withdrawn', () => {
    const gone = circleOf(['police', 'prosecution', 'tax'], { stage: 'withdrawn', members: [], guides: [] });
    expect(decide(approved(), follow(gone), between)).toMatchObject({ effects: [] });
  });

  const deadlineOf = (plan: CommunicationPlan) => wanted(plan).asks.map(({ deadline }) => deadline);
  it('a newcomer has as long to answer as anybody else had', () => {
    const early = stateAfter(agreed(), [follow(circleOf())], '2026-12-02T09:00:00Z');
    expect(standOf(early)).toEqual({ status: 'forApproval', since: '2026-12-02T09:00:00Z' });
    expect(deadlineOf(early)).toEqual(['2026-12-07T11:00:00Z']);
  });

  it.each<[string, string, string]>([
    ['just before its day', thursday, itsDay],
    ['before its repetition', between, '2026-12-24T11:00:00Z'],
    ['the day before its repetition', '2027-01-28T09:00:00Z', '2027-01-28T11:00:00Z'],
    ['on its last day', lastDay, allOver],
  ])('%s it is not late at once: since %s, until %s', (_when, now, deadline) => {
    expect(deadlineOf(stateAfter(agreed(), [follow(circleOf())], now))).toEqual([deadline]);
  });
});

describe('when to remind of it', () => {
  const remindersOf = (change: Partial<CommunicationMoment>): readonly (readonly string[])[] => {
    const plan = putForward();
    const moments = plan.moments.map((one) => ({ ...one, repeatDays: [], ...change }));
    return wanted({ ...plan, moments }).asks.map(({ remindAt }) => remindAt);
  };

  it('never on a day on which nobody works', () => {
    // A Saturday, asked when the working day before it was over.
    const stand = { status: 'forApproval', since: '2026-12-18T13:00:00Z' } as const;
    expect(new Set(remindersOf({ day: '2026-12-19', stand }).flat())).toEqual(new Set());
    const later = { status: 'forApproval', since: '2026-12-14T09:00:00Z' } as const;
    expect(remindersOf({ day: '2026-12-19', stand: later })[0]).toEqual([
      '2026-12-16T07:30:00Z',
      '2026-12-17T07:30:00Z',
    ]);
  });
});
