import type { Principal } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { type InformationRequest, isLiving, type LivingRequest, type RequestIn } from './model.ts';
import type { Task } from './names.ts';
import { staffPrincipals } from './staff.ts';
import { answererOf, deciders } from './steps.ts';

/** What is to be done about a request now, and who is asked to, as principals. */
export interface Todo {
  readonly task: Task;
  readonly to: readonly Principal[];
}

/** Everything that is asked of somebody as a request stands. */
export function todosOf(region: RegionPack, state: InformationRequest): readonly Todo[] {
  if (!isLiving(state)) return [];
  const todo = (task: Task, to: readonly Principal[]): readonly Todo[] =>
    to.length === 0 ? [] : [{ task, to }];
  switch (state.status) {
    case 'endorsing':
      return [...todo('endorse', seats(silent(state))), ...todo('decide', decide(state, silent(state)))];
    case 'acting':
      return [...todo('promise', seats(idle(state))), ...todo('decide', decide(state, idle(state)))];
    case 'checking':
      return todo('check', checkers(region, state));
    case 'privacyCheck':
      return todo('privacy', privacyDeciders(region, state));
    case 'assigning':
      return todo('assign', seats([state.circle.facilitatorSeatId]));
    case 'open':
      return todo('find', seats([state.owner.seatId]));
    case 'done':
      return state.useAsked ? todo('use', seats([answererOf(state)])) : [];
    case 'used':
      return [];
  }
}

/** Who looks at gate three: information professionals, else privacy officers, else the facilitator. */
export function checkers(region: RegionPack, request: LivingRequest): readonly Principal[] {
  const { circle, staffed } = request;
  if (staffed.information) return staffPrincipals(region, request, 'INFORMATION');
  if (staffed.privacy) return staffPrincipals(region, request, 'PRIVACY');
  return [`seat:${circle.facilitatorSeatId}`];
}

/** Who decides on what it may be shared: privacy officers, else the facilitator. */
export function privacyDeciders(region: RegionPack, request: LivingRequest): readonly Principal[] {
  const { circle, staffed } = request;
  return staffed.privacy ? staffPrincipals(region, request, 'PRIVACY') : [`seat:${circle.facilitatorSeatId}`];
}

/** Whom a gate of partners still waits for, as seats. */
export function waitedFor(state: RequestIn<'endorsing' | 'acting'>): readonly string[] {
  return state.status === 'endorsing' ? silent(state) : idle(state);
}

/** Partners that did not say yes or no yet. */
function silent({ circle, endorsements }: LivingRequest): readonly string[] {
  const spoken = endorsements.filter(({ answer }) => answer !== 'later').map(({ partnerId }) => partnerId);
  return circle.partners.filter(({ partnerId }) => !spoken.includes(partnerId)).map(({ seatId }) => seatId);
}

/** Partners that did not say whether they will do something. */
function idle({ circle, willing }: LivingRequest): readonly string[] {
  const spoken = willing.map(({ partnerId }) => partnerId);
  return circle.partners.filter(({ partnerId }) => !spoken.includes(partnerId)).map(({ seatId }) => seatId);
}

/** Asked once the deadline passed, or when there is nobody left to wait for. */
function decide(
  state: Extract<LivingRequest, { readonly overdue: boolean }>,
  left: readonly string[],
): readonly Principal[] {
  return state.overdue || left.length === 0 ? seats(deciders(state)) : [];
}

function seats(seatIds: readonly string[]): readonly Principal[] {
  return seatIds.map((seatId) => `seat:${seatId}`);
}
