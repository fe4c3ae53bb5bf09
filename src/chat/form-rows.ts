import { z } from 'zod';
import { rowCount } from '../view/form-state.ts';
import type { Payload } from '../view/spans.ts';
import type { Dialog } from '../view/views.ts';

/** Which rows stand in a form, by names of their own, so that what was typed in a row stays with it. */
export interface FormRows {
  /** Part of every name in this form, so that nothing typed in one form turns up in the next. */
  readonly form: string;
  /** How many rows have been made so far: a name is never used again. */
  readonly made: number;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** What a form that stands open remembers of itself. */
export interface FormMemory extends FormRows {
  readonly name: string;
  readonly payload: Payload;
  readonly drawing: string;
}

export const memoryShape = z.object({
  name: z.string(),
  payload: z.record(z.string(), z.string()),
  drawing: z.string(),
  form: z.string(),
  made: z.number().int().min(0),
  rows: z.record(z.string(), z.array(z.string())),
});

/** What a button inside a form does to its rows, with everything typed so far, without sending the form off. */
export type RowStep =
  | { readonly kind: 'add'; readonly field: string }
  | { readonly kind: 'remove'; readonly field: string; readonly row: string };

export const rowStepShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), field: z.string() }),
  z.object({ kind: z.literal('remove'), field: z.string(), row: z.string() }),
]);

export const emptyRows = (form: string): FormRows => ({ form, made: 0, rows: {} });

/** Names for so many rows: those there were, when they are the same rows, and otherwise new ones. */
function nameRows(known: FormRows, field: string, count: number): FormRows {
  const before = known.rows[field];
  if (before?.length === count) return known;
  const fresh = Array.from({ length: count }, (_, index) => String(known.made + index + 1));
  return { ...known, made: known.made + count, rows: { ...known.rows, [field]: fresh } };
}

/** Names for the rows of the whole form. */
export const nameAllRows = ({ fields }: Dialog, known: FormRows): FormRows =>
  fields.reduce(
    (rows, field) => (field.kind === 'rows' ? nameRows(rows, field.name, rowCount(field)) : rows),
    known,
  );

/** Chats have no way back from a choice, and no option without a value: this one says that nothing is chosen. */
export const noneValue = 'aftrap:none';

/** A name within an id. Field names are ours, but a colon parts, so one inside a name is written otherwise. */
export const nameForId = encodeURIComponent;

/** A name as it was before it was written into an id. */
export function nameIn(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
