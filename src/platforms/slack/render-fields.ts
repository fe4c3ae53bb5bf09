import type { Checkboxes, InputBlock, KnownBlock, MultiStaticSelect, StaticSelect } from '@slack/types';
import { fieldHint } from '../../chat/field-hints.ts';
import { noneValue } from '../../chat/form-rows.ts';
import { bold } from '../../chat/runs.ts';
import { problemRuns } from '../../chat/tone-runs.ts';
import { dayFrom } from '../../lib/day-from.ts';
import type { PlainField } from '../../view/fields.ts';
import type { FieldState } from '../../view/form-state.ts';
import { most } from './limits.ts';
import { drawFullOptions, drawOption, optionLists } from './render-options.ts';
import { plain, textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** One field where it stands: its name there, what is filled in, what is wrong with it. */
export interface Control extends FieldState {
  readonly blockId: string;
}

type Of<Kind extends PlainField['kind']> = PlainField & { readonly kind: Kind };
type Element = InputBlock['element'];
type ManyField = Of<'multiChoice' | 'people' | 'organisations'>;
type Draw<Kind extends PlainField['kind']> = (
  field: Of<Kind>,
  control: Control,
  rendering: Rendering,
) => Element | null;

/** The one input in its block. */
const actionId = 'v';
/** Up to this many options stand open; more become a list that unfolds. */
const mostOpen = 5;

const drawWords: Draw<'text' | 'longText'> = (field, { filledIn: [value = ''] }) => ({
  type: 'plain_text_input',
  action_id: actionId,
  multiline: field.kind === 'longText',
  max_length: Math.min(field.maxLength, most('typed')),
  ...(value === '' ? {} : { initial_value: value }),
});

const drawNumber: Draw<'number'> = ({ min, max }, { filledIn: [value = ''] }) => {
  const number = Number(value);
  const isWithin = value === '' || (number >= min && number <= max);
  return {
    type: 'number_input',
    action_id: actionId,
    is_decimal_allowed: true,
    // Slack takes no number outside its own bounds, and what was typed must not be lost.
    ...(isWithin ? { min_value: String(min), max_value: String(max) } : {}),
    ...(value !== '' && Number.isFinite(number) ? { initial_value: value } : {}),
  };
};

const drawDate: Draw<'date'> = (_, { filledIn: [value = ''] }, { words }) => ({
  type: 'datepicker',
  action_id: actionId,
  placeholder: plain(words.text('field.chooseDay'), 'placeholder'),
  ...(dayFrom(value) === null ? {} : { initial_date: value }),
});

const drawChoice: Draw<'choice'> = (field, { filledIn: [value = ''], inRow }, rendering) => {
  const { words } = rendering;
  if (field.options.length === 0) return null;
  const none = { text: plain(words.text('field.none'), 'optionText'), value: noneValue };
  const options = [...field.options.map(drawOption), ...(field.required ? [] : [none])];
  const initial = options.find((option) => option.value === value);
  const chosen = initial === undefined ? {} : { initial_option: initial };
  if (!inRow && field.options.length <= mostOpen) {
    return { type: 'radio_buttons', action_id: actionId, options, ...chosen };
  }
  const placeholder = plain(words.text('field.choose'), 'placeholder');
  const select: StaticSelect = { type: 'static_select', action_id: actionId, placeholder };
  return { ...select, ...optionLists(options, rendering), ...chosen };
};

const drawMany: Draw<ManyField['kind']> = (field, { filledIn, inRow }, rendering) => {
  if (field.options.length === 0) return null;
  const options = field.options.map(drawOption);
  const initial = options.filter(({ value }) => filledIn.includes(value ?? ''));
  const chosen = initial.length === 0 ? {} : { initial_options: initial };
  if (!inRow && options.length <= mostOpen) {
    const boxes: Checkboxes = { type: 'checkboxes', action_id: actionId, options };
    return { ...boxes, ...chosen };
  }
  const placeholder = plain(rendering.words.text('field.choose'), 'placeholder');
  const select: MultiStaticSelect = { type: 'multi_static_select', action_id: actionId, placeholder };
  const isWithin = field.max !== undefined && field.max >= Math.max(initial.length, 1);
  const atMost = isWithin && field.max < options.length ? { max_selected_items: field.max } : {};
  return { ...select, ...optionLists(options, rendering), ...chosen, ...atMost };
};

const drawers: { readonly [Kind in PlainField['kind']]: Draw<Kind> } = {
  text: drawWords,
  longText: drawWords,
  number: drawNumber,
  date: drawDate,
  choice: drawChoice,
  multiChoice: drawMany,
  people: drawMany,
  organisations: drawMany,
};

function elementOf<Kind extends PlainField['kind']>(
  field: Of<Kind>,
  control: Control,
  rendering: Rendering,
): Element | null {
  const kind: Kind = field.kind as Kind;
  return drawers[kind](field as never, control, rendering);
}

export const problemBlocks = (problem: string | null, rendering: Rendering): readonly KnownBlock[] =>
  problem === null ? [] : textBlocks(problemRuns(problem, rendering));

/** The field with what is wrong with it right above. One without anything to choose says so. */
export function drawField(field: PlainField, control: Control, rendering: Rendering): readonly KnownBlock[] {
  const problem = problemBlocks(control.problem, rendering);
  const element = elementOf(field, control, rendering);
  const hint = fieldHint(field, rendering);
  if (element === null) {
    const nothing = [rendering.words.text('field.noOptions'), hint].filter((part) => part !== '').join(' ');
    return [...problem, ...textBlocks([bold(field.label), { text: `\n${nothing}` }])];
  }
  const input: InputBlock = {
    type: 'input',
    block_id: control.blockId,
    label: plain(field.label, 'inputLabel'),
    optional: !field.required,
    element,
    ...(hint === '' ? {} : { hint: plain(hint, 'inputHint') }),
  };
  const isCut = !control.inRow && 'options' in field;
  return [...problem, input, ...(isCut ? drawFullOptions(field.options, rendering) : [])];
}

/** Slack refuses a window in which this stands: so it cannot be filled in here. */
export function isTooLarge(field: PlainField, control: Control): boolean {
  const isText = field.kind === 'text' || field.kind === 'longText';
  const longest = isText ? Math.min(field.maxLength, most('typed')) : most('typed');
  const options = 'options' in field ? field.options : [];
  return (
    control.blockId.length > most('blockId') ||
    (isText && (control.filledIn[0] ?? '').length > longest) ||
    options.length > most('selectOptions') * most('optionGroups') - 1 ||
    options.some(({ value }) => value === '' || value.length > most('optionValue'))
  );
}
