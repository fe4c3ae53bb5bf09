import type { ImportLine } from './features/people/import-line.ts';
import type { Account, People, Seat } from './features/people/model.ts';
import { covers, isOpenOn } from './features/people/periods.ts';
import { seatTitle } from './features/people/titles.ts';
import type { Language } from './lib/language.ts';
import type { Day } from './lib/time.ts';
import { organisation, textIn } from './regions/lookups.ts';
import type { RegionPack } from './regions/schema.ts';

/** Who is to be invited: a seat, by the ids of the region pack. */
export interface InvitationWish {
  readonly function: string;
  /** Left out: a seat outside any body. */
  readonly body: string | null;
  /** Left out: the office that supports the region, when there is one. */
  readonly organisation: string | null;
  /** What the account is called; left out: after its seat. */
  readonly label: string | null;
  readonly language: Language;
}

/** Nobody can be invited like this; the message says what to do. */
export class InviteFault extends Error {
  override readonly name = 'InviteFault';
}

type Place = Pick<Seat, 'organisationId' | 'functionId' | 'bodyId'>;

/** The seat meant, when the region has such a function, body and organisation. */
export function placeOf(region: RegionPack, wish: InvitationWish): Place {
  const ids = (all: readonly { readonly id: string }[]): string => all.map(({ id }) => id).join(', ');
  if (!region.functions.some(({ id }) => id === wish.function))
    throw new InviteFault(`--function ${wish.function} is none of this region: ${ids(region.functions)}.`);
  if (wish.body !== null && !region.bodies.some(({ id }) => id === wish.body))
    throw new InviteFault(`--body ${wish.body} is none of this region: ${ids(region.bodies)}.`);
  const offices = region.organisations.filter(({ legalStatus }) => legalStatus === 'OFFICE');
  const organisationId = wish.organisation ?? (offices.length === 1 ? offices[0]?.id : undefined);
  if (organisationId === undefined)
    throw new InviteFault(`Say for which organisation: --organisation, one of ${ids(region.organisations)}.`);
  if (!organisation(region, organisationId))
    throw new InviteFault(
      `--organisation ${organisationId} is none of this region: ${ids(region.organisations)}.`,
    );
  return { organisationId, functionId: wish.function, bodyId: wish.body };
}

/** Who has such a seat on a day; with a label, only the account of that name. */
export function holderOf(people: People, place: Place, label: string | null, on: Day): Account | undefined {
  const seats = people.seats.filter(
    (seat) =>
      seat.organisationId === place.organisationId &&
      seat.functionId === place.functionId &&
      seat.bodyId === place.bodyId &&
      isOpenOn({ until: seat.endsOn }, on),
  );
  const held = people.holdings.filter(
    (one) => covers(one, on) && seats.some((seat) => seat.id === one.seatId),
  );
  const accounts = people.accounts.filter((one) => held.some((holding) => holding.accountId === one.id));
  return label === null
    ? accounts[0]
    : accounts.find((one) => one.label.toLowerCase() === label.toLowerCase());
}

/** The line of a list that gives someone this seat. */
export function lineFor(region: RegionPack, place: Place, wish: InvitationWish): ImportLine {
  const known = organisation(region, place.organisationId);
  const name = known ? textIn(known.name, wish.language) : place.organisationId;
  const title = seatTitle(region, { ...place, label: '' }, wish.language);
  return {
    line: 1,
    cells: {
      organisation: place.organisationId,
      function: place.functionId,
      ...(place.bodyId === null ? {} : { body: place.bodyId }),
      account: wish.label ?? `${name} - ${title}`,
      language: wish.language,
    },
  };
}
