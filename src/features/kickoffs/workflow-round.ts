import { accept, type Decision, type Effect } from '../../engine/workflow.ts';
import { compareInstants, isBefore } from '../../lib/time.ts';
import { unconfirmed } from './confirmations.ts';
import { withdrawnFact } from './facts.ts';
import type { ClosedRound, CollectingKickoff, Kickoff, OpenRound, Partner } from './model.ts';
import { cards, rights } from './names.ts';
import { agrees, isActive, isWaitedFor, wordsAboutTime } from './partners.ts';
import { isBlank, penOf, replaced } from './pen.ts';
import { closingMoment, lastWaitingDeadline } from './round-times.ts';
import { dueOn } from './rulebook.ts';
import {
  cardOf,
  type EventOf,
  type In,
  no,
  type Scene,
  statusCards,
  toFacilitator,
  toPartner,
} from './scene.ts';

type Collecting = Scene<In<'collecting'>>;

export function closeRound(scene: Collecting): Decision<Kickoff> {
  return close(scene, 'facilitator');
}

export function closeByClock(scene: Collecting, event: EventOf<'closeByClock'>): Decision<Kickoff> {
  const { closesAt } = scene.state.round;
  const isOld = compareInstants(event.at, closesAt) !== 0;
  return isOld || isBefore(scene.context.now, closesAt) ? no('tooEarly') : close(scene, 'clock');
}

/** The last deadline went by: the round stays open a while, and the facilitator is asked to close or wait. */
export function deadlinesPass(scene: Collecting, event: EventOf<'deadlinesPass'>): Decision<Kickoff> {
  const { state, context } = scene;
  const due = lastWaitingDeadline(state.partners);
  const isOld = due === null || compareInstants(event.at, due) !== 0 || state.round.deadlinesPassed;
  if (isOld || isBefore(context.now, due)) return no('tooEarly');
  const after: Kickoff = { ...state, round: { ...state.round, deadlinesPassed: true } };
  return accept<Kickoff>(after, {
    effects: [toFacilitator(after, cards.closeOrWait), ...statusCards(after)],
  });
}

/** Silence is written down: "no answer by", the deadline or, when that had not come yet, the closing. */
function close({ state, context }: Collecting, by: ClosedRound['closed']['by']): Decision<Kickoff> {
  const { now } = context;
  const partners = state.partners.map((partner): Partner => {
    if (!isWaitedFor(partner)) return { ...partner, saved: [] };
    return { ...partner, noAnswerBy: isBefore(partner.deadline, now) ? partner.deadline : now };
  });
  const dropped = state.partners.filter((partner) => !isWaitedFor(partner)).flatMap(({ saved }) => saved);
  const after: Kickoff = {
    ...state,
    status: 'agreeing',
    partners,
    round: { ...state.round, closed: { at: now, by } },
    revision: null,
  };
  const told = partners.filter(agrees).map((partner) => toPartner(after, partner, cards.roundClosed));
  return accept<Kickoff>(after, {
    superseded: replaced(
      state,
      dropped.map(({ contributionId }) => contributionId),
    ),
    effects: [...told, toFacilitator(after, cards.roundClosed), ...statusCards(after)],
  });
}

/** Everyone may speak again: who was silent is asked anew, who answered may change it. */
export function reopenRound(scene: Scene<In<'agreeing'>>, event: EventOf<'reopenRound'>): Decision<Kickoff> {
  const { book, state, context } = scene;
  if (state.revision !== null) return no('versionInForce');
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const deadline = dueOn(book, event.deadline);
  if (!isBefore(context.now, deadline)) return no('deadlinePassed', { fields: ['deadline'] });
  const pen = penOf(scene, event.by);
  const reopening = { at: context.now, reasonId: pen.write('reopeningReason', rights.process, event.reason) };
  const reset = {
    deadline,
    firstDeadline: deadline,
    noAnswerBy: null,
    extension: { status: 'none' },
  } as const;
  const partners = state.partners.map((one): Partner => (isActive(one) ? { ...one, ...reset } : one));
  const round: OpenRound = {
    ...state.round,
    closed: null,
    deadlinesPassed: false,
    reopenings: [...state.round.reopenings, reopening],
  };
  const { revision: _none, ...rest } = state;
  const { agreement, superseded } = unconfirmed(state);
  const after: CollectingKickoff = {
    ...rest,
    status: 'collecting',
    partners,
    agreement,
    round: { ...round, closesAt: closingMoment(book, round, partners) },
  };
  const told = partners.filter(isActive).map((partner) => {
    return toPartner(after, partner, isWaitedFor(partner) ? cards.invitation : cards.roundReopened);
  });
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    superseded: [...superseded, ...state.partners.filter(isActive).flatMap(wordsAboutTime)],
    effects: [...told, ...statusCards(after)],
  });
}

/** Stops for good, as long as nothing is in force. */
export function withdraw(
  scene: Scene<In<'collecting' | 'agreeing'>>,
  event: EventOf<'withdraw'>,
): Decision<Kickoff> {
  const { state, context } = scene;
  if (state.versions.length > 0) return no('versionInForce');
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const pen = penOf(scene, event.by);
  const reasonId = pen.write('withdrawalReason', rights.process, event.reason);
  const saved = state.partners.flatMap((partner) => partner.saved);
  const partners = state.partners.map((partner): Partner => ({ ...partner, saved: [] }));
  const after: Kickoff = {
    ...withoutRevision(state),
    status: 'withdrawn',
    partners,
    agreement: { ...state.agreement, readyAt: null },
    withdrawn: { at: context.now, reasonId },
  };
  const to = [
    ...state.partners.filter(isActive).map(({ seatId }) => `seat:${seatId}`),
    `seat:${state.facilitator.seatId}`,
  ];
  const told = [...new Set(to)].map(
    (principal): Effect => ({ slot: cards.withdrawn, to: principal, card: cardOf(after, cards.withdrawn) }),
  );
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    superseded: saved.map(({ contributionId }) => contributionId),
    effects: [...told, ...statusCards(after)],
    facts: [withdrawnFact(after)],
  });
}

function withoutRevision(
  state: In<'collecting' | 'agreeing'>,
): Omit<In<'collecting' | 'agreeing'>, 'revision' | 'status'> {
  if (state.status === 'collecting') return state;
  const { revision: _none, ...rest } = state;
  return rest;
}
