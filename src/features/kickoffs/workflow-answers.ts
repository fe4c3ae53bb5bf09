import { accept, type Decision } from '../../engine/workflow.ts';
import { isBefore } from '../../lib/time.ts';
import type { SpokenAnswer } from './events.ts';
import type { Answer, Kickoff, Partner, SavedAnswer } from './model.ts';
import { answersOf, cards } from './names.ts';
import { isWaitedFor, withPartner } from './partners.ts';
import { isBlank, penOf, replaced, seatOf } from './pen.ts';
import { type EventOf, type In, no, type Scene, statusCards, toFacilitator } from './scene.ts';

type Answering = Scene<In<'collecting' | 'agreeing'>>;

/** Keeps what a partner filled in so far, seen by nobody else. */
export function saveAnswers(
  scene: Answering,
  event: EventOf<'saveAnswers'>,
  partner: Partner,
): Decision<Kickoff> {
  const fault = answeringFault(scene, event.answers, partner);
  if (fault) return fault;
  const pen = penOf(scene, seatOf(partner));
  const named = new Map(event.answers.map((answer) => [answer.questionId, answer]));
  const kept = partner.saved.filter(({ questionId }) => !named.has(questionId));
  const added = [...named.values()]
    .filter(({ body }) => !isBlank(body))
    .map(({ questionId, body }): SavedAnswer => {
      const contributionId = pen.write(questionId, answersOf(partner.id), body);
      return { questionId, contributionId, savedAt: scene.context.now };
    });
  const saved = [...kept, ...added];
  const gone = partner.saved.filter((one) => !kept.includes(one));
  return accept<Kickoff>(changed(scene, partner, { saved }), {
    contributions: pen.contributions,
    superseded: replaced(scene.state, idsOf(gone)),
  });
}

/**
 * Gives the answers of an organisation: what comes with the event, else what was saved, else what it answered before.
 * Before the round closes it may change them; after that only a first answer is taken, marked late.
 */
export function submitAnswers(
  scene: Answering,
  event: EventOf<'submitAnswers'>,
  partner: Partner,
): Decision<Kickoff> {
  const fault = answeringFault(scene, event.answers, partner);
  if (fault) return fault;
  const spoken = new Map(event.answers.map((answer) => [answer.questionId, answer]));
  const open = partner.questionIds.filter((id) => isOpen(id, spoken, partner));
  if (open.length > 0) return no('questionsOpen', { fields: open });
  const pen = penOf(scene, seatOf(partner));
  const stamp = { sharing: 'everyone', at: scene.context.now, late: isLate(scene, partner) } as const;
  const answers = partner.questionIds.flatMap((questionId): readonly Answer[] => {
    const said = spoken.get(questionId);
    if (said)
      return [
        { questionId, contributionId: pen.write(questionId, answersOf(partner.id), said.body), ...stamp },
      ];
    const saved = partner.saved.find((one) => one.questionId === questionId);
    if (saved) return [{ questionId, contributionId: saved.contributionId, ...stamp }];
    return partner.answers.filter((one) => one.questionId === questionId);
  });
  const kept = new Set(idsOf(answers));
  const gone = idsOf([...partner.answers, ...partner.saved]).filter((id) => !kept.has(id));
  const state = changed(scene, partner, { answers, saved: [], status: 'answered' });
  const isAfterClosing = state.status === 'agreeing';
  const news = isAfterClosing ? [toFacilitator(state, cards.lateAnswer, { partnerId: partner.id })] : [];
  return accept<Kickoff>(state, {
    contributions: pen.contributions,
    superseded: replaced(state, gone),
    effects: [...statusCards(state), ...news],
  });
}

function answeringFault(
  { state }: Answering,
  answers: readonly SpokenAnswer[],
  partner: Partner,
): ReturnType<typeof no> | null {
  if (state.status === 'agreeing' && !isWaitedFor(partner)) return no('roundClosed');
  const unasked = answers
    .map(({ questionId }) => questionId)
    .filter((id) => !partner.questionIds.includes(id));
  return unasked.length > 0 ? no('notAsked', { fields: unasked }) : null;
}

function isOpen(id: string, spoken: ReadonlyMap<string, SpokenAnswer>, partner: Partner): boolean {
  const said = spoken.get(id);
  if (said) return isBlank(said.body);
  return ![...partner.saved, ...partner.answers].some(({ questionId }) => questionId === id);
}

/** After its own deadline, or after a round that closed without it. */
function isLate({ context }: Answering, partner: Partner): boolean {
  return partner.noAnswerBy !== null || isBefore(partner.deadline, context.now);
}

function idsOf(given: readonly { readonly contributionId: string | null }[]): readonly string[] {
  return given.flatMap(({ contributionId }) => contributionId ?? []);
}

function changed<State extends Kickoff>(
  { state }: Scene<State>,
  partner: Partner,
  change: Partial<Partner>,
): State {
  return { ...state, partners: withPartner(state.partners, partner.id, change) };
}
