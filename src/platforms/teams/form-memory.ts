import { z } from 'zod';
import { type FormMemory, memoryShape, nameForId, type RowStep, rowStepShape } from '../../chat/form-rows.ts';
import { drawingShape } from '../../chat/offer.ts';
import type { HandedBack } from './adaptive-card.ts';
import { most } from './limits.ts';
import { readHandedBack } from './offer.ts';

const remembered = z.object({
  form: memoryShape.extend({ drawing: drawingShape }),
  step: rowStepShape.optional(),
});

/** The data of a form's button; null where it is more than a button may hold. */
export function writeMemory(form: FormMemory, step?: RowStep): HandedBack | null {
  const written = JSON.stringify({ form, ...(step === undefined ? {} : { step }) });
  return written.length <= most('memory') ? { aftrap: written } : null;
}

/** null for anything that comes from no form of ours. */
export function readMemory(data: unknown): { form: FormMemory; step: RowStep | null } | null {
  const read = readHandedBack(remembered, data, most('memory'));
  return read && { form: read.form, step: read.step ?? null };
}

/** One answer, or several with commas in between: the client hands back a text for both. */
export type Holds = 'one' | 'many';

const plainStart = (holds: Holds, form: string): string => `${holds}:${nameForId(form)}:`;
const cellStart = (holds: Holds, form: string, field: string, row: string): string =>
  `${holds}-in:${nameForId(form)}:${nameForId(field)}:${nameForId(row)}:`;

export const plainId = (holds: Holds, form: string, field: string): string =>
  `${plainStart(holds, form)}${nameForId(field)}`;
export const cellId = (holds: Holds, form: string, field: string, row: string, column: string): string =>
  `${cellStart(holds, form, field, row)}${nameForId(column)}`;

/** How the ids begin of all that stands in a form, or in one row of it. */
export const startsOf = (form: string, row?: { readonly field: string; readonly row: string }) =>
  (['one', 'many'] as const).map((holds) => ({
    holds,
    start: row === undefined ? plainStart(holds, form) : cellStart(holds, form, row.field, row.row),
  }));
