import { answerOf } from './answer-body.ts';
import type { SpokenAnswer } from './events.ts';
import { type GoalsFit, goalsFits, type Kickoff } from './model.ts';

const fitQuestionId = 'K05';
const whichQuestionId = 'K05b';
/** What a case cannot begin without: that it fits the region's plan, and which of its goals. */
export const goalQuestionIds = [fitQuestionId, whichQuestionId] as const;

type Goals = Pick<Kickoff, 'goalsFit' | 'goalIds'>;

/** The purpose as it stands after what was said: rules rest on it, so it is kept beside the words. */
export function goalsIn(spoken: readonly SpokenAnswer[], before: Goals): Goals {
  const fit = spoken.find(({ questionId }) => questionId === fitQuestionId);
  const which = spoken.find(({ questionId }) => questionId === whichQuestionId);
  return {
    goalsFit: fit ? fitIn(fit.body) : before.goalsFit,
    goalIds: which ? goalsOf(which.body) : before.goalIds,
  };
}

const isFit = (value: string): value is GoalsFit => goalsFits.some((one) => one === value);

function fitIn(body: unknown): GoalsFit | null {
  const said = answerOf(body);
  return said?.kind === 'choice' && isFit(said.choice) ? said.choice : null;
}

function goalsOf(body: unknown): readonly string[] {
  const said = answerOf(body);
  return said?.kind === 'choices' ? said.choices : [];
}

/** Why a case cannot begin, as a refusal says it; null for a theme, and for a case that fits. */
export function goalsFault(
  state: Goals & Pick<Kickoff, 'variant'>,
): 'goalsMissing' | 'goalsUnsure' | 'doesNotFitGoals' | null {
  if (state.variant !== 'CASE') return null;
  if (state.goalsFit === 'NO') return 'doesNotFitGoals';
  if (state.goalIds.length === 0) return 'goalsMissing';
  return state.goalsFit === 'YES' ? null : 'goalsUnsure';
}
