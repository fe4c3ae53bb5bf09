import type { KnownBlock } from '@slack/types';
import type { FormRows } from '../../chat/form-rows.ts';
import { toneRuns } from '../../chat/tone-runs.ts';
import type { Field } from '../../view/fields.ts';
import { filledIn, type ProblemOf, problemsBy, rowCount } from '../../view/form-state.ts';
import type { Dialog, ShownError } from '../../view/views.ts';
import { plainBlockId } from './form-memory.ts';
import { most } from './limits.ts';
import { type Control, drawField, isTooLarge, problemBlocks } from './render-fields.ts';
import { cellsOf, drawRows, type RowsAround, rowSize } from './render-rows.ts';
import { textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** Kept free for what may be wrong with a row that is still to come. */
const spareBlocks = 5;

const noProblems: ProblemOf = () => null;

interface FormAround extends RowsAround {
  /** False where the problems do not fit beside their fields: then they stand together at the top. */
  readonly inPlace: boolean;
}

const controlOf = (field: Exclude<Field, { kind: 'rows' }>, { rows, problemOf }: RowsAround): Control => ({
  blockId: plainBlockId(rows.form, field.name),
  filledIn: filledIn(field),
  problem: problemOf(field.name),
  inRow: false,
});

function drawFields(dialog: Dialog, around: FormAround, rendering: Rendering): readonly KnownBlock[] {
  const shown: RowsAround = around.inPlace ? around : { ...around, problemOf: noProblems };
  return dialog.fields.flatMap((field) =>
    field.kind === 'rows'
      ? drawRows(field, shown, rendering)
      : drawField(field, controlOf(field, shown), rendering),
  );
}

/** What is wrong, counted; and each problem itself when it does not stand at its own field. */
function drawProblems(dialog: Dialog, inPlace: boolean, rendering: Rendering): readonly KnownBlock[] {
  const errors = dialog.errors ?? [];
  if (errors.length === 0) return [];
  const { words } = rendering;
  const counted = words.text('form.problems', { count: errors.length });
  const where = inPlace ? ` ${words.text('form.problemsInPlace')}` : '';
  const count = textBlocks([...toneRuns('warning', rendering), { text: `${counted}${where}` }]);
  const told = errors.map((error) =>
    words.text('form.problemAt', { place: placeOf(dialog, error, rendering), message: error.message }),
  );
  return inPlace ? count : [...count, ...problemBlocks(told.join('\n'), rendering)];
}

function placeOf({ fields }: Dialog, error: ShownError, { words }: Rendering): string {
  const field = fields.find(({ name }) => name === error.field);
  if (field?.kind !== 'rows' || error.row === undefined) return field?.label ?? error.field;
  const row = words.text('rows.row', { label: field.rowLabel, number: error.row + 1 });
  const column = field.columns.find(({ name }) => name === error.column);
  return column === undefined ? row : `${row}, ${column.label}`;
}

/** True where the dialog has a field or an answer that Slack does not take. */
function hasTooLarge({ fields }: Dialog, around: RowsAround): boolean {
  return fields.some((field) => {
    if (field.kind !== 'rows') return isTooLarge(field, controlOf(field, around));
    const cells = Array.from({ length: rowCount(field) }, (_, index) => cellsOf(field, index, around));
    return cells.flat().some(({ column, control }) => isTooLarge(column, control));
  });
}

export interface FormBlocks {
  readonly problems: readonly KnownBlock[];
  readonly fields: readonly KnownBlock[];
}

/** The fields of a form, each problem at its own field where there is room; null when Slack has no room for the form. */
export function drawForm(
  dialog: Dialog,
  rows: FormRows,
  startRendering: () => Rendering,
  taken: number,
): FormBlocks | null {
  const problemOf = problemsBy(dialog.errors ?? []);
  const largestRow = Math.max(
    0,
    ...dialog.fields.map((field) => (field.kind === 'rows' ? rowSize(field) : 0)),
  );
  const ways = [
    { inPlace: true, hasRoom: true, spare: largestRow + spareBlocks },
    { inPlace: true, hasRoom: false, spare: 0 },
    { inPlace: false, hasRoom: false, spare: 0 },
  ];
  if (hasTooLarge(dialog, { rows, problemOf, hasRoom: false })) return null;
  for (const { inPlace, hasRoom, spare } of ways) {
    const rendering = startRendering();
    const problems = drawProblems(dialog, inPlace, rendering);
    const fields = drawFields(dialog, { rows, problemOf, inPlace, hasRoom }, rendering);
    const needsRoom = dialog.fields.some((field) => field.kind === 'rows') ? spare : 0;
    if (taken + problems.length + fields.length + needsRoom <= most('viewBlocks'))
      return { problems, fields };
  }
  return null;
}
