import { askedAmong, type ChosenIn } from '../../regions/asked-of.ts';
import type { Question, QuestionType } from '../../regions/question-schema.ts';

const mostInOneStep = 4;

/** The questions of a form in steps of at most four, in the pack's order, as even as can be. */
export function stepsOf<Item>(questions: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(questions.length / mostInOneStep);
  const size = Math.ceil(questions.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, step) => questions.slice(step * size, (step + 1) * size));
}

/**
 * All questions that could still be asked, in the steps of a form: first those that rest on nothing, then those that
 * rest on these, and so on. So a question always comes in a later step than what it rests on.
 */
export function formSteps(questions: readonly Question[]): readonly (readonly Question[])[] {
  const depths = new Map<string, number>();
  for (const { id, onlyIf = [] } of questions) {
    const below = onlyIf.map(({ question }) => (depths.get(question) ?? 0) + 1);
    depths.set(id, Math.max(0, ...below));
  }
  const layers = [...new Set(depths.values())].sort((a, b) => a - b);
  return layers.flatMap((layer) => stepsOf(questions.filter(({ id }) => depths.get(id) === layer)));
}

/** One step as far as something is asked in it. `number` tells it from the others, whatever is asked; from 1. */
export interface OpenStep {
  readonly number: number;
  readonly questions: readonly Question[];
}

/** The steps in which something is asked of who chose this so far. */
export function openSteps(questions: readonly Question[], chosen: ChosenIn): readonly OpenStep[] {
  const asked = new Set(askedAmong(questions, chosen));
  return formSteps(questions)
    .map((step, index) => ({ number: index + 1, questions: step.filter((question) => asked.has(question)) }))
    .filter((step) => step.questions.length > 0);
}

/**
 * What pressing on after this step does: there is more for sure, it is sent, or that depends on what is chosen in it.
 * `chosen`: what was chosen before.
 */
export function afterStep(
  questions: readonly Question[],
  step: OpenStep,
  chosen: ChosenIn,
): 'next' | 'submit' | 'depends' {
  const here = new Set(step.questions.map(({ id }) => id));
  const certain = openSteps(questions, (id) => (here.has(id) ? [] : chosen(id)));
  if (certain.some(({ number }) => number > step.number)) return 'next';
  const restsHere = questions.some(({ onlyIf = [] }) => onlyIf.some(({ question }) => here.has(question)));
  return restsHere ? 'depends' : 'submit';
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

/**
 * About how many minutes these questions take, in the pack's order; never less than one. What is asked only of who
 * chooses this or that counts once it is chosen.
 */
export function minutesFor(questions: readonly Question[], chosen: ChosenIn = () => []): number {
  const total = askedAmong(questions, chosen).reduce(
    (sum, { type, explanation }) => sum + seconds[type] + (explanation ? secondsForExplaining : 0),
    0,
  );
  return Math.max(1, Math.round(total / 60));
}
