import type { Option } from '../../view/fields.ts';
import type { Look } from './look.ts';
import type { Account, Seat } from './model.ts';
import { isOpenOn } from './periods.ts';
import { fullSeatTitle } from './views-parts.ts';

/** As many as a list in a chat has room for. */
const mostOptions = 100;

/** What can be chosen, by label. `isCut`: there is more than fits, and those that are likely meant were kept. */
interface Choices {
  readonly options: readonly Option[];
  readonly isCut: boolean;
}

/** Accounts that could have a seat or stand in: colleagues of the organisation first, then who has no seat at all. */
export function accountChoices(
  look: Look,
  { organisationId }: Seat,
  isLeftOut: (account: Account) => boolean = () => false,
): Choices {
  const { people, today } = look;
  const placed = organisationsByAccount(look);
  const options = people.accounts
    .filter((account) => isOpenOn(account, today) && !isLeftOut(account))
    .map(({ id, label }) => ({ value: id, label }));
  return choices(options, (id) => {
    const own = placed.get(id) ?? [];
    if (own.includes(organisationId)) return 0;
    return own.length === 0 ? 1 : 2;
  });
}

/** The seats that are free: first those of the organisations that the account has a place in already. */
export function freeSeatChoices(look: Look, account: Account): Choices {
  const { people, today } = look;
  const own = organisationsByAccount(look).get(account.id) ?? [];
  const isFree = (seat: Seat) =>
    isOpenOn({ until: seat.endsOn }, today) &&
    !people.holdings.some((held) => held.seatId === seat.id && held.until === null);
  const free = people.seats.filter(isFree);
  const near = new Set(free.filter((seat) => own.includes(seat.organisationId)).map(({ id }) => id));
  const options = free.map((seat) => ({ value: seat.id, label: fullSeatTitle(look, seat) }));
  return choices(options, (id) => (near.has(id) ? 0 : 1));
}

/** The organisations in which each account has a seat or stands in, now or later on. */
function organisationsByAccount({ people, today }: Look): ReadonlyMap<string, readonly string[]> {
  const organisationOf = new Map(people.seats.map(({ id, organisationId }) => [id, organisationId]));
  const found = new Map<string, string[]>();
  for (const place of [...people.holdings, ...people.deputyships]) {
    const organisationId = organisationOf.get(place.seatId);
    if (organisationId === undefined || !isOpenOn(place, today)) continue;
    found.set(place.accountId, [...(found.get(place.accountId) ?? []), organisationId]);
  }
  return found;
}

const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label);

/** A lower rank stays longer. */
function choices(all: readonly Option[], rank: (value: string) => number): Choices {
  const sorted = all.toSorted(byLabel);
  if (sorted.length <= mostOptions) return { options: sorted, isCut: false };
  const kept = sorted.toSorted((a, b) => rank(a.value) - rank(b.value)).slice(0, mostOptions);
  return { options: kept.toSorted(byLabel), isCut: true };
}
