import { z } from 'zod';
import type { HandedBack } from './adaptive-card.ts';
import { most } from './limits.ts';
import { readHandedBack } from './offer.ts';

/** Which rows stand in a form, by names of their own, so that what was typed in a row stays with it. */
export interface FormRows {
  /** Part of every name in this form, so that nothing typed in one form turns up in the next. */
  readonly form: string;
  /** How many rows have been made so far: a name is never used again. */
  readonly made: number;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** What the buttons of a form remember of it. */
export interface FormMemory extends FormRows {
  readonly name: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly drawing: string;
}

/** What a button inside a form does to its rows, with everything typed so far, without sending the form off. */
export type RowStep =
  | { readonly kind: 'add'; readonly field: string }
  | { readonly kind: 'remove'; readonly field: string; readonly row: string };

const rowStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), field: z.string() }),
  z.object({ kind: z.literal('remove'), field: z.string(), row: z.string() }),
]);
const memory = z.object({
  name: z.string(),
  payload: z.record(z.string(), z.string()),
  drawing: z.string().min(8).max(100),
  form: z.string(),
  made: z.number().int().min(0),
  rows: z.record(z.string(), z.array(z.string())),
});
const remembered = z.object({ form: memory, step: rowStep.optional() });

/** The data of a form's button; null where it is more than a button may hold. */
export function writeMemory(form: FormMemory, step?: RowStep): HandedBack | null {
  const written = JSON.stringify({ form, ...(step === undefined ? {} : { step }) });
  return written.length <= most('memory') ? { aftrap: written } : null;
}

/** null for anything that comes from no form of ours. */
export function readMemory(data: unknown): { form: FormMemory; step: RowStep | null } | null {
  const read = remembered.safeParse(readHandedBack(data, most('memory')));
  return read.success ? { form: read.data.form, step: read.data.step ?? null } : null;
}

export const emptyRows = (drawing: string): FormRows => ({ form: drawing.slice(-8), made: 0, rows: {} });

/** Names for so many rows: those there were, when they are the same rows, and otherwise new ones. */
export function nameRows(known: FormRows, field: string, count: number): FormRows {
  const before = known.rows[field];
  if (before?.length === count) return known;
  const fresh = Array.from({ length: count }, (_, index) => String(known.made + index + 1));
  return { ...known, made: known.made + count, rows: { ...known.rows, [field]: fresh } };
}

/** Clients have no way back from a choice, and no option without a value: this one says that nothing is chosen. */
export const noneValue = 'aftrap:none';

/** One answer, or several with commas in between: the client hands back a text for both. */
export type Holds = 'one' | 'many';

// Field names are ours, but a colon parts, so one inside a name is written otherwise.
const wire = encodeURIComponent;

const plainStart = (holds: Holds, form: string): string => `${holds}:${wire(form)}:`;
const cellStart = (holds: Holds, form: string, field: string, row: string): string =>
  `${holds}-in:${wire(form)}:${wire(field)}:${wire(row)}:`;

export const plainId = (holds: Holds, form: string, field: string): string =>
  `${plainStart(holds, form)}${wire(field)}`;
export const cellId = (holds: Holds, form: string, field: string, row: string, column: string): string =>
  `${cellStart(holds, form, field, row)}${wire(column)}`;

/** How the ids begin of all that stands in a form, or in one row of it. */
export const startsOf = (form: string, row?: { readonly field: string; readonly row: string }) =>
  (['one', 'many'] as const).map((holds) => ({
    holds,
    start: row === undefined ? plainStart(holds, form) : cellStart(holds, form, row.field, row.row),
  }));

/** A name as it was before it was written into an id. */
export function nameIn(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
