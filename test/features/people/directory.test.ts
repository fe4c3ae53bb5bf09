import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve, viewerIn } from '../../../src/features/people/directory.ts';
import type { People } from '../../../src/features/people/model.ts';
import { peopleStore } from '../../../src/features/people/store.ts';
import { dayOf } from '../../../src/lib/time.ts';
import { allPrincipals, randomMoment, randomPeople } from './random-people.ts';
import { flevoland, ids, now, registerAfter, today } from './register.ts';

const seat = `seat:${ids.lelystadMember}`;
const deputy = `deputy:${ids.lelystadMember}`;
const away = (accountId: string) =>
  ({ type: 'setAbsence', accountId, from: today, until: '2026-11-25' }) as const;
const adviserAway = registerAfter(flevoland, away(ids.adviser));
const bothAway = registerAfter(adviserAway, away(ids.colleague));
const adviserLeft = registerAfter(flevoland, { type: 'endAccount', accountId: ids.adviser, on: today });
const seatEnded = registerAfter(flevoland, { type: 'endSeat', seatId: ids.lelystadMember, on: today });

const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
const found = (people: People, principal: string, at = now) => {
  const { people: persons, nobody } = resolve(people, principal, at);
  return nobody ?? persons.map(({ accountId, as }) => `${names[accountId]} as ${as}`);
};

describe('who is meant', () => {
  it.each<readonly [string, People, string, readonly string[] | string]>([
    ['a seat is its holder', flevoland, seat, ['adviser as holder']],
    ['a seat whose holder is away is the deputy', adviserAway, seat, ['colleague as deputy']],
    ['a seat whose holder left is the deputy', adviserLeft, seat, ['colleague as deputy']],
    ['a seat with both away is nobody for now', bothAway, seat, 'absent'],
    ['a seat that ended is nobody any more', seatEnded, seat, 'ended'],
    ['a seat nobody has is vacant', flevoland, `seat:${ids.policeMember}`, 'vacant'],
    [
      'a seat that never was is nobody any more',
      flevoland,
      'seat:00000000-0000-8000-8000-000000000000',
      'ended',
    ],
    ['a deputy is the deputy alone', flevoland, deputy, ['colleague as deputy']],
    [
      'a deputy who is away is not replaced by the holder',
      registerAfter(flevoland, away(ids.colleague)),
      deputy,
      'absent',
    ],
    ['a seat without deputy has none', flevoland, `deputy:${ids.riecCoordinator}`, 'vacant'],
    ['an organisation is all of its seats', flevoland, 'organisation:GEM-LELYSTAD', ['adviser as holder']],
    ['an organisation without a seat is vacant', flevoland, 'organisation:LTO', 'vacant'],
    ['an organisation of which everyone is away', bothAway, 'organisation:GEM-LELYSTAD', 'absent'],
    ['an organisation whose seats ended', seatEnded, 'organisation:GEM-LELYSTAD', 'ended'],
    ['a body is everyone in it', flevoland, 'body:dto-fl', ['coordinator as holder', 'adviser as holder']],
    ['a role is that function in that body', flevoland, 'role:coordinator@dto-fl', ['coordinator as holder']],
    ['a role elsewhere is vacant', flevoland, 'role:coordinator@dto-wu', 'vacant'],
    ['an account is itself', flevoland, `account:${ids.adviser}`, ['adviser as holder']],
    ['an account without a seat is nobody', flevoland, `account:${ids.police}`, 'ended'],
    ['an account that is away', adviserAway, `account:${ids.adviser}`, 'absent'],
    ['something else is nobody', flevoland, 'planet:mars', 'vacant'],
  ])('%s', (_what, people, principal, expected) => {
    const sorted = [expected].flat().sort();
    expect([found(people, principal)].flat().sort()).toEqual(sorted);
  });

  it('is looked up on the day itself: deputies and absences begin and end', () => {
    expect(found(flevoland, deputy, '2026-10-31T22:59:00Z')).toBe('vacant');
    expect(found(flevoland, deputy, '2026-10-31T23:00:00Z')).toEqual(['colleague as deputy']);
    expect(found(flevoland, deputy, '2026-11-30T22:59:00Z')).toEqual(['colleague as deputy']);
    expect(found(flevoland, deputy, '2026-11-30T23:00:00Z')).toBe('vacant');
    expect(found(adviserAway, seat, '2026-11-24T22:59:00Z')).toEqual(['colleague as deputy']);
    expect(found(adviserAway, seat, '2026-11-24T23:00:00Z')).toEqual(['adviser as holder']);
  });

  it('counts an absence in the days of who is away', () => {
    const accounts = adviserAway.accounts.map((one) => ({ ...one, zone: 'America/New_York' }));
    const inNewYork = { ...adviserAway, accounts };
    expect(found(inNewYork, seat, '2026-11-23T04:59:00Z')).toEqual(['adviser as holder']);
    expect(found(inNewYork, seat, '2026-11-23T05:00:00Z')).toEqual(['colleague as deputy']);
    expect(found(inNewYork, seat, '2026-11-25T04:59:00Z')).toEqual(['colleague as deputy']);
    expect(found(inNewYork, seat, '2026-11-25T05:00:00Z')).toEqual(['adviser as holder']);
  });

  it('names each account once, as holder where it is one', () => {
    const twice = registerAfter(
      flevoland,
      {
        type: 'setDeputy',
        seatId: ids.riecCoordinator,
        accountId: ids.adviser,
        from: today,
        until: '2026-12-01',
      },
      away(ids.coordinator),
    );
    expect(found(twice, 'body:dto-fl')).toEqual(['adviser as holder']);
  });
});

