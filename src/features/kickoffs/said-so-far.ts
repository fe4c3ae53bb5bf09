import type { ChosenIn } from '../../regions/asked-of.ts';
import type { Question } from '../../regions/question-schema.ts';
import { type AnswerBody, chosenOf } from './answer-body.ts';
import type { SpokenAnswer } from './events.ts';
import type { Partner } from './model.ts';
import { canBeNameless, hasSaidNameless } from './nameless.ts';
import { givenWords, questionOf, type Shown } from './shown.ts';

/** Words a partner saved or gave, and the contribution that holds them. */
interface Kept {
  readonly body: AnswerBody;
  readonly contributionId: string;
}

/** How far a partner is with its answers, for who may read them. */
export interface SoFar {
  /** Everything that could be asked of it, in the pack's order. */
  readonly questions: readonly Question[];
  readonly kept: ReadonlyMap<string, Kept>;
  /** What it gave, also where it saved something since. */
  readonly given: ReadonlyMap<string, Kept>;
  readonly chosen: ChosenIn;
}

/** What was saved, else what was given. To be said without a name and too late for that: as if it was not said. */
export function saidSoFar(shown: Shown, partner: Partner): SoFar {
  const { kickoff } = shown;
  const questions = partner.questionIds
    .filter((id) => !hasSaidNameless(kickoff, partner, id))
    .flatMap((id) => questionOf(shown, id) ?? []);
  const wordsOf = (some: Partner['answers'] | Partner['saved']): ReadonlyMap<string, Kept> =>
    new Map(
      some.flatMap(({ questionId, contributionId }) => {
        const body = givenWords(shown, contributionId);
        const isTooLate = body?.kind === 'text' && body.withoutName === true && !canBeNameless(kickoff);
        if (!body || contributionId === null || isTooLate) return [];
        return [[questionId, { body, contributionId }] as const];
      }),
    );
  const given = wordsOf(partner.answers);
  const kept = new Map([...given, ...wordsOf(partner.saved)]);
  return { questions, kept, given, chosen: chosenIn(new Map([...kept].map(([id, { body }]) => [id, body]))) };
}

function chosenIn(bodies: ReadonlyMap<string, AnswerBody | null>): ChosenIn {
  return (questionId) => {
    const body = bodies.get(questionId);
    return body ? chosenOf(body) : [];
  };
}

/** Everything it says when it fills in one more step: the answers, and what they make it be asked. */
export function saidWith(
  { questions, kept, given }: SoFar,
  step: readonly SpokenAnswer[],
): { readonly answers: readonly SpokenAnswer[]; readonly chosen: ChosenIn } {
  const now = new Map(step.map((answer) => [answer.questionId, answer.body as AnswerBody | null]));
  const bodies = new Map<string, AnswerBody | null>(
    questions.map(({ id }) => [id, now.has(id) ? (now.get(id) ?? null) : (kept.get(id)?.body ?? null)]),
  );
  const answers = questions.map(({ id }): SpokenAnswer => {
    const body = bodies.get(id) ?? null;
    // What it gave, before what it saved: who says the same again, step by step, changes nothing.
    const same = [given.get(id), kept.get(id)].find(
      (one) => one !== undefined && JSON.stringify(one.body) === JSON.stringify(body),
    );
    return { questionId: id, body, ...(same ? { keeps: same.contributionId } : {}) };
  });
  return { answers, chosen: chosenIn(bodies) };
}
