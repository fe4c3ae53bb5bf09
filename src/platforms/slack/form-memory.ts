import { z } from 'zod';
import { type FormMemory, memoryShape, nameForId, type RowStep, rowStepShape } from '../../chat/form-rows.ts';
import { readBack } from '../../chat/handed-back.ts';
import { most } from './limits.ts';

/** What a window remembers of the form in it; null where Slack has no room for it. */
export function writeMemory(given: FormMemory): string | null {
  const written = JSON.stringify(given);
  return written.length <= most('viewMetadata') ? written : null;
}

/** null for a window that holds no form of ours. */
export const readMemory = (written: string): FormMemory | null => readBack(memoryShape, written);

export const plainBlockId = (form: string, field: string): string =>
  `f:${nameForId(form)}:${nameForId(field)}`;
export const cellBlockId = (form: string, field: string, row: string, column: string): string =>
  `r:${[form, field, row, column].map(nameForId).join(':')}`;

const stepShape = z.object({ step: rowStepShape });

export const writeRowStep = (step: RowStep): string => JSON.stringify({ step });

/** null for anything that is no button of a form's rows. */
export const readRowStep = (value: unknown): RowStep | null =>
  readBack(stepShape, value, most('buttonValue'))?.step ?? null;
