import { z } from 'zod';
import { gates } from './model.ts';

// Unmet need: that somewhere in the region information was asked for and not to be had. It says about which themes, at
// which gate it stopped, in which district and month; nothing leads back to who asked, where, or in which words.

const told = {
  themeIds: z.array(z.string()),
  gate: z.enum(gates),
  /** Null for the whole region. */
  districtId: z.string().nullable(),
  /** "2026-11" */
  month: z.string().regex(/^\d{4}-\d{2}$/),
};

// Older ones also say of what level the question was. Nobody counts by it, so it is read over.
const older = { level: z.unknown().optional() };

/** What a request that stopped tells: all that may be known of it. */
export const unmetTold = z.strictObject({ ...told, ...older }).transform(({ level: _, ...rest }) => rest);
export type UnmetTold = z.infer<typeof unmetTold>;

export const unmetNeed = z
  .strictObject({ id: z.uuid(), ...told, ...older })
  .transform(({ level: _, ...rest }) => rest);
export type UnmetNeed = z.infer<typeof unmetNeed>;
