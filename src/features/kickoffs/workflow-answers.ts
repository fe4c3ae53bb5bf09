import { accept, type Decision } from '../../engine/workflow.ts';
import type { Question } from '../../regions/question-schema.ts';
import type { AnswerBody } from './answer-body.ts';
import { bodiesIn, givenBy, isNameless, questionsAskedOf, sharesNow } from './answers-given.ts';
import type { SpokenAnswer } from './events.ts';
import type { Kickoff, Partner, SavedAnswer } from './model.ts';
import { canBeNameless, hasSaidNameless } from './nameless.ts';
import { answersOf, cards } from './names.ts';
import { isWaitedFor, withPartner } from './partners.ts';
import { isBlank, penOf, replaced, seatOf } from './pen.ts';
import { localDay } from './rulebook.ts';
import { type EventOf, type In, no, type Scene, statusCards, toFacilitator } from './scene.ts';
import type { Shares } from './sharing.ts';

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
 * Gives the answers of an organisation: all of them come with the event, also those that stay as they were, because
 * one decides with whom the others are shared. Before the round closes it may give them again; after that only a
 * first time, marked late.
 */
export function submitAnswers(
  scene: Answering,
  event: EventOf<'submitAnswers'>,
  partner: Partner,
): Decision<Kickoff> {
  const said = bodiesIn(event.answers);
  const questions = questionsAskedOf(scene, partner, said);
  const fault =
    answeringFault(scene, event.answers, partner) ?? givingFault(scene, partner, event.answers, questions);
  if (fault) return fault;
  const given = givenBy(scene, event.answers, partner, questions);
  const { answers, destroyed, nameless, pen } = given;
  const kept = new Set(idsOf(answers));
  const gone = [...partner.answers, ...partner.saved].filter(
    ({ questionId, contributionId }) =>
      !destroyed.includes(questionId) && contributionId !== null && !kept.has(contributionId),
  );
  const anonymousIn = [...partner.anonymousIn, ...nameless.map(({ questionId }) => questionId)];
  const after = changed(scene, partner, { answers, saved: [], anonymousIn, status: 'answered' });
  const state = { ...after, anonymous: [...after.anonymous, ...nameless] };
  const isAfterClosing = state.status === 'agreeing';
  const news = isAfterClosing ? [toFacilitator(state, cards.lateAnswer, { partnerId: partner.id })] : [];
  return accept<Kickoff>(state, {
    contributions: pen.contributions,
    superseded: replaced(state, idsOf(gone)),
    destroyed: destroyed.map((key) => ({ key, right: answersOf(partner.id) })),
    effects: [...statusCards(state), ...news],
  });
}

function givingFault(
  scene: Answering,
  partner: Partner,
  spoken: readonly SpokenAnswer[],
  questions: readonly Question[],
): ReturnType<typeof no> | null {
  const { state } = scene;
  const said = bodiesIn(spoken);
  const shares = sharesNow(scene, partner, spoken, questions);
  const open = questions.filter(
    ({ id, optional }) => !optional && isUnsaid(said.get(id)) && !staysOral(partner, id, shares(id)),
  );
  if (open.length > 0) return no('questionsOpen', { fields: open.map(({ id }) => id) });
  const nameless = questions.filter(({ id }) => isNameless(said.get(id)));
  if (nameless.some(({ mayBeAnonymous }) => !mayBeAnonymous)) return no('needsName');
  return nameless.length > 0 && !canBeNameless(state) ? no('namelessTooLate') : null;
}

/** Not said at all, or a date without its day. */
function isUnsaid(body: AnswerBody | undefined): boolean {
  return body === undefined || (body.kind === 'day' && body.day === null);
}

/**
 * Days that cannot be: a check that is still to come, time that was given until last week. What was said before stays
 * as it was said, also when its day has passed since.
 */
function dayFault(
  { book, context }: Answering,
  answers: readonly SpokenAnswer[],
  partner: Partner,
): ReturnType<typeof no> | null {
  const today = localDay(book, context.now);
  const before = new Set(idsOf([...partner.saved, ...partner.answers]));
  const said = bodiesIn(answers.filter(({ keeps }) => keeps === undefined || !before.has(keeps)));
  const wrong = book.region.questions.filter(({ id, days }) => {
    const body = said.get(id);
    if (days === undefined || body?.kind !== 'day' || body.day === null) return false;
    return days === 'past' ? body.day > today : body.day < today;
  });
  const [first] = wrong;
  if (!first) return null;
  const fields = wrong.filter(({ days }) => days === first.days).map(({ id }) => id);
  return no(first.days === 'past' ? 'tooEarly' : 'dueInPast', { fields });
}

/** Told orally before, and still: nothing has to be written down again. */
function staysOral({ answers }: Partner, questionId: string, { sharing }: Shares): boolean {
  const before = answers.find((one) => one.questionId === questionId);
  return before?.sharing === 'orally' && sharing === 'orally';
}

function answeringFault(
  scene: Answering,
  answers: readonly SpokenAnswer[],
  partner: Partner,
): ReturnType<typeof no> | null {
  const { state } = scene;
  if (state.status === 'agreeing' && !isWaitedFor(partner)) return no('roundClosed');
  const unasked = answers
    .map(({ questionId }) => questionId)
    .filter((id) => !partner.questionIds.includes(id));
  if (unasked.length > 0) return no('notAsked', { fields: unasked });
  const again = answers.filter(({ questionId, body }) => {
    return !isBlank(body) && hasSaidNameless(state, partner, questionId);
  });
  if (again.length > 0) return no('saidNameless', { fields: again.map(({ questionId }) => questionId) });
  return dayFault(scene, answers, partner);
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
