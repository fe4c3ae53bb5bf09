import { accept, type Decision } from '../../engine/workflow.ts';
import type { InformationEvent } from './events.ts';
import {
  type Circle,
  type InformationRequest,
  isLiving,
  isRunning,
  type LivingRequest,
  type RequestIn,
} from './model.ts';
import { taskCard } from './names.ts';
import { fromNow, toSeats, type Work } from './steps.ts';
import { withdrawn } from './stopping.ts';
import { waitedFor } from './tasks.ts';

type Decided = Decision<InformationRequest>;

/**
 * The kick-off has another circle. Whoever left has no say and no promise here any more; where that takes away the
 * last promise, or who finds it out, that is asked again. A kick-off that stopped takes its open requests along.
 */
export function follow(
  work: Work,
  state: InformationRequest,
  { circle, staffed }: Extract<InformationEvent, { type: 'follow' }>,
): Decided {
  const next = { ...state, circle, staffed };
  if (!isLiving(next)) return accept(next);
  if (circle.stage === 'withdrawn' && isRunning(next)) return withdrawn(work, next);
  const stays = (one: { readonly partnerId: string }): boolean =>
    circle.partners.some(({ partnerId }) => partnerId === one.partnerId);
  const willing = next.willing.filter(stays);
  const gone = next.willing.filter((one) => !stays(one)).flatMap(({ whatId }) => whatId ?? []);
  const left: LivingRequest = { ...next, willing, endorsements: next.endorsements.filter(stays) };
  return withMore(settled(work, left, state.circle), gone);
}

function settled(work: Work, state: LivingRequest, before: Circle): Decided {
  switch (state.status) {
    case 'checking':
    case 'privacyCheck':
    case 'assigning':
      return state.willing.some(({ whatId }) => whatId !== null) ? accept(state) : askedAgain(work, state);
    case 'open':
      return state.ownerIsStaff || isPartner(state.circle, state.owner.seatId)
        ? accept(state)
        : ownerless(work, state);
    case 'endorsing':
    case 'acting':
      return newcomersAsked(state, before);
    case 'done':
    case 'used':
      return accept(state);
  }
}

/** Whoever joins while partners are asked something is asked the same. */
function newcomersAsked(state: RequestIn<'endorsing' | 'acting'>, before: Circle): Decided {
  const newcomers = waitedFor(state).filter((seatId) => !isPartner(before, seatId));
  const card = taskCard(state.status === 'endorsing' ? 'endorse' : 'promise');
  return accept(state, { effects: toSeats(state, newcomers, card) });
}

/** Nobody is left who would act on the answer: back to gate two. */
function askedAgain(work: Work, state: RequestIn<'checking' | 'privacyCheck' | 'assigning'>): Decided {
  const { status: _status, ...rest } = state;
  const { verdict, ...asked } = { verdict: null, ...rest };
  const next: RequestIn<'acting'> = { ...asked, status: 'acting', ...fromNow(work) };
  const seats = next.circle.partners.map(({ seatId }) => seatId);
  return accept(next, {
    effects: toSeats(next, seats, taskCard('promise')),
    superseded: verdict === null || verdict.sharingId === null ? [] : [verdict.sharingId],
  });
}

/** Who was to find it out has left: somebody else is chosen. */
function ownerless(work: Work, state: RequestIn<'open'>): Decided {
  const { product: _p, owner: _o, ownerIsStaff: _s, due: _d, assignedAt: _a, stuck, ...asked } = state;
  const next: RequestIn<'assigning'> = { ...asked, status: 'assigning', ...fromNow(work) };
  return accept(next, {
    effects: toSeats(next, [next.circle.facilitatorSeatId], taskCard('assign')),
    superseded: stuck === null ? [] : [stuck.reasonId],
  });
}

function isPartner({ partners }: Circle, seatId: string): boolean {
  return partners.some((one) => one.seatId === seatId);
}

function withMore(decision: Decided, gone: readonly string[]): Decided {
  if (!decision.accepted || gone.length === 0) return decision;
  return { ...decision, superseded: [...(decision.superseded ?? []), ...gone] };
}
