import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person, Resolved } from '../../src/engine/directory.ts';
import { type DueMessage, type MessagePlan, planMessages } from '../../src/engine/message-plan.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { addMinutes, isBefore, isWorkingMoment } from '../../src/lib/time.ts';

const calendar = publicHolidays('NL');
const officeHours = { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:00' };
const person = (accountId: string, more: Partial<Person> = {}): Person => ({
  accountId,
  label: accountId,
  language: 'nl',
  zone: 'Europe/Amsterdam',
  hours: officeHours,
  seatId: null,
  as: 'holder',
  ...more,
});
const reached = (...people: Person[]): Resolved => ({ people, nobody: null });
const nobody = (why: 'vacant' | 'absent' | 'ended'): Resolved => ({ people: [], nobody: why });
const message = (id: string, more: Partial<DueMessage> = {}): DueMessage => ({
  id,
  kind: 'reminder',
  objectId: 'kickoff',
  key: `answer:${id}`,
  principal: 'seat:police',
  card: { card: 'kickoffs.invitation', payload: { id } },
  urgent: false,
  wantedAt: '2026-03-10T07:30:00Z',
  expiresAt: '2026-03-13T11:00:00Z',
  handled: [],
  ...more,
});
// A Tuesday, ten in the morning in Amsterdam.
const tuesday = '2026-03-10T09:00:00Z';
const plan = (due: DueMessage[], people: Record<string, Resolved>, now = tuesday): MessagePlan =>
  planMessages(due, new Map(Object.entries(people)), calendar, now);

describe('who gets a message now', () => {
  it('the holder of the seat, in working hours', () => {
    const made = plan([message('a')], { 'seat:police': reached(person('officer')) });
    expect(made.send.map(({ accountId }) => accountId)).toEqual(['officer']);
    expect(made.done).toEqual(['a']);
  });

  it('nobody at night: it waits until half past eight', () => {
    const made = plan([message('a')], { 'seat:police': reached(person('officer')) }, '2026-03-10T22:00:00Z');
    expect(made.send).toEqual([]);
    expect(made.later).toEqual([{ id: 'a', at: '2026-03-11T07:30:00Z' }]);
  });

  it('an urgent message does not wait', () => {
    const urgent = message('a', { urgent: true });
    const made = plan([urgent], { 'seat:police': reached(person('officer')) }, '2026-03-10T22:00:00Z');
    expect(made.send).toHaveLength(1);
  });

  it('one message for three reminders to one person', () => {
    const made = plan([message('a'), message('b'), message('c')], {
      'seat:police': reached(person('officer')),
    });
    expect(made.send.map(({ parts }) => parts.map(({ outboxId }) => outboxId))).toEqual([['a', 'b', 'c']]);
  });

  it('first messages keep to themselves', () => {
    const made = plan([message('a', { kind: 'post' }), message('b', { kind: 'post' })], {
      'seat:police': reached(person('officer')),
    });
    expect(made.send).toHaveLength(2);
  });

  it('of two reminders of one thing after days of standstill only the last', () => {
    const early = message('early', { key: 'answer', wantedAt: '2026-03-06T07:30:00Z' });
    const late = message('late', { key: 'answer', wantedAt: '2026-03-10T07:30:00Z' });
    const made = plan([early, late], { 'seat:police': reached(person('officer')) });
    expect(made.send.flatMap(({ parts }) => parts.map(({ outboxId }) => outboxId))).toEqual(['late']);
    expect(made.drop).toEqual([{ id: 'early', reason: 'replacedByLater' }]);
  });

  it('a body of which one member got it already: only the others', () => {
    const due = message('a', { principal: 'body:team', handled: ['officer'] });
    const made = plan([due], { 'body:team': reached(person('officer'), person('prosecutor')) });
    expect(made.send.map(({ accountId }) => accountId)).toEqual(['prosecutor']);
  });

  it('one member at work and one not: sent to the first, and kept for the second', () => {
    const evening = person('night', { hours: { days: [1, 2, 3, 4, 5], from: '18:00', until: '22:00' } });
    const made = plan([message('a', { principal: 'body:team' })], {
      'body:team': reached(person('day'), evening),
    });
    expect(made.send.map(({ accountId }) => accountId)).toEqual(['day']);
    expect(made.later).toEqual([{ id: 'a', at: '2026-03-10T17:00:00Z' }]);
    expect(made.done).toEqual([]);
  });
});

describe('what is not sent says why', () => {
  it.each([
    ['after its deadline', { expiresAt: '2026-03-10T08:00:00Z' }, reached(person('officer')), 'tooLate'],
    ['to a seat nobody holds', {}, nobody('vacant'), 'vacant'],
    ['to someone who is away without a deputy', {}, nobody('absent'), 'absent'],
    ['to a seat that ended', { kind: 'post' as const }, nobody('ended'), 'ended'],
  ])('%s', (_case, more, resolved, reason) => {
    expect(plan([message('a', more)], { 'seat:police': resolved }).drop).toEqual([{ id: 'a', reason }]);
  });

  it('when the next working hours begin after the deadline', () => {
    const due = message('a', { expiresAt: '2026-03-11T06:00:00Z' });
    const made = plan([due], { 'seat:police': reached(person('officer')) }, '2026-03-10T20:00:00Z');
    expect(made.drop).toEqual([{ id: 'a', reason: 'tooLate' }]);
  });

  it('a first message to someone away waits for their return', () => {
    const made = plan([message('a', { kind: 'post' })], { 'seat:police': nobody('absent') });
    expect(made.later).toEqual([{ id: 'a', at: '2026-03-10T13:00:00Z' }]);
  });
});

// From before the spring change to after the autumn change, with every Dutch holiday in between.
const moment = fc
  .integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 10, 5) })
  .map((time) => new Date(time).toISOString());
