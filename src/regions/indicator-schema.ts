import { z } from 'zod';
import { words } from './words-schema.ts';

export const indicatorKinds = [
  'PROCESS',
  'CONTENT',
  'COOPERATION',
  'REGION_LOCAL',
  'OPEN',
  'NUMBER',
] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Figures the product counts from its own data; no person is asked for them. */
const measures = ['ACTIONS_DONE_ON_TIME', 'BARRIERS', 'LEAD_TIME_DAYS', 'PARTNERS'] as const;

/** A statement scored 1-5, an open question (OPEN), or a figure of the product's own (NUMBER, with `measure`). */
export const indicator = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{1,2}$/, 'an indicator id such as "P1"'),
  kind: z.enum(indicatorKinds),
  text: words,
  measure: z.enum(measures).optional(),
  source: z.string().min(1),
});
export type Indicator = z.infer<typeof indicator>;

/** How many indicators of these kinds together a kick-off picks. */
export const indicatorChoice = z.strictObject({
  kinds: z.array(z.enum(indicatorKinds)).min(1),
  min: z.int().min(0),
  max: z.int().min(1),
});
export type IndicatorChoice = z.infer<typeof indicatorChoice>;
