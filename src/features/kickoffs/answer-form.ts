import type { FormValues } from '../../view/fields.ts';
import type { Node } from '../../view/nodes.ts';
import { moment, strong, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import type { SpokenAnswer } from './events.ts';
import type { Partner } from './model.ts';
import { isWaitedFor } from './partners.ts';
import { roundPhrases } from './phrases.ts';
import { askingIn, bodyFrom, fieldsOf } from './question-fields.ts';
import { minutesFor, stepsOf } from './question-steps.ts';
import { givenWords, nameOf, questionOf, type Shown } from './shown.ts';

/** The questions of one step of a partner's form, and how many steps there are. */
export function answerStep(shown: Shown, partner: Partner, step: number) {
  const questions = partner.questionIds.flatMap((id) => questionOf(shown, id) ?? []);
  const steps = stepsOf(questions);
  return { questions: steps[step - 1] ?? [], of: steps.length, all: questions };
}

/** True when a partner may answer now, for the first time or again. */
export function mayAnswer({ kickoff }: Shown, partner: Partner): boolean {
  if (kickoff.status === 'collecting') return isWaitedFor(partner) || partner.status === 'answered';
  return kickoff.status === 'agreeing' && isWaitedFor(partner);
}

/** One step of the form, filled with what the organisation saved or said before. Null when there is no such step. */
export function answerDialog(shown: Shown, partner: Partner, step: number): Dialog | null {
  const phrases = roundPhrases(shown.language);
  const { questions, of, all } = answerStep(shown, partner, step);
  if (questions.length === 0) return null;
  if (!mayAnswer(shown, partner)) return closedDialog(shown);
  const isLast = step === of;
  const asking = askingIn(shown);
  return {
    size: 'dialog',
    title: phrases.text('answer.title', { codeName: shown.kickoff.codeName }),
    nodes: step === 1 ? firstNodes(shown, partner, minutesFor(all)) : [],
    fields: questions.flatMap((question) =>
      fieldsOf(question, saidBefore(shown, partner, question.id), asking),
    ),
    submit: phrases.text(isLast ? 'answer.submit' : 'answer.next'),
    step: { number: step, of },
  };
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
  const isLate = partner.noAnswerBy !== null;
  const note: Node = isLate
    ? { kind: 'note', tone: 'warning', spans: phrases.spans('answer.late', { at: moment(partner.deadline) }) }
    : {
        kind: 'note',
        tone: 'info',
        spans: phrases.spans('answer.until', { deadline: moment(partner.deadline) }),
      };
  return [{ kind: 'paragraph', spans: intro }, note];
}

function saidBefore(shown: Shown, partner: Partner, questionId: string) {
  const saved = partner.saved.find((one) => one.questionId === questionId);
  const given = saved ?? partner.answers.find((one) => one.questionId === questionId);
  return given ? givenWords(shown, given.contributionId) : null;
}

/** What one step gave, as it goes to the rules. */
export function spokenIn(
  shown: Shown,
  partner: Partner,
  step: number,
  values: FormValues,
): readonly SpokenAnswer[] {
  return answerStep(shown, partner, step).questions.map((question) => ({
    questionId: question.id,
    body: bodyFrom(question, values),
  }));
}
