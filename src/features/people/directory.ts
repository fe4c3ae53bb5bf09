import type { HeldSeat, Viewer } from '../../chat/viewer.ts';
import type { Person, Resolved } from '../../engine/directory.ts';
import type { Principal } from '../../engine/workflow.ts';
import { type Day, dayOf, type Instant } from '../../lib/time.ts';
import type { Account, Directory, Holding, Seat } from './model.ts';
import { covers, isOpenOn } from './periods.ts';

/** The account with the seats it has, or stands in for, at a moment; null without any: then it is nobody. */
export function viewerIn(directory: Directory, accountId: string, at: Instant): Viewer | null {
  const account = directory.accounts.find((one) => one.id === accountId);
  const today = dayOf(at, directory.zone);
  if (!account || !covers(account, today)) return null;
  const seats = [
    ...heldOn(directory, directory.holdings, accountId, today).map((seat) => placeIn(seat, 'holder')),
    ...heldOn(directory, directory.deputyships, accountId, today).map((seat) => placeIn(seat, 'deputy')),
  ];
  if (seats.length === 0) return null;
  return { accountId, language: account.language, zone: account.zone, label: account.label, seats };
}

function heldOn(directory: Directory, places: readonly Holding[], accountId: string, today: Day): Seat[] {
  const ids = places
    .filter((one) => one.accountId === accountId && covers(one, today))
    .map((one) => one.seatId);
  return directory.seats.filter((seat) => ids.includes(seat.id) && isOpenOn({ until: seat.endsOn }, today));
}

function placeIn(seat: Seat, as: HeldSeat['as']): HeldSeat {
  const { id, organisationId, functionId, bodyId } = seat;
  return { seatId: id, organisationId, functionId, bodyId, as };
}

/**
 * Who a principal stands for at a moment. A seat is its holder, or the deputy where there is no holder or the
 * holder is absent that day (in the holder's own zone). Nobody who is absent or has left is ever given.
 */
export function resolve(directory: Directory, principal: Principal, at: Instant): Resolved {
  const [kind = '', ...rest] = principal.split(':');
  const about = rest.join(':');
  const today = dayOf(at, directory.zone);
  if (kind === 'account') return resolveAccount(directory, about, at);
  const seats = directory.seats.filter((seat) => isMeant(seat, kind, about));
  const open = seats.filter((seat) => isOpenOn({ until: seat.endsOn }, today));
  if (open.length === 0)
    return nobody(kind === 'seat' || kind === 'deputy' || seats.length > 0 ? 'ended' : 'vacant');
  const found = open.map((seat) => resolveSeat(directory, seat, kind === 'deputy' ? ['deputy'] : both, at));
  const people = eachOnce(found.flatMap((one) => one.people));
  if (people.length > 0) return { people, nobody: null };
  return nobody(found.some((one) => one.nobody === 'absent') ? 'absent' : 'vacant');
}

const both: readonly Person['as'][] = ['holder', 'deputy'];
const nobody = (reason: NonNullable<Resolved['nobody']>): Resolved => ({ people: [], nobody: reason });

function isMeant(seat: Seat, kind: string, about: string): boolean {
  if (kind === 'seat' || kind === 'deputy') return seat.id === about;
  if (kind === 'organisation') return seat.organisationId === about;
  if (kind === 'body') return seat.bodyId === about;
  return kind === 'role' && seat.bodyId !== null && `${seat.functionId}@${seat.bodyId}` === about;
}

/** An account is addressed as itself, in whatever seat: only without any seat it is nobody. */
function resolveAccount(directory: Directory, accountId: string, at: Instant): Resolved {
  const account = directory.accounts.find((one) => one.id === accountId);
  if (!account || viewerIn(directory, accountId, at) === null) return nobody('ended');
  if (isAbsent(directory, account, at)) return nobody('absent');
  return { people: [personOf(account, null, 'holder')], nobody: null };
}

function resolveSeat(
  directory: Directory,
  seat: Seat,
  wanted: readonly Person['as'][],
  at: Instant,
): Resolved {
  let isSomeoneAbsent = false;
  for (const as of wanted) {
    const account = accountIn(directory, seat, as, at);
    if (!account) continue;
    if (!isAbsent(directory, account, at)) return { people: [personOf(account, seat.id, as)], nobody: null };
    isSomeoneAbsent = true;
  }
  return nobody(isSomeoneAbsent ? 'absent' : 'vacant');
}

function accountIn(directory: Directory, seat: Seat, as: Person['as'], at: Instant): Account | undefined {
  const today = dayOf(at, directory.zone);
  const places = as === 'holder' ? directory.holdings : directory.deputyships;
  const ids = places
    .filter((one) => one.seatId === seat.id && covers(one, today))
    .map((one) => one.accountId);
  return directory.accounts.find((one) => ids.includes(one.id) && covers(one, today));
}

function isAbsent(directory: Directory, account: Account, at: Instant): boolean {
  const day = dayOf(at, account.zone);
  return directory.absences.some((one) => one.accountId === account.id && covers(one, day));
}

function personOf(account: Account, seatId: string | null, as: Person['as']): Person {
  const { id, label, language, zone, hours } = account;
  return { accountId: id, label, language, zone, hours, seatId, as };
}

/** In the first seat found, holders before deputies. */
function eachOnce(people: readonly Person[]): Person[] {
  const found = new Map<string, Person>();
  for (const as of both) {
    for (const person of people) {
      if (person.as === as && !found.has(person.accountId)) found.set(person.accountId, person);
    }
  }
  return [...found.values()];
}
