import type { Field, FormValues } from '../../view/fields.ts';
import type { Node } from '../../view/nodes.ts';
import { moment, strong, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { type AnswerBody, saysNothing } from './answer-body.ts';
import type { SpokenAnswer } from './events.ts';
import type { Partner } from './model.ts';
import { isWaitedFor } from './partners.ts';
import { roundPhrases } from './phrases.ts';
import { type Asking, askingIn, bodyFrom, fieldsOf } from './question-fields.ts';
import { afterStep, minutesFor, type OpenStep, openSteps } from './question-steps.ts';
import { type SoFar, saidSoFar, saidWith } from './said-so-far.ts';
import { sharingQuestions, withheldOptions } from './sharing.ts';
import { nameOf, type Shown } from './shown.ts';

/** What an organisation said to the same question elsewhere, by question: filled in until it says otherwise. */
export type Prefill = ReadonlyMap<string, AnswerBody>;

/** True when a partner may answer now, for the first time or again. */
export function mayAnswer({ kickoff }: Shown, partner: Partner): boolean {
  if (kickoff.status === 'collecting') return isWaitedFor(partner) || partner.status === 'answered';
  return kickoff.status === 'agreeing' && isWaitedFor(partner);
}

/** The step of this number; when nothing is asked in it any more the next one, else the last. */
function stepAt(
  soFar: SoFar,
  step: number,
): { readonly step: OpenStep; readonly all: readonly OpenStep[] } | null {
  const all = openSteps(soFar.questions, soFar.chosen);
  const found = all.find(({ number }) => number >= step) ?? all.at(-1);
  return found ? { step: found, all } : null;
}

/**
 * One step of the form, filled with what the organisation saved or said before, else with what it said elsewhere.
 * Null when nothing is asked.
 */
export function answerDialog(
  shown: Shown,
  partner: Partner,
  step: number,
  prefill: Prefill = new Map(),
): Dialog | null {
  const phrases = roundPhrases(shown.language);
  const soFar = saidSoFar(shown, partner);
  const found = stepAt(soFar, step);
  if (!found) return null;
  if (!mayAnswer(shown, partner)) return closedDialog(shown);
  const { step: here, all } = found;
  const then = afterStep(soFar.questions, here, soFar.chosen);
  const minutes = minutesFor(soFar.questions, soFar.chosen);
  return {
    size: 'dialog',
    title: phrases.text('answer.title', { codeName: shown.kickoff.codeName }),
    nodes: here.number === 1 ? firstNodes(shown, partner, minutes) : [],
    fields: stepFields({ shown, partner, soFar, prefill }, here),
    submit: phrases.text(`answer.${then}`),
    step: { number: all.indexOf(here) + 1, of: all.length },
  };
}

interface Filling {
  readonly shown: Shown;
  readonly partner: Partner;
  readonly soFar: SoFar;
  readonly prefill: Prefill;
}

function stepFields(filling: Filling, { questions }: OpenStep): readonly Field[] {
  const { shown, partner, soFar, prefill } = filling;
  const asking = askingIn(shown, partner);
  return questions.flatMap((question): readonly Field[] => {
    const own = soFar.kept.get(question.id)?.body;
    const elsewhere =
      own === undefined && !hasSaid(partner, question.id) ? prefill.get(question.id) : undefined;
    const before = own ?? elsewhere ?? startingWith(filling, question.id);
    const [main, ...beside] = fieldsOf(question, before, asking);
    if (!main) return [];
    const isOral = partner.answers.some((one) => one.questionId === question.id && one.sharing === 'orally');
    const notes = [
      ...(elsewhere === undefined ? [] : ['answer.takenOver' as const]),
      ...(isOral && own === undefined ? ['answer.stillOral' as const] : []),
    ];
    const required = main.required && !(isOral && own === undefined);
    return [{ ...main, required, ...noted(main, notes, asking) }, ...beside];
  });
}

function noted(
  { hint = '' }: Field,
  notes: readonly ('answer.takenOver' | 'answer.stillOral')[],
  { phrases }: Asking,
): { readonly hint?: string } {
  const all = [...notes.map((note) => phrases.text(note)), hint].filter((part) => part !== '');
  return all.length === 0 ? {} : { hint: all.join(' ') };
}

function hasSaid(partner: Partner, questionId: string): boolean {
  return [...partner.saved, ...partner.answers].some((one) => one.questionId === questionId);
}

/** Who guides can always be trusted with it, and what is kept from some is mostly kept from them altogether. */
function startingWith({ shown, partner }: Filling, questionId: string): AnswerBody | null {
  if (questionId === sharingQuestions.withWhom) {
    return { kind: 'choices', choices: [shown.kickoff.facilitator.organisationId] };
  }
  if (questionId === sharingQuestions.which) {
    return { kind: 'choices', choices: [...withheldOptions(partner)] };
  }
  return null;
}

/** An old button still opens: it says why nothing can be filled in any more. */
function closedDialog({ kickoff, language }: Shown): Dialog {
  const phrases = roundPhrases(language);
  return {
    size: 'dialog',
    title: phrases.text('answer.title', { codeName: kickoff.codeName }),
    nodes: [{ kind: 'note', tone: 'warning', spans: phrases.spans('answer.closed') }],
    fields: [],
    submit: phrases.text('answer.understood'),
  };
}

function firstNodes(shown: Shown, partner: Partner, minutes: number): readonly Node[] {
  const phrases = roundPhrases(shown.language);
  const organisation = strong(nameOf(shown, partner.organisationId));
  const intro = phrases.spans('answer.intro', { organisation, minutes: text(String(minutes)) });
  const { noAnswerBy } = partner;
  const isOver = shown.kickoff.status === 'agreeing';
  const note: Node =
    noAnswerBy === null
      ? {
          kind: 'note',
          tone: 'info',
          spans: phrases.spans(isOver ? 'answer.afterwards' : 'answer.until', {
            deadline: moment(partner.deadline),
          }),
        }
      : { kind: 'note', tone: 'warning', spans: phrases.spans('answer.late', { at: moment(noAnswerBy) }) };
  return [{ kind: 'paragraph', spans: intro }, note];
}

/** What one step gave, as it goes to the rules: to be kept until the next one, or everything when there is no next. */
export interface StepTaken {
  readonly next: number | null;
  readonly answers: readonly SpokenAnswer[];
}

export function takeStep(shown: Shown, partner: Partner, step: number, values: FormValues): StepTaken | null {
  const soFar = saidSoFar(shown, partner);
  const found = stepAt(soFar, step);
  if (!found) return null;
  const answers = found.step.questions.map((question): SpokenAnswer => {
    const body = bodyFrom(question, values);
    const isBlank = body !== null && question.optional && saysNothing(body);
    return { questionId: question.id, body: isBlank ? null : body };
  });
  const whole = saidWith(soFar, answers);
  const after = openSteps(soFar.questions, whole.chosen);
  const next = after.find(({ number }) => number > found.step.number);
  return next ? { next: next.number, answers } : { next: null, answers: whole.answers };
}
