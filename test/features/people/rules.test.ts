import { describe, expect, it } from 'vitest';
import type { PeopleEvent } from '../../../src/features/people/events.ts';
import { seeded } from '../../../src/features/people/seed.ts';
import { region } from './region.ts';
import {
  coordinatorHolding,
  flevoland,
  ids,
  lelystadHolding,
  refusalOf,
  registerAfter,
  today,
} from './register.ts';

const hours = { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:00' };
const preferences = { language: 'nl', zone: 'Europe/Amsterdam', hours } as const;
const unknown = '00000000-0000-8000-8000-000000000000';

const seat = (more: object): PeopleEvent => ({
  type: 'addSeat',
  organisationId: 'OM',
  functionId: 'member',
  bodyId: 'dto-fl',
  label: '',
  ...more,
});
const account = (more: object): PeopleEvent => ({
  type: 'addAccount',
  label: 'OM - officier',
  from: today,
  ...preferences,
  ...more,
});
const holder = (more: object): PeopleEvent => ({
  type: 'assignHolder',
  seatId: ids.policeMember,
  accountId: ids.police,
  from: today,
  until: null,
  ...more,
});
const deputy = (more: object): PeopleEvent => ({
  type: 'setDeputy',
  seatId: ids.lelystadMember,
  accountId: ids.police,
  from: '2026-12-01',
  until: '2026-12-15',
  ...more,
});
const absence = (more: object): PeopleEvent => ({
  type: 'setAbsence',
  accountId: ids.adviser,
  from: '2026-12-21',
  until: '2027-01-04',
  ...more,
});
const organisation = (more: object): PeopleEvent => ({
  type: 'addOrganisation',
  code: 'SCHOOL-1',
  name: 'Scholengemeenschap Vlierhoek (verzonnen)',
  districts: ['fl'],
  ...more,
});

describe('each of these is accepted as it stands', () => {
  it.each([seat({}), account({}), holder({}), deputy({}), absence({}), organisation({})])(
    '$type',
    (event) => {
      expect(refusalOf(flevoland, event)).toBeNull();
    },
  );
});

describe.each<readonly [string, readonly (readonly [string, PeopleEvent, string | null])[]]>([
  [
    'an organisation',
    [
      ['needs a code in capitals', organisation({ code: 'school' }), 'badCode'],
      ['has a code of its own', organisation({ code: 'POL' }), 'organisationExists'],
      ['has a name of its own', organisation({ name: 'politie midden-nederland' }), 'organisationExists'],
      ['lies in districts that exist', organisation({ districts: ['xx'] }), 'unknownDistrict'],
      ['may lie everywhere', organisation({ districts: null }), null],
      ['is no person', organisation({ name: 'piet@example.nl' }), 'labelLooksPersonal'],
    ],
  ],
  [
    'a seat',
    [
      ['belongs to an organisation', seat({ organisationId: 'XYZ' }), 'unknownOrganisation'],
      ['has a function of the region', seat({ functionId: 'king' }), 'unknownFunction'],
      ['lies in a body of the region', seat({ bodyId: 'dto-xx' }), 'unknownBody'],
      ['may lie outside any body', seat({ bodyId: null }), null],
      ['of a guest is a guest', seat({ organisationId: 'LTO' }), 'guestFunctionOnly'],
      ['of a guest as guest', seat({ organisationId: 'LTO', functionId: 'guest' }), null],
      ['exists once', seat({ organisationId: 'POL' }), 'seatExists'],
      ['with another label is another', seat({ organisationId: 'POL', label: 'tweede' }), null],
      ['does not say who', seat({ label: 'Piet, 06-12345678' }), 'labelLooksPersonal'],
    ],
  ],
  [
    'an account',
    [
      ['has a label of its own', account({ label: 'POLITIE - teamchef ' }), 'accountExists'],
      ['is a function, no address', account({ label: 'piet@om.nl' }), 'labelLooksPersonal'],
      ['is a function, no number', account({ label: 'OM 0612 345678' }), 'labelLooksPersonal'],
      ['may have a short number', account({ label: 'OM - officier 12' }), null],
      ['lives in a zone that exists', account({ zone: 'Europe/Atlantis' }), 'badZone'],
      ['lives in a zone, not an offset', account({ zone: '+01:00' }), 'badZone'],
      ['works some days', account({ hours: { ...hours, days: [] } }), 'badHours'],
      ['works days of the week', account({ hours: { ...hours, days: [8] } }), 'badHours'],
      ['stops after it begins', account({ hours: { ...hours, from: '17:00', until: '08:30' } }), 'badHours'],
      ['works by the clock', account({ hours: { ...hours, until: '25:00' } }), 'badHours'],
    ],
  ],
  [
    'a holder',
    [
      ['ends after beginning', holder({ until: today }), 'datesInWrongOrder'],
      ['has a seat that exists', holder({ seatId: unknown }), 'unknownSeat'],
      ['is an account that exists', holder({ accountId: unknown }), 'unknownAccount'],
      ['does not begin before the account does', holder({ from: '2025-12-31' }), 'outsideAccount'],
      ['has the seat alone', holder({ seatId: ids.lelystadMember, until: '2026-12-01' }), 'seatTaken'],
      ['may follow once the seat is free', holder({ from: '2027-01-01' }), null],
    ],
  ],
  [
    'a deputy',
    [
      ['ends after beginning', deputy({ until: '2026-12-01' }), 'datesInWrongOrder'],
      ['is for days to come', deputy({ from: '2026-10-01', until: today }), 'inThePast'],
      ['is not the holder', deputy({ accountId: ids.adviser }), 'holderIsOwnDeputy'],
      ['stands in alone', deputy({ from: '2026-11-30' }), 'deputyAlready'],
      ['stands in for a seat that exists', deputy({ seatId: unknown }), 'unknownSeat'],
    ],
  ],
  [
    'an absence',
    [
      ['ends after beginning', absence({ until: '2026-12-21' }), 'datesInWrongOrder'],
      ['is for days to come', absence({ from: '2026-11-01', until: today }), 'inThePast'],
      ['of somebody', absence({ accountId: unknown }), 'unknownAccount'],
      ['that is not there cannot go', { type: 'removeAbsence', absenceId: unknown }, 'unknownAbsence'],
    ],
  ],
  [
    'an end',
    [
      ['of a seat that is not there', { type: 'endSeat', seatId: unknown, on: today }, 'unknownSeat'],
      [
        'of a holding that is not there',
        { type: 'endHolding', holdingId: unknown, on: today },
        'unknownHolding',
      ],
      [
        'of a deputy who is not there',
        { type: 'endDeputy', deputyshipId: unknown, on: today },
        'unknownDeputyship',
      ],
      [
        'does not lie in the past',
        { type: 'endHolding', holdingId: lelystadHolding, on: '2026-11-22' },
        'inThePast',
      ],
      ['may be today', { type: 'endHolding', holdingId: lelystadHolding, on: today }, null],
      ['may come later', { type: 'endAccount', accountId: ids.adviser, on: '2027-01-01' }, null],
    ],
  ],
  [
    'the last who manages people',
    [
      ['keeps the seat', { type: 'endHolding', holdingId: coordinatorHolding, on: today }, 'lastCoordinator'],
      [
        'also next year',
        { type: 'endHolding', holdingId: coordinatorHolding, on: '2027-06-01' },
        'lastCoordinator',
      ],
      ['stays', { type: 'endAccount', accountId: ids.coordinator, on: today }, 'lastCoordinator'],
      [
        'keeps the seat from ending',
        { type: 'endSeat', seatId: ids.riecCoordinator, on: today },
        'lastCoordinator',
      ],
    ],
  ],
  [
    'a link to sign in',
    [
      ['is for somebody', { type: 'makeSignInLink', accountId: unknown }, 'unknownAccount'],
      ['is for who has a seat', { type: 'makeSignInLink', accountId: ids.police }, 'noSeat'],
      ['is for a holder', { type: 'makeSignInLink', accountId: ids.adviser }, null],
      ['is for a deputy', { type: 'makeSignInLink', accountId: ids.colleague }, null],
    ],
  ],
  [
    'a chat',
    [
      ['is linked for somebody', { type: 'linkChat', accountId: unknown }, 'unknownAccount'],
      ['is linked for who has a seat', { type: 'linkChat', accountId: ids.police }, 'noSeat'],
      ['is linked for a holder', { type: 'linkChat', accountId: ids.adviser }, null],
      ['is unlinked for somebody', { type: 'unlinkChat', accountId: unknown }, 'unknownAccount'],
      ['is unlinked also without a seat', { type: 'unlinkChat', accountId: ids.police }, null],
    ],
  ],
])('%s', (_what, table) => {
  it.each(table)('%s', (_how, event, refusal) => {
    expect(refusalOf(flevoland, event)).toBe(refusal);
  });
});

describe('what has ended', () => {
  const left = registerAfter(flevoland, { type: 'endAccount', accountId: ids.adviser, on: today });

  it('is ended once', () => {
    const again = { type: 'endAccount', accountId: ids.adviser, on: '2026-12-01' } as const;
    expect(refusalOf(left, again)).toBe('accountEnded');
    const closed = registerAfter(flevoland, { type: 'endSeat', seatId: ids.policeMember, on: today });
    expect(refusalOf(closed, { type: 'endSeat', seatId: ids.policeMember, on: '2026-12-01' })).toBe(
      'alreadyEnded',
    );
  });

  it('takes the seats of a leaver along, and leaves the deputy in place', () => {
    expect(left.holdings.find((held) => held.accountId === ids.adviser)?.until).toBe(today);
    expect(left.deputyships).toHaveLength(1);
  });

  it('makes room: for a new holder, a new seat, a new account of that label', () => {
    expect(refusalOf(left, holder({ seatId: ids.lelystadMember }))).toBeNull();
    expect(refusalOf(left, account({ label: 'Gemeente Lelystad - adviseur OOV' }))).toBeNull();
    const closed = registerAfter(flevoland, { type: 'endSeat', seatId: ids.policeMember, on: today });
    expect(refusalOf(closed, seat({ organisationId: 'POL' }))).toBeNull();
  });

  it('does not make a deputy his own holder', () => {
    const both = { seatId: ids.lelystadMember, accountId: ids.colleague };
    expect(refusalOf(left, holder(both))).toBe('holderIsOwnDeputy');
    expect(refusalOf(left, holder({ ...both, from: '2026-12-01' }))).toBeNull();
  });

  it('is given nothing more', () => {
    expect(refusalOf(left, holder({ accountId: ids.adviser }))).toBe('outsideAccount');
    expect(refusalOf(left, absence({}))).toBe('accountEnded');
    const closed = registerAfter(flevoland, { type: 'endSeat', seatId: ids.policeMember, on: today });
    expect(refusalOf(closed, holder({}))).toBe('outsideSeat');
  });

  it('leaves nothing behind of what had not begun', () => {
    const planned = registerAfter(flevoland, holder({ from: '2027-01-01' }));
    const cancelled = registerAfter(planned, { type: 'endSeat', seatId: ids.policeMember, on: '2026-12-31' });
    expect(cancelled.holdings.filter((held) => held.seatId === ids.policeMember)).toEqual([]);
  });
});

describe('a second who manages people', () => {
  const seatTwo = registerAfter(
    flevoland,
    seat({ organisationId: 'RIEC', functionId: 'coordinator', bodyId: 'rto' }),
  );
  const seatId = String(seatTwo.seats.at(-1)?.id);
  const endFirst = { type: 'endHolding', holdingId: coordinatorHolding, on: '2027-03-01' } as const;

  it('lets the first go', () => {
    const two = registerAfter(seatTwo, holder({ seatId, from: '2027-02-01' }));
    expect(refusalOf(two, endFirst)).toBeNull();
  });

  it('does not when there is a day between them', () => {
    const two = registerAfter(seatTwo, holder({ seatId, from: '2027-03-02' }));
    expect(refusalOf(two, endFirst)).toBe('lastCoordinator');
  });

  it('does not as an empty seat, or only for a while', () => {
    expect(refusalOf(seatTwo, endFirst)).toBe('lastCoordinator');
    const two = registerAfter(seatTwo, holder({ seatId, until: '2027-04-01' }));
    expect(refusalOf(two, endFirst)).toBe('lastCoordinator');
  });
});

describe('a start of the product', () => {
  const world = { type: 'seedFromPack' } as const;

  it('makes the register the first time, and changes nothing after that', () => {
    expect(flevoland.organisations.length).toBe(region.organisations.length);
    expect(registerAfter(flevoland, world)).toEqual(flevoland);
  });

  it('ends an organisation that left the region, and lets it come back', () => {
    const without = { ...region, organisations: region.organisations.filter(({ id }) => id !== 'LTO') };
    const left = seeded(flevoland, without, today);
    expect(left.organisations.find(({ id }) => id === 'LTO')?.endsOn).toBe(today);
    expect(seeded(left, without, '2027-01-01')).toEqual(left);
    expect(seeded(left, region, today).organisations.find(({ id }) => id === 'LTO')?.endsOn).toBeNull();
  });

  it('leaves an organisation that was added here alone', () => {
    const more = registerAfter(flevoland, organisation({}));
    expect(registerAfter(more, world).organisations.find(({ id }) => id === 'SCHOOL-1')).toMatchObject({
      isLocal: true,
      endsOn: null,
    });
  });
});
