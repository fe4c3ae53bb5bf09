import type { DraftKickoff } from './model.ts';
import type { Shown } from './shown.ts';

/** The forms of a draft, in their order; the check is the page itself. */
export const draftForms = {
  start: 'kickoffs.start',
  startCase: 'kickoffs.startCase',
  subject: 'kickoffs.subject',
  brief: 'kickoffs.brief',
  partners: 'kickoffs.partners',
  deadlines: 'kickoffs.deadlines',
  questions: 'kickoffs.questions',
} as const;
/** The five forms, and the check. */
export const draftSteps = 6;
/** A draft as its maker sees it. */
export type DraftShown = Shown<DraftKickoff>;

/** Presses on the page of a draft. */
export const draftPresses = { open: 'kickoffs.open', discard: 'kickoffs.discardDraft' } as const;
