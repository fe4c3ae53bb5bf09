import { isBefore } from '../../lib/time.ts';
import { askedAmong } from '../../regions/asked-of.ts';
import type { Question } from '../../regions/question-schema.ts';
import { type AnswerBody, answerOf, chosenOf } from './answer-body.ts';
import type { SpokenAnswer } from './events.ts';
import type { Answer, Given, Partner } from './model.ts';
import { hasSaidNameless } from './nameless.ts';
import { anonymousWords, answersOf } from './names.ts';
import { isBlank, type Pen, penOf, seatOf } from './pen.ts';
import type { In, Scene } from './scene.ts';
import { type Shares, sharesLike, sharesOf, sharingQuestions } from './sharing.ts';

type Answering = Scene<In<'collecting' | 'agreeing'>>;
/** What a partner says, by question. */
export type Said = ReadonlyMap<string, AnswerBody>;

// Said, in no shape that tells a choice: so it is shared with nobody because of it.
const notRead: AnswerBody = { kind: 'choices', choices: [] };

/** What was said, blanks left out. */
export function bodiesIn(answers: readonly SpokenAnswer[]): Said {
  return new Map(
    answers.flatMap(({ questionId, body }) => {
      if (isBlank(body)) return [];
      return [[questionId, answerOf(body) ?? notRead] as const];
    }),
  );
}

/** What its answers make it be asked, without what it said already and nobody may know it did. */
export function questionsAskedOf(
  { book, state }: Answering,
  partner: Partner,
  said: Said,
): readonly Question[] {
  const possible = book.region.questions.filter(
    ({ id }) => partner.questionIds.includes(id) && !hasSaidNameless(state, partner, id),
  );
  return askedAmong(possible, (id) => {
    const body = said.get(id);
    return body ? chosenOf(body) : [];
  });
}

/**
 * With whom each answer is shared. Whoever says the same about sharing as before changes nothing in it: what it
 * chose since for a single answer stays as it chose it.
 */
export function sharesNow(
  { state }: Answering,
  { answers }: Partner,
  spoken: readonly SpokenAnswer[],
  asked: readonly Question[],
): (questionId: string) => Shares {
  const said = bodiesIn(spoken);
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const isAsBefore = Object.values(sharingQuestions).every((id) => {
    const before = given.get(id)?.contributionId ?? null;
    if (!said.has(id) || !asked.some((question) => question.id === id)) return before === null;
    return before !== null && spoken.find(({ questionId }) => questionId === id)?.keeps === before;
  });
  const shares = sharesOf(state, said);
  return (questionId) => {
    const before = given.get(questionId);
    return isAsBefore && before ? sharesLike(before) : shares(questionId);
  };
}

/** To be said without a name. */
export const isNameless = (body: AnswerBody | undefined): boolean =>
  body?.kind === 'text' && body.withoutName === true;

interface GivenNow {
  readonly pen: Pen;
  readonly answers: readonly Answer[];
  readonly nameless: readonly Given[];
  /** The questions of which no words may be left under its name. */
  readonly destroyed: readonly string[];
}

/** What comes of the answers to these questions: with words for whom they are shared with, or without any. */
export function givenBy(
  scene: Answering,
  spoken: readonly SpokenAnswer[],
  partner: Partner,
  questions: readonly Question[],
): GivenNow {
  const said = bodiesIn(spoken);
  const shares = sharesNow(scene, partner, spoken, questions);
  const pen = penOf(scene, seatOf(partner));
  const stamp = { at: scene.context.now, late: isLate(scene, partner) };
  const asSpoken = new Map(spoken.map((answer) => [answer.questionId, answer]));
  const named = questions.filter(({ id }) => !isNameless(said.get(id)));
  const answers = named.flatMap((question): readonly Answer[] => {
    const { id: questionId } = question;
    const before = partner.answers.find((one) => one.questionId === questionId);
    const { sharing, audience } = shares(questionId);
    const body = said.get(questionId);
    if (body === undefined) return blankAnswer(question, before, shares(questionId), stamp);
    if (sharing === 'orally') return [{ questionId, contributionId: null, sharing, ...stamp }];
    const keeps = asSpoken.get(questionId)?.keeps;
    if (before && keeps === before.contributionId && isSharedAs(before, { sharing, audience }))
      return [before];
    // Words that are kept until they are given are for everyone who may see answers, once there is one.
    const saved = partner.saved.find((one) => one.questionId === questionId && one.contributionId === keeps);
    if (saved && sharing === 'everyone')
      return [{ questionId, contributionId: saved.contributionId, sharing, ...stamp }];
    const contributionId = pen.write(
      questionId,
      answersOf(partner.id),
      asSpoken.get(questionId)?.body,
      audience,
    );
    return [{ questionId, contributionId, sharing, ...stamp }];
  });
  const oral = answers.filter(({ sharing }) => sharing === 'orally').map(({ questionId }) => questionId);
  const nameless = questions.flatMap(({ id: questionId }): readonly Given[] => {
    const body = said.get(questionId);
    if (body?.kind !== 'text' || !isNameless(body)) return [];
    const words: AnswerBody = { kind: 'text', text: body.text };
    const contributionId = pen.writeWithoutName(questionId, anonymousWords(questionId), words);
    return [{ questionId, contributionId }];
  });
  return { pen, answers, nameless, destroyed: [...oral, ...nameless.map(({ questionId }) => questionId)] };
}

/** Whether an answer is shared so already: some is the same some where it is said to be. */
const isSharedAs = (before: Answer, { sharing, audience }: Shares): boolean =>
  before.sharing === sharing && (sharing !== 'some' || (audience !== null && 'of' in audience));

type Stamp = Pick<Answer, 'at' | 'late'>;

/**
 * Nothing to say. Where others may speak without a name it leaves no trace at all: who said something would be found
 * by their not having said nothing.
 */
function blankAnswer(
  { id: questionId, mayBeAnonymous }: Question,
  before: Answer | undefined,
  { sharing }: Shares,
  stamp: Stamp,
): readonly Answer[] {
  if (sharing === 'orally' && before?.sharing === 'orally') return [before];
  return mayBeAnonymous ? [] : [{ questionId, contributionId: null, sharing: 'everyone', ...stamp }];
}

/** After its own deadline, or after a round that closed without it. */
function isLate({ context }: Answering, partner: Partner): boolean {
  return partner.noAnswerBy !== null || isBefore(partner.deadline, context.now);
}
