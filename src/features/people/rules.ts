import type { Day } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { ChangeOf, PeopleChange } from './events.ts';
import type { Holding, People, Period } from './model.ts';
import { contains, isOpenOn, overlaps } from './periods.ts';
import { no, type PeopleRefusal } from './refusals.ts';

/** What a rule may know besides the register: the region's configuration, and today in the region's zone. */
export interface World {
  readonly region: RegionPack;
  readonly today: Day;
}

/** Null when there is nothing against it. */
export type Rule<Event> = (people: People, event: Event, world: World) => PeopleRefusal | null;

const accountOf = (people: People, id: string) => people.accounts.find((one) => one.id === id);
const seatOf = (people: People, id: string) => people.seats.find((one) => one.id === id);

export const datesInOrder: Rule<Period> = (_people, { from, until }) =>
  until !== null && until <= from ? no('datesInWrongOrder', 'from', 'until') : null;

export const notOverYet: Rule<Period> = (_people, { until }, { today }) =>
  until !== null && until <= today ? no('inThePast', 'until') : null;

export const endNotInPast: Rule<{ readonly on: Day }> = (_people, { on }, { today }) =>
  on < today ? no('inThePast', 'on') : null;

export const knownAccount: Rule<{ readonly accountId: string }> = (people, event) =>
  accountOf(people, event.accountId) ? null : no('unknownAccount', 'account');

export const accountNotEnded: Rule<{ readonly accountId: string }> = (people, event, { today }) => {
  const account = accountOf(people, event.accountId);
  return account && !isOpenOn(account, today) ? no('accountEnded', 'account') : null;
};

export const knownSeat: Rule<{ readonly seatId: string }> = (people, event) =>
  seatOf(people, event.seatId) ? null : no('unknownSeat', 'seat');

export const withinAccount: Rule<Period & { readonly accountId: string }> = (people, event) => {
  const account = accountOf(people, event.accountId);
  return account && !contains(account, event) ? no('outsideAccount', 'from', 'until') : null;
};

export const withinSeat: Rule<Period & { readonly seatId: string }> = (people, event) => {
  const endsOn = seatOf(people, event.seatId)?.endsOn ?? null;
  const endsLater = endsOn !== null && (event.until === null || event.until > endsOn);
  return endsLater ? no('outsideSeat', 'until') : null;
};

export const seatFree: Rule<Period & { readonly seatId: string }> = (people, event) =>
  people.holdings.some((held) => held.seatId === event.seatId && overlaps(held, event))
    ? no('seatTaken', 'from', 'until')
    : null;

export const oneDeputy: Rule<Period & { readonly seatId: string }> = (people, event) =>
  people.deputyships.some((one) => one.seatId === event.seatId && overlaps(one, event))
    ? no('deputyAlready', 'from', 'until')
    : null;

const sameHand = (a: Omit<Holding, 'id'>) => (b: Holding) =>
  a.seatId === b.seatId && a.accountId === b.accountId && overlaps(a, b);

export const holderIsNotDeputy: Rule<Omit<Holding, 'id'>> = (people, event) =>
  people.deputyships.some(sameHand(event)) ? no('holderIsOwnDeputy', 'account') : null;

export const deputyIsNotHolder: Rule<Omit<Holding, 'id'>> = (people, event) =>
  people.holdings.some(sameHand(event)) ? no('holderIsOwnDeputy', 'account') : null;

export const oneAbsenceAtATime: Rule<ChangeOf<'setAbsence'>> = (people, event) =>
  people.absences.some((one) => one.accountId === event.accountId && overlaps(one, event))
    ? no('absenceOverlaps', 'from', 'until')
    : null;

export const seatOpen: Rule<ChangeOf<'endSeat'>> = (people, event, { today }) => {
  const seat = seatOf(people, event.seatId);
  return seat && !isOpenOn({ until: seat.endsOn }, today) ? no('alreadyEnded') : null;
};

export const openHolding: Rule<ChangeOf<'endHolding'>> = (people, event, { today }) =>
  openOne(people.holdings, event.holdingId, today, 'unknownHolding');

export const openDeputyship: Rule<ChangeOf<'endDeputy'>> = (people, event, { today }) =>
  openOne(people.deputyships, event.deputyshipId, today, 'unknownDeputyship');

function openOne(
  all: readonly Holding[],
  id: string,
  today: Day,
  unknown: 'unknownHolding' | 'unknownDeputyship',
): PeopleRefusal | null {
  const found = all.find((one) => one.id === id);
  if (!found) return no(unknown);
  return isOpenOn(found, today) ? null : no('alreadyEnded');
}

export const knownAbsence: Rule<ChangeOf<'removeAbsence'>> = (people, event) =>
  people.absences.some((one) => one.id === event.absenceId) ? null : no('unknownAbsence');

/** The rules of every change, in the order in which people meet them. */
export type RuleTable = {
  readonly [Type in PeopleChange['type']]: readonly Rule<ChangeOf<Type>>[];
};
