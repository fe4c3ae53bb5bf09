import { crossCheck, type Report, reportRepeats } from './cross-check.ts';
import type { Question } from './question-schema.ts';

type QuestionSet = 'guestQuestions' | 'communicationQuestions';

function checkSet(
  name: QuestionSet,
  ids: readonly string[],
  questions: readonly Question[],
  report: Report,
): void {
  reportRepeats(ids, (index) => [name, index], report);
  ids.forEach((id, index) => {
    if (questions.some((one) => one.id === id)) return;
    report([name, index], `question "${id}" does not exist`, 'add it to questions, or remove it here');
  });
}

/** A guest is asked in the round and never about a case, so such a question must exist there for themes. */
function checkGuests(ids: readonly string[], questions: readonly Question[], report: Report): void {
  ids.forEach((id, index) => {
    const found = questions.find((one) => one.id === id);
    if (!found) return;
    const inRound = found.asked.some(({ of, moment }) => of === 'PARTNER' && moment === 'ROUND');
    const forThemes = found.variants.some((variant) => variant !== 'CASE');
    if (inRound && forThemes) return;
    const remedy = 'choose a question that is asked of PARTNER in the ROUND of a theme';
    report(['guestQuestions', index], `guests can never be asked ${id}`, remedy);
  });
}

export const questionSetChecks = [
  crossCheck(['guestQuestions', 'questions'], ({ guestQuestions, questions }, report) => {
    checkSet('guestQuestions', guestQuestions, questions, report);
    checkGuests(guestQuestions, questions, report);
  }),
  crossCheck(['communicationQuestions', 'questions'], ({ communicationQuestions, questions }, report) => {
    checkSet('communicationQuestions', communicationQuestions, questions, report);
  }),
];
