import type { FormMemory, RowStep } from '../../chat/form-rows.ts';
import { cut } from '../../chat/runs.ts';
import type { PlainField } from '../../view/fields.ts';
import { filledInCell, type ProblemOf, type RowsField, rowCount } from '../../view/form-state.ts';
import type { ActionSet, CardElement, Container } from './adaptive-card.ts';
import { cellId, writeMemory } from './form-memory.ts';
import { most } from './limits.ts';
import { buttonTitle } from './render-buttons.ts';
import { type Control, drawField, hintBlocks, problemBlocks } from './render-fields.ts';
import { hintOf } from './render-hints.ts';
import { headingBlock } from './render-nodes.ts';
import { drawFullOptions } from './render-options.ts';
import { textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

export interface RowsAround {
  readonly memory: FormMemory;
  readonly problemOf: ProblemOf;
  /** False when the card has no room for another row. */
  readonly hasRoom: boolean;
}

/** Sends what was typed so far along with the step; nothing where the form is too much for a button to remember. */
function stepButton(
  label: string,
  step: RowStep,
  memory: FormMemory,
  spoken: string | null,
): readonly ActionSet[] {
  const data = writeMemory(memory, step);
  if (data === null) return [];
  const title = buttonTitle(label);
  const tooltip = spoken === null ? {} : { tooltip: cut(spoken, most('buttonText')) };
  return [{ type: 'ActionSet', actions: [{ type: 'Action.Submit', title, ...tooltip, data }] }];
}

function cellControl(field: RowsField, index: number, column: PlainField, around: RowsAround): Control {
  const { form, rows } = around.memory;
  const row = rows[field.name]?.[index] ?? '';
  return {
    idOf: (holds) => cellId(holds, form, field.name, row, column.name),
    filledIn: filledInCell(column, field.rows[index]),
    problem: around.problemOf(field.name, index, column.name),
    inRow: true,
  };
}

function drawRow(field: RowsField, index: number, around: RowsAround, rendering: Rendering): Container {
  const title = rendering.words.text('rows.row', { label: field.rowLabel, number: index + 1 });
  const row = around.memory.rows[field.name]?.[index] ?? '';
  const step: RowStep = { kind: 'remove', field: field.name, row };
  const spoken = `${field.removeLabel}: ${title}`;
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      headingBlock(title, 'Default', rendering),
      ...problemBlocks(around.problemOf(field.name, index), rendering),
      ...field.columns.flatMap((column) =>
        drawField(column, cellControl(field, index, column, around), rendering),
      ),
      ...(rowCount(field) > field.min ? stepButton(field.removeLabel, step, around.memory, spoken) : []),
    ],
  };
}

function drawAdd(field: RowsField, around: RowsAround, { words }: Rendering): readonly CardElement[] {
  if (rowCount(field) >= field.max)
    return textBlocks([{ text: words.text('rows.full', { count: field.max }) }]);
  if (!around.hasRoom) return textBlocks([{ text: words.text('rows.noRoom') }]);
  return stepButton(field.addLabel, { kind: 'add', field: field.name }, around.memory, null);
}

/** Rows of fields under a small heading each, with buttons that give the form more or fewer of them. */
export function drawRows(field: RowsField, around: RowsAround, rendering: Rendering): readonly CardElement[] {
  const options = field.columns.flatMap((column) =>
    'options' in column ? drawFullOptions(column.options, rendering) : [],
  );
  const rows = Array.from({ length: rowCount(field) }, (_, index) =>
    drawRow(field, index, around, rendering),
  );
  return [
    headingBlock(field.label, 'Medium', rendering),
    ...hintBlocks(hintOf(field, rendering)),
    ...problemBlocks(around.problemOf(field.name), rendering),
    ...options,
    ...rows,
    ...drawAdd(field, around, rendering),
  ];
}
