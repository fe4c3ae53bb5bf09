import { z } from 'zod';
import { most } from './limits.ts';

/** Which rows stand in a form, by names of their own: Slack keeps what stands in a row as long as its name stays. */
export interface FormRows {
  /** Part of every name in this form, so that nothing typed in one form turns up in the next. */
  readonly form: string;
  /** How many rows have been made so far: a name is never used again. */
  readonly made: number;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** What a window remembers of the form in it. */
export interface FormMemory extends FormRows {
  readonly name: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly drawing: string;
}

const memory = z.object({
  name: z.string(),
  payload: z.record(z.string(), z.string()),
  drawing: z.string(),
  form: z.string(),
  made: z.number().int().min(0),
  rows: z.record(z.string(), z.array(z.string())),
});

/** null where Slack has no room for it. */
export function writeMemory(given: FormMemory): string | null {
  const written = JSON.stringify(given);
  return written.length <= most('viewMetadata') ? written : null;
}

/** null for a window that holds no form of ours. */
export function readMemory(written: string): FormMemory | null {
  try {
    const read = memory.safeParse(JSON.parse(written));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export const emptyRows = (form: string): FormRows => ({ form, made: 0, rows: {} });

/** Names for so many rows: those there were, when they are the same rows, and otherwise new ones. */
export function nameRows(known: FormRows, field: string, count: number): FormRows {
  const before = known.rows[field];
  if (before?.length === count) return known;
  const fresh = Array.from({ length: count }, (_, index) => String(known.made + index + 1));
  return { ...known, made: known.made + count, rows: { ...known.rows, [field]: fresh } };
}

// Field names are ours, but a colon parts, so one inside a name is written otherwise.
const wire = encodeURIComponent;

export const plainBlockId = (form: string, field: string): string => `f:${wire(form)}:${wire(field)}`;
export const cellBlockId = (form: string, field: string, row: string, column: string): string =>
  `r:${wire(form)}:${wire(field)}:${wire(row)}:${wire(column)}`;

/** A name as it was before it was written into an id. */
export function nameIn(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** What a button inside a form does to its rows, without sending the form off. */
export type RowStep =
  | { readonly kind: 'add'; readonly field: string }
  | { readonly kind: 'remove'; readonly field: string; readonly row: string };

const rowStep = z.object({
  step: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('add'), field: z.string() }),
    z.object({ kind: z.literal('remove'), field: z.string(), row: z.string() }),
  ]),
});

export const writeRowStep = (step: RowStep): string => JSON.stringify({ step });

/** null for anything that is no button of a form's rows. */
export function readRowStep(value: unknown): RowStep | null {
  if (typeof value !== 'string' || value.length > most('buttonValue')) return null;
  try {
    const read = rowStep.safeParse(JSON.parse(value));
    return read.success ? read.data.step : null;
  } catch {
    return null;
  }
}
