import type { Button, KnownBlock, TextObject } from '@slack/types';
import { fieldHint } from '../../chat/field-hints.ts';
import type { FormRows, RowStep } from '../../chat/form-rows.ts';
import { bold } from '../../chat/runs.ts';
import type { PlainField } from '../../view/fields.ts';
import { filledInCell, type ProblemOf, type RowsField, rowCount } from '../../view/form-state.ts';
import { cellBlockId, writeRowStep } from './form-memory.ts';
import { type Control, drawField, problemBlocks } from './render-fields.ts';
import { drawFullOptions } from './render-options.ts';
import { plain, textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** How many blocks one more row takes. */
export const rowSize = (field: RowsField): number => 1 + field.columns.length;

export interface RowsAround {
  readonly rows: FormRows;
  readonly problemOf: ProblemOf;
  /** False when the window has no room for another row. */
  readonly hasRoom: boolean;
}

function stepButton(label: string, step: RowStep, spoken: string | null, rendering: Rendering): Button {
  return {
    type: 'button',
    text: plain(label, 'buttonText'),
    action_id: rendering.nextId(),
    value: writeRowStep(step),
    ...(spoken === null ? {} : { accessibility_label: plain(spoken, 'buttonSpoken').text }),
  };
}

/** The cells of a row as fields, each with its name and what stands in it. */
export function cellsOf(
  field: RowsField,
  index: number,
  { rows, problemOf }: RowsAround,
): readonly { readonly column: PlainField; readonly control: Control }[] {
  const name = rows.rows[field.name]?.[index] ?? '';
  return field.columns.map((column) => ({
    column,
    control: {
      blockId: cellBlockId(rows.form, field.name, name, column.name),
      filledIn: filledInCell(column, field.rows[index]),
      problem: problemOf(field.name, index, column.name),
      inRow: true,
    },
  }));
}

/** In bold, as long as nothing in it could be taken for Slack's own formatting. */
const rowTitle = (title: string): TextObject =>
  /^[\p{L}\p{N} ]+$/u.test(title) ? { type: 'mrkdwn', text: `*${title}*` } : plain(title, 'sectionText');

function drawRow(
  field: RowsField,
  index: number,
  around: RowsAround,
  rendering: Rendering,
): readonly KnownBlock[] {
  const title = rendering.words.text('rows.row', { label: field.rowLabel, number: index + 1 });
  const row = around.rows.rows[field.name]?.[index] ?? '';
  const step: RowStep = { kind: 'remove', field: field.name, row };
  const spoken = `${field.removeLabel}: ${title}`;
  const remove = { accessory: stepButton(field.removeLabel, step, spoken, rendering) };
  const problem = problemBlocks(around.problemOf(field.name, index), rendering);
  const cells = cellsOf(field, index, around).flatMap(({ column, control }) =>
    drawField(column, control, rendering),
  );
  return [
    {
      type: 'section',
      text: rowTitle(title),
      ...(rowCount(field) > field.min ? remove : {}),
    },
    ...problem,
    ...cells,
  ];
}

function drawAdd(field: RowsField, { hasRoom }: RowsAround, rendering: Rendering): readonly KnownBlock[] {
  const { words } = rendering;
  if (rowCount(field) >= field.max)
    return textBlocks([{ text: words.text('rows.full', { count: field.max }) }]);
  if (!hasRoom) return textBlocks([{ text: words.text('rows.noRoom') }]);
  const add = stepButton(field.addLabel, { kind: 'add', field: field.name }, null, rendering);
  return [{ type: 'actions', elements: [add] }];
}

/** Rows of fields under a small heading each, with buttons that give the form more or fewer of them. */
export function drawRows(field: RowsField, around: RowsAround, rendering: Rendering): readonly KnownBlock[] {
  const hint = fieldHint(field, rendering);
  const head = textBlocks([bold(field.label), ...(hint === '' ? [] : [{ text: `\n${hint}` }])]);
  const options = field.columns.flatMap((column) =>
    'options' in column ? drawFullOptions(column.options, rendering) : [],
  );
  const rows = Array.from({ length: rowCount(field) }, (_, index) =>
    drawRow(field, index, around, rendering),
  );
  return [
    ...head,
    ...problemBlocks(around.problemOf(field.name), rendering),
    ...options,
    ...rows.flat(),
    ...drawAdd(field, around, rendering),
  ];
}
