import type { Decision, Effect } from '../../engine/workflow.ts';
import { compareInstants, isBefore } from '../../lib/time.ts';
import { adopters } from './authority.ts';
import { isReady } from './blockers.ts';
import { circleFacts, readersChangedFacts } from './facts.ts';
import type { AgreeingKickoff, CollectingKickoff, Kickoff } from './model.ts';
import { cards } from './names.ts';
import { isWaitedFor } from './partners.ts';
import { closingMoment, lastWaitingDeadline } from './round-times.ts';
import { cardOf, type Scene, toFacilitator } from './scene.ts';

type Accepted = Extract<Decision<Kickoff>, { readonly accepted: true }>;
type Settled<State> = { readonly state: State; readonly effects: readonly Effect[] };

/**
 * What follows from every change, whichever it was: when the round closes, whether there is something to adopt, and
 * whether others than before see what is in force.
 */
export function settle(scene: Scene<Kickoff | null>, decided: Accepted): Accepted {
  const settled = settledState(scene, decided.state);
  const effects = [...(decided.effects ?? []), ...settled.effects];
  const told = readersChangedFacts(scene.book.region, scene.state, settled.state);
  const circle = circleFacts(scene.book.region, scene.state, settled.state);
  const facts = [...(decided.facts ?? []), ...told, ...circle];
  return { ...decided, state: settled.state, effects, facts };
}

function settledState(scene: Scene<Kickoff | null>, state: Kickoff): Settled<Kickoff> {
  if (state.status === 'collecting') return settledRound(scene, state);
  if (state.status === 'agreeing') return settledAgreement(scene, state);
  return { state, effects: [] };
}

function settledRound(scene: Scene<Kickoff | null>, state: CollectingKickoff): Settled<Kickoff> {
  const { book, context } = scene;
  const { round, partners } = state;
  const moment = closingMoment(book, round, partners);
  const closesAt = compareInstants(moment, round.closesAt) === 0 ? round.closesAt : moment;
  const due = lastWaitingDeadline(partners);
  const deadlinesPassed = round.deadlinesPassed && due !== null && !isBefore(context.now, due);
  const after: CollectingKickoff = { ...state, round: { ...round, closesAt, deadlinesPassed } };
  const before = scene.state;
  const wasWaiting = before?.status === 'collecting' && before.partners.some(isWaitedFor);
  const isDone = wasWaiting && !partners.some(isWaitedFor);
  return { state: after, effects: isDone ? [toFacilitator(after, cards.closeOrWait)] : [] };
}

function settledAgreement(scene: Scene<Kickoff | null>, state: AgreeingKickoff): Settled<Kickoff> {
  const { book, context } = scene;
  const { agreement } = state;
  if (!isReady(book.region, state)) {
    return { state: { ...state, agreement: { ...agreement, readyAt: null } }, effects: [] };
  }
  if (agreement.readyAt !== null) return { state, effects: [] };
  const effects = adopters(book.region, state).map((to) => ({
    slot: cards.toAdopt,
    to,
    card: cardOf(state, cards.toAdopt),
  }));
  return { state: { ...state, agreement: { ...agreement, readyAt: context.now } }, effects };
}
