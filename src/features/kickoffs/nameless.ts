import type { Kickoff, Partner } from './model.ts';

// Fewer than this many, and who said it could be guessed from who takes part (domain: aggregates from four on).
const fewestTogether = 4;

/**
 * Whether something can be said without a name now: only in the first round. Once a round has closed, what is added
 * would stand out among what others have read, and tell who spoke since.
 */
export function canBeNameless(state: Kickoff): boolean {
  return state.status === 'collecting' && state.round.reopenings.length === 0;
}

/** Whether this organisation has said something on a question without its name; also when it left and came back. */
export function hasSaidNameless(state: Kickoff, partner: Partner, questionId: string): boolean {
  return state.partners.some(
    (one) => one.organisationId === partner.organisationId && one.anonymousIn.includes(questionId),
  );
}

/** The questions on which something was said without a name. */
export function namelessQuestions(state: Pick<Kickoff, 'anonymous'>): readonly string[] {
  return [...new Set(state.anonymous.map(({ questionId }) => questionId))];
}

/** Whether enough was said on every such question to show it: one list that is too short keeps the others back. */
export function isEnoughTogether(state: Pick<Kickoff, 'anonymous'>): boolean {
  const { anonymous } = state;
  const counts = namelessQuestions(state).map(
    (id) => anonymous.filter((one) => one.questionId === id).length,
  );
  return counts.length > 0 && counts.every((count) => count >= fewestTogether);
}
