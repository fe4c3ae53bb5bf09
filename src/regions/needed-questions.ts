import type { OptionSource, QuestionType, Variant } from './question-schema.ts';
import { variants } from './question-schema.ts';

/** What the product reads from an answer, and therefore expects a question to be able to say. */
export interface NeededQuestion {
  readonly variants: readonly Variant[];
  readonly type: QuestionType;
  readonly options?: readonly string[];
  readonly optionsFrom?: OptionSource;
  readonly columns?: readonly string[];
}

/** The questions a kick-off cannot do without; every other question is the region's own choice. */
export const neededQuestions: Readonly<Record<string, NeededQuestion>> = {
  K02: { variants, type: 'choice', optionsFrom: 'CODE_NAMES' },
  K05: { variants: ['CASE'], type: 'yesNoUnknown' },
  K05b: { variants: ['CASE'], type: 'multi', optionsFrom: 'GOALS' },
  K07b: { variants: ['DEVELOPMENT_THEME'], type: 'text' },
  K07c: { variants: ['DEVELOPMENT_THEME'], type: 'choice', optionsFrom: 'DISTRICTS' },
  K10: { variants, type: 'text' },
  K17: { variants, type: 'organisations' },
  // Where a region asks what may be shared: with whom, and which answers that is about.
  K21: { variants: [], type: 'choice', options: ['ALL', 'SOME', 'ORALLY', 'NOT', 'FIND_OUT'] },
  K21b: { variants: [], type: 'multi', optionsFrom: 'PARTNERS' },
  K21c: { variants: [], type: 'multi', optionsFrom: 'OWN_ANSWERS' },
  K22: { variants, type: 'multi' },
  K27: { variants, type: 'text' },
  K28: { variants, type: 'choice', options: ['MONO', 'MULTI', 'INTEGRAL'] },
  K32: { variants, type: 'rows', columns: ['action', 'organisation', 'due'] },
  K33: { variants, type: 'person' },
  K34: { variants, type: 'rows', columns: ['organisation', 'role'] },
  K36: { variants, type: 'multi', optionsFrom: 'INDICATORS' },
  K37: { variants, type: 'date' },
  K38: { variants, type: 'choice', options: ['YES', 'YES_WITH_REMARK', 'NO'] },
  K39: { variants, type: 'button' },
};
