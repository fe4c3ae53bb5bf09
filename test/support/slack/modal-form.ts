import type { Filling, RowFilling } from '../story-form.ts';
import { isSame } from './pressable.ts';
import { keyOfValue } from './typed-values.ts';
import { blockLines, optionsOf, readText, valueText } from './visible-text.ts';
import { type Fields, fieldsIn, listIn, stringIn } from './wire.ts';
import type { OpenView } from './world.ts';

/** A window as somebody fills it in: by the labels that stand there. */

interface Input {
  readonly label: string;
  readonly isRequired: boolean;
  readonly blockId: string;
  readonly actionId: string;
  readonly element: Fields;
}

export function inputsOf({ view }: OpenView): readonly Input[] {
  return listIn(view['blocks']).flatMap(inputIn);
}

function inputIn(block: Fields): readonly Input[] {
  if (block['type'] !== 'input') return [];
  const element = fieldsIn(block['element']);
  return [
    {
      label: readText(block['label']),
      isRequired: block['optional'] !== true,
      blockId: stringIn(block['block_id']),
      actionId: stringIn(element['action_id']),
      element,
    },
  ];
}

const labelsOf = (inputs: readonly Input[]): string => inputs.map(({ label }) => `"${label}"`).join(', ');

function inputCalled(inputs: readonly Input[], label: string): Input {
  const found = inputs.filter((one) => isSame(one.label, label));
  const [first] = found;
  if (!first || found.length > 1) {
    throw new Error(`There are ${found.length} fields "${label}". There is: ${labelsOf(inputs)}`);
  }
  return first;
}

export function hasInput(open: OpenView, label: string): boolean {
  return inputsOf(open).some((one) => isSame(one.label, label)) || rowsAt(open, label) !== null;
}

/** What stands at a label now, in words. */
export function inputText(open: OpenView, label: string): string {
  const { blockId, actionId } = inputCalled(inputsOf(open), label);
  return valueText(open.values[blockId]?.[actionId] ?? {});
}

export function fillInput(open: OpenView, label: string, filling: Exclude<Filling, readonly RowFilling[]>) {
  write(open, inputCalled(inputsOf(open), label), filling);
}

function write(open: OpenView, input: Input, filling: string | readonly string[]): void {
  const { blockId, actionId, element } = input;
  const type = stringIn(element['type']);
  const value = { type, [keyOfValue(element) ?? 'value']: chosen(input, filling) };
  open.values = { ...open.values, [blockId]: { ...open.values[blockId], [actionId]: value } };
}

function chosen({ label, element }: Input, filling: string | readonly string[]): unknown {
  const given = typeof filling === 'string' ? [filling].filter((one) => one !== '') : filling;
  const key = keyOfValue(element);
  if (key === 'selected_options') {
    const most = Number(element['max_selected_items'] ?? given.length);
    if (given.length > most) throw new Error(`At "${label}" at most ${most} can be chosen`);
    return given.map((one) => optionCalled(label, element, one));
  }
  const [one] = given;
  if (given.length > 1) throw new Error(`"${label}" takes one answer`);
  if (one === undefined) return null;
  if (key === 'selected_option') return optionCalled(label, element, one);
  const most = Number(element['max_length'] ?? one.length);
  if (one.length > most) throw new Error(`"${label}" takes at most ${most} characters`);
  return one;
}

function optionCalled(label: string, element: Fields, words: string): Fields {
  const options = optionsOf(element);
  const exact = options.find(({ text }) => readText(text) === words);
  const found = exact ?? options.find(({ text }) => isSame(readText(text), words));
  if (found) return found;
  const there = options.map(({ text }) => `"${readText(text)}"`).join(', ');
  throw new Error(`"${label}" has no option "${words}". It has: ${there}`);
}

const firstLine = (block: Fields): string => (blockLines(block).join('\n').split('\n')[0] ?? '').trim();

/** Rows that can grow: each its inputs, with the button that adds one. */
export interface Rows {
  readonly rows: readonly (readonly Input[])[];
  /** null when there can be no more. */
  readonly add: { readonly button: Fields; readonly blockId: string } | null;
}

/**
 * What stands under this label when that is no field itself. A new row begins where a column comes back; a button that
 * stands by itself, below the label and beside nothing, adds one.
 */
export function rowsAt({ view }: OpenView, label: string): Rows | null {
  const blocks = listIn(view['blocks']);
  const start = blocks.findIndex((block) => block['type'] !== 'input' && firstLine(block) === label);
  if (start < 0) return null;
  const rest = blocks.slice(start + 1);
  const last = rest.findIndex(({ type }) => type === 'header' || type === 'divider');
  const below = last < 0 ? rest : rest.slice(0, last);
  const rows: Input[][] = [];
  for (const input of below.flatMap(inputIn)) {
    const row = rows.at(-1);
    if (row?.every((one) => one.label !== input.label)) row.push(input);
    else rows.push([input]);
  }
  const adding = below.find(({ type }) => type === 'actions');
  const [button] = listIn(adding?.['elements']);
  return { rows, add: adding && button ? { button, blockId: stringIn(adding['block_id']) } : null };
}

/** Fills in some columns of a row. */
export function fillRow(open: OpenView, row: readonly Input[], filling: RowFilling): void {
  for (const [label, words] of Object.entries(filling)) write(open, inputCalled(row, label), words);
}

/** What is left of a row that nobody wants: Slack sends it, empty. */
export function emptyRow(open: OpenView, row: readonly Input[]): void {
  for (const input of row) write(open, input, keyOfValue(input.element) === 'selected_options' ? [] : '');
}

/** Slack itself sends nothing off while something that has to be filled in is empty, and says so at the field. */
export function missing(open: OpenView): Readonly<Record<string, string>> {
  const empty = inputsOf(open).filter(
    ({ isRequired, blockId, actionId }) =>
      isRequired && valueText(open.values[blockId]?.[actionId] ?? {}) === '',
  );
  return Object.fromEntries(empty.map(({ blockId }) => [blockId, 'Please complete this required field.']));
}
