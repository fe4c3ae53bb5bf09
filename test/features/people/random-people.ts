import fc from 'fast-check';
import type { Account, Holding, Organisation, People, Seat } from '../../../src/features/people/model.ts';
import { addDays } from '../../../src/lib/time.ts';

/** The middle of the days that random registers play in. */
const middle = '2026-10-25';

const hex = (number: number) => number.toString(16).padStart(12, '0');
/** A readable id of a kind: seatId(3), accountId(3). */
const seatId = (number: number) => `00000000-0000-8000-8000-5ea7${hex(number).slice(4)}`;
export const accountId = (number: number) => `00000000-0000-8000-8000-acc0${hex(number).slice(4)}`;
const rowId = (kind: string, number: number) => `00000000-0000-8000-8000-${kind}${hex(number).slice(4)}`;

const day = fc.integer({ min: -6, max: 6 }).map((offset) => addDays(middle, offset));
const length = fc.integer({ min: 1, max: 9 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const zone = fc.constantFrom('Europe/Amsterdam', 'UTC', 'America/New_York', 'Pacific/Auckland');

const organisations: readonly Organisation[] = ['POL', 'OM', 'GEM-URK'].map((id) => ({
  id,
  name: { nl: id, en: id },
  type: 'police',
  legalStatus: 'PARTICIPANT',
  seatKind: 'FIXED',
  districts: id === 'GEM-URK' ? ['fl'] : null,
  municipality: id === 'GEM-URK' ? 'urk' : null,
  isLocal: false,
  endsOn: null,
}));

const seats = fc
  .array(
    fc.record({
      organisationId: fc.constantFrom('POL', 'OM', 'GEM-URK'),
      functionId: fc.constantFrom('member', 'chair', 'coordinator'),
      bodyId: fc.constantFrom(null, 'dto-fl', 'dis-fl', 'rto'),
      label: fc.constantFrom('', 'A', 'B'),
      endsOn: maybe(day),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((one, index): Seat => ({ id: seatId(index), ...one })));

const accounts = fc
  .array(fc.record({ from: day, days: maybe(length), zone }), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(
      ({ from, days, zone: ownZone }, index): Account => ({
        id: accountId(index),
        label: `Adviseur ${index}`,
        language: index % 2 === 0 ? 'nl' : 'en',
        zone: ownZone,
        hours: { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:00' },
        from,
        until: days === null ? null : addDays(from, days),
      }),
    ),
  );

const place = fc.record({
  seat: fc.nat(5),
  account: fc.nat(4),
  from: day,
  days: length,
  isOpen: fc.boolean(),
});
type Place = { seat: number; account: number; from: string; days: number; isOpen: boolean };

const placesIn = (
  kind: string,
  all: readonly Place[],
  size: { seats: number; accounts: number },
): Holding[] =>
  all.map((one, index) => ({
    id: rowId(kind, index),
    seatId: seatId(one.seat % size.seats),
    accountId: accountId(one.account % size.accounts),
    from: one.from,
    until: one.isOpen ? null : addDays(one.from, one.days),
  }));

/** Registers with every muddle that dates allow: overlaps, gaps, leavers with a seat, deputies who are away. */
export const randomPeople: fc.Arbitrary<People> = fc
  .record({
    zone,
    seats,
    accounts,
    holdings: fc.array(place, { maxLength: 8 }),
    deputyships: fc.array(place, { maxLength: 5 }),
    absences: fc.array(place, { maxLength: 5 }),
  })
  .map((made): People => {
    const size = { seats: made.seats.length, accounts: made.accounts.length };
    const ended = made.deputyships.map((one) => ({ ...one, isOpen: false }));
    return {
      zone: made.zone,
      organisations: [...organisations].sort((a, b) => (a.id < b.id ? -1 : 1)),
      seats: made.seats,
      accounts: made.accounts,
      holdings: placesIn('601d', made.holdings, size),
      deputyships: placesIn('deb0', ended, size).map((one) => ({ ...one, until: String(one.until) })),
      absences: made.absences.map((one, index) => ({
        id: rowId('ab5e', index),
        accountId: accountId(one.account % size.accounts),
        from: one.from,
        until: addDays(one.from, one.days),
      })),
      imports: [],
    };
  });

/** Moments around midnight somewhere, on the day the clocks go back, and otherwise. */
export const randomMoment = fc.record({ day, minutes: fc.nat(24 * 60 - 1) }).map(({ day: on, minutes }) => {
  const time = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${on}T${time}:00Z`;
});

/** Every principal that may mean something in a random register, and some that never do. */
export const allPrincipals: readonly string[] = [
  ...[0, 1, 2, 3, 4, 5].flatMap((number) => [`seat:${seatId(number)}`, `deputy:${seatId(number)}`]),
  ...[0, 1, 2, 3, 4].map((number) => `account:${accountId(number)}`),
  ...['POL', 'OM', 'GEM-URK', 'NOBODY'].map((id) => `organisation:${id}`),
  ...['dto-fl', 'dis-fl', 'rto', 'dto-wu'].flatMap((body) => [`body:${body}`, `role:member@${body}`]),
];