const hours = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
  from: fc.constantFrom('07:00', '08:30', '10:00'),
  until: fc.constantFrom('12:30', '17:00', '21:00'),
});
const randomPerson = fc.record({
  accountId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  hours,
  zone: fc.constantFrom('Europe/Amsterdam', 'UTC', 'America/Curacao'),
});
const principals = ['seat:1', 'seat:2', 'deputy:3', 'role:x@y', 'body:z'];
const randomResolved = fc.oneof(
  fc
    .uniqueArray(randomPerson, { selector: (one) => one.accountId, minLength: 1, maxLength: 4 })
    .map((people) => reached(...people.map((one) => person(one.accountId, one)))),
  fc.constantFrom(nobody('vacant'), nobody('absent'), nobody('ended')),
);
const randomDue = (now: string) =>
  fc
    .record({
      kind: fc.constantFrom('post' as const, 'reminder' as const),
      key: fc.constantFrom('k1', 'k2'),
      principal: fc.constantFrom(...principals, 'seat:unknown'),
      urgent: fc.boolean(),
      minutesAgo: fc.integer({ min: 0, max: 3 * 24 * 60 }),
      minutesLeft: fc.option(fc.integer({ min: -600, max: 5 * 24 * 60 }), { nil: null }),
      handled: fc.subarray(['a', 'b', 'c', 'd', 'e']),
    })
    .map(({ minutesAgo, minutesLeft, ...rest }) => ({
      ...rest,
      wantedAt: addMinutes(now, -minutesAgo),
      expiresAt: minutesLeft === null ? null : addMinutes(now, minutesLeft),
    }));
const situation = moment.chain((now) =>
  fc.record({
    now: fc.constant(now),
    resolved: fc.record(Object.fromEntries(principals.map((principal) => [principal, randomResolved]))),
    due: fc.array(randomDue(now), { maxLength: 12 }),
  }),
);

type Situation = { now: string; resolved: Record<string, Resolved>; due: DueMessage[]; made: MessagePlan };

function onlyThoseWhoMay({ now, resolved, due, made }: Situation): void {
  for (const { accountId, parts } of made.send) {
    for (const one of due.filter(({ id }) => parts.some(({ outboxId }) => outboxId === id))) {
      const who = resolved[one.principal]?.people.find((person) => person.accountId === accountId);
      expect(who).toBeDefined();
      expect(one.handled).not.toContain(accountId);
      expect(isBefore(now, one.expiresAt ?? '2100-01-01T00:00:00Z')).toBe(true);
      expect(
        one.urgent || isWorkingMoment(now, who?.hours ?? officeHours, who?.zone ?? 'UTC', calendar),
      ).toBe(true);
    }
  }
}

function everyMessageHasOneFate({ due, made }: Situation): void {
  const fates = [...made.done, ...made.later.map(({ id }) => id), ...made.drop.map(({ id }) => id)].sort();
  expect(fates).toEqual(due.map(({ id }) => id).sort());
}

function whatWaitsIsStillInTime({ now, due, made }: Situation): void {
  for (const { id, at } of made.later) {
    const expires = due.find((one) => one.id === id)?.expiresAt ?? '2100-01-01T00:00:00Z';
    expect(isBefore(now, at)).toBe(true);
    expect(isBefore(at, expires)).toBe(true);
  }
}

function whatIsDoneReachedEveryone({ resolved, due, made }: Situation): void {
  for (const one of due.filter(({ id }) => made.done.includes(id))) {
    const sent = made.send.filter(({ parts }) => parts.some(({ outboxId }) => outboxId === one.id));
    const missed = made.missed.filter(({ part }) => part.outboxId === one.id);
    const told = [...sent, ...missed].map(({ accountId }) => accountId);
    const people = (resolved[one.principal]?.people ?? []).map(({ accountId }) => accountId);
    expect(new Set([...told, ...one.handled])).toEqual(new Set([...people, ...one.handled]));
  }
}

describe('for every situation', () => {
  it.each([
    ['only those who may be disturbed now get a message', onlyThoseWhoMay],
    ['every message is sent, kept or dropped with a reason', everyMessageHasOneFate],
    ['what is kept for later is kept for a moment that is in time', whatWaitsIsStillInTime],
    ['what is done has reached everyone, or says who missed it', whatIsDoneReachedEveryone],
  ])('%s', (_promise, holds) => {
    fc.assert(
      fc.property(situation, ({ now, resolved, due: found }) => {
        const due = found.map((one, index) => message(`m${index}`, one));
        holds({ now, resolved, due, made: plan(due, resolved, now) });
      }),
      { numRuns: 1000 },
    );
  });
});
