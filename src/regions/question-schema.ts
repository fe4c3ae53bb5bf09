import { z } from 'zod';
import { seatKinds } from './organisation-schema.ts';
import { slug, words } from './words-schema.ts';

export const variants = ['EXECUTION_THEME', 'DEVELOPMENT_THEME', 'CASE'] as const;
export type Variant = (typeof variants)[number];

export const questionTypes = [
  'text',
  'longText',
  'choice',
  'multi',
  'scale5',
  'date',
  'number',
  'organisations',
  'person',
  'rows',
  'yesNoUnknown',
  'button',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/**
 * Who a question is for. COORDINATOR and CHAIR are whoever the region's `authority` lets facilitate and adopt,
 * whatever their function is called; LEAD is who takes the lead in this kick-off.
 */
export const askedRoles = [
  'LEAD',
  'COORDINATOR',
  'PARTNER',
  'CHAIR',
  'COMMUNICATION',
  'INFORMATION',
] as const;
export type AskedRole = (typeof askedRoles)[number];

/** When in a kick-off: while drafting, in the partners' round, making the agreement, confirming it, adopting it. */
export const moments = ['DRAFT', 'ROUND', 'AGREEMENT', 'CONFIRMATION', 'ADOPTION'] as const;
export type Moment = (typeof moments)[number];

/**
 * Lists the product knows at the moment of asking, so that a pack need not repeat them. PARTNERS: who takes part in
 * this kick-off, its facilitator included. OWN_ANSWERS: the questions that whoever answers is asked themselves.
 */
export const optionSources = [
  'CODE_NAMES',
  'DISTRICTS',
  'MUNICIPALITIES',
  'THEMES',
  'INDICATORS',
  'LESSONS',
  'PARTNERS',
  'OWN_ANSWERS',
  'GOALS',
] as const;
export type OptionSource = (typeof optionSources)[number];

/** A question's id: "K10", or "K06b" for a question that goes with another. */
export const questionId = z.string().regex(/^[A-Z]\d{1,2}[a-z]?$/, 'a question id such as "K10" or "K06b"');

/**
 * `allowText`: choosing this option opens a short free text ("namelijk ..."). `alone`: in a question with several
 * answers, none of the others goes with it ("niets").
 */
const option = z.strictObject({
  id: z.string().min(1),
  text: words,
  allowText: z.boolean().default(false),
  alone: z.boolean().default(false),
});

const columnTypes = ['text', 'choice', 'date', 'organisation'] as const;

/** One field of a row in a question of type rows. */
export const column = z.strictObject({
  id: slug,
  type: z.enum(columnTypes),
  name: words,
  options: z.array(option).min(1).optional(),
});
export type QuestionColumn = z.infer<typeof column>;

/** Holds when the partner's own answer to an earlier question of the round has at least one of these options. */
const condition = z.strictObject({ question: questionId, anyOf: z.array(z.string().min(1)).min(1) });

/**
 * `explanation`: an extra free text under the answer. `onlyPartnerTypes`, `onlySeats`: asked of these partners only.
 * `onlyIf`: asked when all of this holds. `optional`: may be left blank, and blank then means "nothing to say".
 * `mayBeAnonymous`: a partner may choose to say it without its name. `days`: of a date, which ones can be; today can
 * always.
 */
export const question = z.strictObject({
  id: questionId,
  section: slug,
  type: z.enum(questionTypes),
  text: words,
  hint: words.optional(),
  why: words,
  options: z.array(option).min(1).optional(),
  optionsFrom: z.enum(optionSources).optional(),
  columns: z.array(column).min(1).optional(),
  days: z.enum(['past', 'future']).optional(),
  explanation: z.strictObject({ text: words, required: z.boolean().default(false) }).optional(),
  asked: z.array(z.strictObject({ of: z.enum(askedRoles), moment: z.enum(moments) })).min(1),
  onlyPartnerTypes: z.array(slug).min(1).optional(),
  onlySeats: z.array(z.enum(seatKinds)).min(1).optional(),
  onlyIf: z.array(condition).min(1).optional(),
  optional: z.boolean().default(false),
  mayBeAnonymous: z.boolean().default(false),
  variants: z.array(z.enum(variants)).min(1),
  core: z.boolean().default(false),
  blocksAdoption: z.boolean().default(false),
  source: z.string().min(1),
});
export type Question = z.infer<typeof question>;

/** A heading in a form. */
export const section = z.strictObject({ id: slug, name: words });
