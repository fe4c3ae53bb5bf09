import { isSame } from '../slack/pressable.ts';
import { type Fields, listIn, stringIn } from '../slack/wire.ts';
import type { Filling, RowFilling } from '../story-form.ts';
import { type Item, itemsOf, type Standing } from './standing.ts';
import { valueText } from './visible-text.ts';

/** A card as somebody fills it in: by the labels that stand there. */

export const inputsOf = (standing: Standing): readonly Fields[] => inputsIn(itemsOf(standing));

const inputsIn = (items: readonly Item[]): readonly Fields[] =>
  items.flatMap((item) => (item.kind === 'input' ? [item.input] : []));

const labelOf = (input: Fields): string => stringIn(input['label']);
const idOf = (input: Fields): string => stringIn(input['id']);

function inputCalled(inputs: readonly Fields[], label: string): Fields {
  const found = inputs.filter((one) => isSame(labelOf(one), label));
  const [first] = found;
  if (!first || found.length > 1) {
    const there = inputs.map((one) => `"${labelOf(one)}"`).join(', ');
    throw new Error(`There are ${found.length} fields "${label}". There is: ${there}`);
  }
  return first;
}

export function hasInput(standing: Standing, label: string): boolean {
  return inputsOf(standing).some((one) => isSame(labelOf(one), label)) || rowsAt(standing, label) !== null;
}

/** What stands at a label now, in words. */
export function inputText(standing: Standing, label: string): string {
  const input = inputCalled(inputsOf(standing), label);
  return valueText(input, standing.values[idOf(input)] ?? '');
}

export function fillInput(
  standing: Standing,
  label: string,
  filling: Exclude<Filling, readonly RowFilling[]>,
): void {
  write(standing, inputCalled(inputsOf(standing), label), filling);
}

function write(standing: Standing, input: Fields, filling: string | readonly string[]): void {
  const { [idOf(input)]: _before, ...others } = standing.values;
  const value = typed(input, typeof filling === 'string' ? [filling].filter((one) => one !== '') : filling);
  standing.values = value === '' ? others : { ...others, [idOf(input)]: value };
}

function typed(input: Fields, given: readonly string[]): string {
  const label = labelOf(input);
  if (input['type'] === 'Input.ChoiceSet' && input['isMultiSelect'] === true)
    return given.map((one) => choiceCalled(input, one)).join(',');
  const [one, ...others] = given;
  if (others.length > 0) throw new Error(`"${label}" takes one answer`);
  if (one === undefined) return '';
  if (input['type'] === 'Input.ChoiceSet') return choiceCalled(input, one);
  const most = Number(input['maxLength'] ?? one.length);
  if (one.length > most) throw new Error(`"${label}" takes at most ${most} characters`);
  return one;
}

function choiceCalled(input: Fields, words: string): string {
  const choices = listIn(input['choices']);
  const title = (choice: Fields): string => stringIn(choice['title']);
  const exact = choices.find((choice) => title(choice) === words);
  const found = exact ?? choices.find((choice) => isSame(title(choice), words));
  if (found) return stringIn(found['value']);
  const there = choices.map((choice) => `"${title(choice)}"`).join(', ');
  throw new Error(`"${labelOf(input)}" has no option "${words}". It has: ${there}`);
}

/** Rows that can grow: each its inputs, with the button that adds one. */
export interface Rows {
  readonly rows: readonly (readonly Fields[])[];
  /** null when there can be no more. */
  readonly add: Fields | null;
}

/**
 * What stands under this label when that is no field itself, up to the next heading of its kind. A new row begins
 * where a column comes back. The button that adds one stands by itself: what is beside an input belongs to that row.
 */
export function rowsAt(standing: Standing, label: string): Rows | null {
  const items = itemsOf(standing);
  const start = items.findIndex((item) => item.kind === 'text' && item.text === label);
  if (start < 0) return null;
  const rest = items.slice(start + 1);
  const last = rest.findIndex((item) => item.kind === 'text' && item.isHeading && !holdsInput(item.inside));
  const below = last < 0 ? rest : rest.slice(0, last);
  const rows: Fields[][] = [];
  for (const input of inputsIn(below)) {
    const row = rows.at(-1);
    if (row?.every((one) => labelOf(one) !== labelOf(input))) row.push(input);
    else rows.push([input]);
  }
  const sending = listIn(standing.card['actions']);
  const adding = below.find(
    (item) => item.kind === 'action' && !sending.includes(item.action) && !holdsInput(item.inside),
  );
  return { rows, add: adding?.kind === 'action' ? adding.action : null };
}

const holdsInput = (element: Fields): boolean => {
  if (element['type'] === 'AdaptiveCard') return false;
  return JSON.stringify(element).includes('"type":"Input.');
};

/** Fills in some columns of a row. */
export function fillRow(standing: Standing, row: readonly Fields[], filling: RowFilling): void {
  for (const [label, words] of Object.entries(filling)) write(standing, inputCalled(row, label), words);
}

/** What is left of a row that nobody wants. */
export function emptyRow(standing: Standing, row: readonly Fields[]): void {
  for (const input of row) write(standing, input, '');
}

/** Teams itself sends nothing while something that has to be filled in is empty, or is no date or number that is allowed. */
export function missing(standing: Standing): Readonly<Record<string, string>> {
  const wrong = inputsOf(standing).filter((input) => !isFine(input, standing.values[idOf(input)] ?? ''));
  return Object.fromEntries(wrong.map((input) => [idOf(input), stringIn(input['errorMessage'])]));
}

function isFine(input: Fields, value: string): boolean {
  if (value === '') return input['isRequired'] !== true;
  const { min, max, type, regex } = input;
  if (type === 'Input.Number') {
    const number = Number(value);
    return !(Number.isNaN(number) || number < Number(min ?? number) || number > Number(max ?? number));
  }
  if (type === 'Input.Date') return !(value < (stringIn(min) || value) || value > (stringIn(max) || value));
  return typeof regex === 'string' ? new RegExp(regex).test(value) : true;
}
