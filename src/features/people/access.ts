import type { Asking, Grant, MayTable } from '../../engine/workflow.ts';
import { isCoordinating } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { PeopleEvent } from './events.ts';
import type { People } from './model.ts';

/** `see`: organisations and seats, for everyone who has a seat. `manage`: everything, for who manages people. */
type PeopleGrant = Grant & { readonly right: 'see' | 'manage' };

type Own = (asking: Asking, accountId: string) => boolean;

const manages = (asking: Asking): boolean => asking.isSystem || asking.rights.has('manage');
const isSelf: Own = (asking, accountId) => asking.principals.has(`account:${accountId}`);

/** Who may bring what about. Their own preferences, absence, deputy and chat are everyone's own business. */
export const peopleMay: MayTable<People, PeopleEvent> = {
  seedFromPack: (asking) => asking.isSystem,
  importRows: (asking) => asking.isSystem,
  checkImport: (asking, event) => manages(asking) && isSelf(asking, event.accountId),
  applyImport: (asking, event) => manages(asking) && isSelf(asking, event.accountId),
  discardImport: (asking, event) => manages(asking) && isSelf(asking, event.accountId),
  addOrganisation: manages,
  addSeat: manages,
  endSeat: manages,
  addAccount: manages,
  changeAccount: manages,
  endAccount: manages,
  assignHolder: manages,
  endHolding: manages,
  setDeputy: (asking, event, people) => manages(asking) || maySetDeputy(asking, event, people),
  endDeputy: (asking, event, people) => {
    const seatId = people?.deputyships.find((one) => one.id === event.deputyshipId)?.seatId;
    return manages(asking) || (seatId !== undefined && holdsSeat(asking, seatId, people));
  },
  setAbsence: (asking, event) => manages(asking) || isSelf(asking, event.accountId),
  removeAbsence: (asking, event, people) => {
    const accountId = people?.absences.find((one) => one.id === event.absenceId)?.accountId;
    return manages(asking) || (accountId !== undefined && isSelf(asking, accountId));
  },
  setPreferences: (asking, event) => manages(asking) || isSelf(asking, event.accountId),
  makeSignInLink: manages,
  linkChat: (asking, event) => manages(asking) || isSelf(asking, event.accountId),
  unlinkChat: (asking, event) => manages(asking) || isSelf(asking, event.accountId),
};

/** Holders choose their deputy among their own organisation's people; anyone further away is for who manages people. */
function maySetDeputy(
  asking: Asking,
  event: Extract<PeopleEvent, { readonly type: 'setDeputy' }>,
  people: People | null,
): boolean {
  return (
    people !== null &&
    holdsSeat(asking, event.seatId, people) &&
    areColleagues(asking, people, event.accountId)
  );
}

/** The holder, not the deputy: who stands in does not pass the seat on. */
function holdsSeat(asking: Asking, seatId: string, people: People | null): boolean {
  if (!asking.principals.has(`seat:${seatId}`)) return false;
  return (people?.holdings ?? []).some((held) => held.seatId === seatId && isSelf(asking, held.accountId));
}

/** The accounts that the database shows somebody as colleagues: with a place in an organisation they act for. */
function areColleagues(asking: Asking, people: People, accountId: string): boolean {
  const own = new Set(
    people.seats
      .filter((seat) => asking.principals.has(`organisation:${seat.organisationId}`))
      .map(({ id }) => id),
  );
  const places = [...people.holdings, ...people.deputyships];
  return places.some((one) => one.accountId === accountId && own.has(one.seatId));
}

/** Whoever has a seat has it for an organisation, and sees the register; the seats the pack names manage it. */
export function peopleGrants(region: RegionPack) {
  return (people: People): readonly PeopleGrant[] => [
    ...people.organisations.map(
      (one): PeopleGrant => ({ principal: `organisation:${one.id}`, right: 'see' }),
    ),
    ...people.seats
      .filter((seat) => isCoordinating(seat, region))
      .map((seat): PeopleGrant => ({ principal: `seat:${seat.id}`, right: 'manage' })),
  ];
}
