import type { Asking, Grant, MayTable, Principal } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { CircleEvent, InformationEvent } from './events.ts';
import { type CircleDocument, type InformationRequest, isLiving, type SeatRef } from './model.ts';
import { rights, speakFor } from './names.ts';
import { staffPrincipals } from './staff.ts';
import { isInCircle } from './steps.ts';
import { checkers, privacyDeciders } from './tasks.ts';

const { see, ask, guide, check, privacy, own } = rights;

/**
 * Who may do and see what. The circle of the kick-off sees its requests; who looks at gate three sees the request
 * alone, from that gate on. Of a kick-off that stopped nobody sees anything.
 */
export function informationGrants(region: RegionPack, state: InformationRequest): readonly Grant[] {
  const { circle } = state;
  if (circle.stage === 'withdrawn') return [];
  const seats = [`seat:${circle.facilitatorSeatId}`];
  return unique([
    ...give(circle.members, [see]),
    ...give([...circle.guides, ...seats], [see, guide]),
    ...circle.partners.flatMap((one) => give([`seat:${one.seatId}`], [see, speakFor(one.partnerId)])),
    ...staffGrants(region, state),
    ...ownGrants(state),
  ]);
}

function ownGrants(state: InformationRequest): readonly Grant[] {
  if (state.status === 'withdrawn' && state.finder) return give([`seat:${state.finder.seatId}`], [see]);
  if (!isLiving(state)) return [];
  const { asker, circle } = state;
  return [
    ...(isInCircle(circle, asker.seatId) ? give([`seat:${asker.seatId}`], [see, ask]) : []),
    // Who found it out keeps seeing it as long as it has to do with the kick-off, or works for all of them.
    ...('owner' in state && (state.ownerIsStaff || isInCircle(circle, state.owner.seatId))
      ? give([`seat:${state.owner.seatId}`], [see, own])
      : []),
  ];
}

function staffGrants(region: RegionPack, state: InformationRequest): readonly Grant[] {
  if (!isWithStaff(state)) return [];
  const staff = (['INFORMATION', 'PRIVACY'] as const).flatMap((role) => staffPrincipals(region, state, role));
  const seen = give(staff, [see]);
  if (!isLiving(state)) return seen;
  return [
    ...seen,
    ...give([...staff, ...checkers(region, state)], [see, check]),
    ...give(privacyDeciders(region, state), [see, privacy]),
  ];
}

/** It has come to gate three, or stopped there. */
function isWithStaff(state: InformationRequest): boolean {
  if (state.status === 'unmet') return state.gate === 'OBTAINABLE_SHAREABLE';
  return state.status !== 'endorsing' && state.status !== 'acting' && state.status !== 'withdrawn';
}

/** Who has to do with a kick-off may ask something there. */
export function circleGrants({ circle }: CircleDocument): readonly Grant[] {
  if (circle.stage === 'withdrawn') return [];
  const asking = [...circle.guides, ...circle.partners.map(({ seatId }) => `seat:${seatId}`)];
  return unique([...give(circle.members, [see]), ...give(asking, [see, ask])]);
}

export const circleMay: MayTable<CircleDocument, CircleEvent> = { follow: ({ isSystem }) => isSystem };

const isSystem = (asking: Asking): boolean => asking.isSystem;
const has =
  (...wanted: readonly string[]) =>
  ({ rights: held }: Asking): boolean =>
    wanted.some((right) => held.has(right));
const speaks = ({ rights: held }: Asking, event: { readonly partnerId: string }): boolean =>
  held.has(speakFor(event.partnerId));

/** Partners speak for themselves, staff looks at gate three, asker and guides do the rest. */
export const informationMay: MayTable<InformationRequest, InformationEvent> = {
  ask: (asking, { by, circle }, state) =>
    state === null &&
    isOwnSeat(asking, by) &&
    (circle.partners.some(({ seatId }) => seatId === by.seatId) ||
      circle.guides.some((guiding) => asking.principals.has(guiding))),
  endorse: speaks,
  promise: speaks,
  promiseNothing: speaks,
  stop: has(ask, guide),
  wait: has(ask, guide),
  withdraw: has(ask, guide),
  check: (asking, { by }) => has(check)(asking) && isOwnSeat(asking, by),
  settleBasis: (asking, { by }) => has(privacy)(asking) && isOwnSeat(asking, by),
  forbid: (asking, { by }) => has(privacy)(asking) && isOwnSeat(asking, by),
  assign: has(guide, check),
  markDone: has(own),
  markStuck: has(own),
  markRunning: has(own),
  sayUse: (asking, { by }) => has(ask, guide)(asking) && isOwnSeat(asking, by),
  follow: isSystem,
  deadlinePasses: isSystem,
  weeksPass: isSystem,
};

function isOwnSeat({ principals }: Asking, seat: SeatRef): boolean {
  return principals.has(`seat:${seat.seatId}`) && principals.has(`organisation:${seat.organisationId}`);
}

function give(principals: readonly Principal[], given: readonly string[]): readonly Grant[] {
  return principals.flatMap((principal) => given.map((right) => ({ principal, right })));
}

function unique(given: readonly Grant[]): readonly Grant[] {
  return [...new Map(given.map((grant) => [`${grant.principal} ${grant.right}`, grant])).values()];
}
