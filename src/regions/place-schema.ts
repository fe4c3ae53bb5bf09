import { z } from 'zod';
import { day, slug, words } from './words-schema.ts';

export const district = z.strictObject({ id: slug, name: words });

/** A municipality belongs to one district; a merger is told by `validUntil` (last day) and `successor` (id). */
export const municipality = z.strictObject({
  id: slug,
  name: z.string().trim().min(1),
  district: slug,
  validFrom: day,
  validUntil: day.optional(),
  successor: slug.optional(),
});
export type Municipality = z.infer<typeof municipality>;