describe('in any register, at any moment', () => {
  it('nobody is found who is away, who has left, or whose seat has ended', () => {
    let count = 0;
    fc.assert(
      fc.property(randomPeople, randomMoment, (people, at) => {
        const day = dayOf(at, people.zone);
        for (const principal of allPrincipals) {
          for (const person of resolve(people, principal, at).people) {
            count += 1;
            const account = people.accounts.find(({ id }) => id === person.accountId);
            const own = dayOf(at, String(account?.zone));
            expect(String(account?.from) <= day && (account?.until ?? '9999') > day).toBe(true);
            const absences = people.absences.filter((one) => one.accountId === person.accountId);
            expect(absences.filter((one) => one.from <= own && own < one.until)).toEqual([]);
            const endsOn = people.seats.find(({ id }) => id === person.seatId)?.endsOn ?? null;
            expect((endsOn ?? '9999') > day).toBe(true);
            const seats = viewerIn(people, person.accountId, at)?.seats ?? [];
            const place = seats.find((one) => person.seatId === null || one.seatId === person.seatId);
            expect(place).toBeDefined();
          }
        }
      }),
    );
    expect(count).toBeGreaterThan(20);
  });

  it('either somebody is found or it is said why not, each account once', () => {
    fc.assert(
      fc.property(randomPeople, randomMoment, fc.constantFrom(...allPrincipals), (people, at, principal) => {
        const found = resolve(people, principal, at);
        const accounts = found.people.map(({ accountId }) => accountId);
        expect(found.nobody === null).toBe(accounts.length > 0);
        expect(new Set(accounts).size).toBe(accounts.length);
      }),
    );
  });

  it('the register comes back from its rows as it was', () => {
    fc.assert(
      fc.property(randomPeople, fc.boolean(), (people, isLocal) => {
        const organisations = people.organisations.map((one) => ({ ...one, isLocal }));
        const lines = [{ line: 2, cells: { account: 'x', from: '1-1-2026' } }];
        const imports = people.accounts.slice(0, 1).map(({ id }) => ({ accountId: id, lines }));
        const full = { ...people, organisations, imports };
        expect(peopleStore.fromRows(peopleStore.toRows(full))).toEqual(full);
        expect(peopleStore.fromRows(JSON.parse(JSON.stringify(peopleStore.toRows(full))))).toEqual(full);
      }),
    );
  });
});
