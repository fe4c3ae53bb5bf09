import { accept, type Decision } from '../../engine/workflow.ts';
import { dayOf } from '../../lib/time.ts';
import type { Gate, InformationRequest, LivingRequest, RequestIn } from './model.ts';
import { cards, facts } from './names.ts';
import { deciders, toSeats, type Work } from './steps.ts';
import type { UnmetTold } from './unmet-model.ts';

/**
 * "No" at a gate. What was said is gone for everybody; the region keeps that something was needed, told in a fact that
 * knows no kick-off, no organisation and no day.
 */
export function stopped(
  { context, region }: Work,
  state: LivingRequest,
  gate: Gate,
): Decision<InformationRequest> {
  const { id, circle, staffed, askedAt } = state;
  const told: UnmetTold = {
    themeIds: circle.themeIds,
    gate,
    districtId: circle.districtId,
    month: dayOf(context.now, region.timeZone).slice(0, 7),
  };
  const next = { status: 'unmet', id, circle, staffed, askedAt, gate, at: context.now } as const;
  const concerned = [...deciders(state), ...circle.partners.map(({ seatId }) => seatId)];
  return accept(next, {
    facts: [{ name: facts.unmet, data: told }],
    superseded: wordIdsOf(state),
    effects: toSeats(next, concerned, cards.status),
  });
}

/** Stopped with its kick-off: nobody may see it any more, so nobody is told. */
export function withdrawn(work: Work, state: LivingRequest): Decision<InformationRequest> {
  return accept(ended(work, state), { superseded: wordIdsOf(state) });
}

/** The answer is needed no more: asker, facilitator and who was at work on it hear so. */
export function takenBack(work: Work, state: LivingRequest): Decision<InformationRequest> {
  const isOfStaff = state.status === 'open' && state.ownerIsStaff;
  const next = { ...ended(work, state), ...(isOfStaff ? { finder: state.owner } : {}) };
  const owner = state.status === 'open' ? [state.owner.seatId] : [];
  return accept(next, {
    superseded: wordIdsOf(state),
    effects: toSeats(next, [...deciders(state), ...owner], cards.status),
  });
}

function ended({ context }: Work, state: LivingRequest): RequestIn<'withdrawn'> {
  const { id, circle, staffed, askedAt } = state;
  return { status: 'withdrawn', id, circle, staffed, askedAt, at: context.now };
}

/** Every word that was said about a request, as far as it still stands. */
function wordIdsOf(state: LivingRequest): readonly string[] {
  return [
    state.questionId,
    state.whyId,
    ...state.willing.flatMap(({ whatId }) => whatId ?? []),
    ...('verdict' in state && state.verdict.sharingId !== null ? [state.verdict.sharingId] : []),
    ...('stuck' in state && state.stuck !== null ? [state.stuck.reasonId] : []),
    ...('whereId' in state ? [state.whereId] : []),
    ...('use' in state && state.use.textId !== null ? [state.use.textId] : []),
  ];
}
