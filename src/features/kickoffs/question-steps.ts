import type { Question, QuestionType } from '../../regions/question-schema.ts';

const mostInOneStep = 4;

/** The questions of a form in steps of at most four, in the pack's order, as even as can be. */
export function stepsOf<Item>(questions: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(questions.length / mostInOneStep);
  const size = Math.ceil(questions.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, step) => questions.slice(step * size, (step + 1) * size));
}

// How long a question takes someone who knows the subject, in seconds: our own estimate, to promise with care.
const seconds: Readonly<Record<QuestionType, number>> = {
  text: 45,
  longText: 60,
  choice: 20,
  multi: 30,
  scale5: 15,
  date: 15,
  number: 15,
  organisations: 30,
  person: 15,
  rows: 60,
  yesNoUnknown: 15,
  button: 0,
};
const secondsForExplaining = 15;

/** About how many minutes these questions take; never less than one. */
export function minutesFor(questions: readonly Pick<Question, 'type' | 'explanation'>[]): number {
  const total = questions.reduce(
    (sum, { type, explanation }) => sum + seconds[type] + (explanation ? secondsForExplaining : 0),
    0,
  );
  return Math.max(1, Math.round(total / 60));
}
