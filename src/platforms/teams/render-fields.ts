import { bold } from '../../chat/runs.ts';
import { problemRuns } from '../../chat/tone-runs.ts';
import { dayFrom } from '../../lib/day-from.ts';
import type { PlainField } from '../../view/fields.ts';
import type { FieldState } from '../../view/form-state.ts';
import type {
  CardElement,
  CardInput,
  ChoiceSet,
  DateInput,
  NumberInput,
  RichTextBlock,
  TextInput,
} from './adaptive-card.ts';
import type { Holds } from './form-memory.ts';
import { hintOf } from './render-hints.ts';
import { inert } from './render-inert.ts';
import { canBeChosen, choiceStyle, choicesOf, drawFullOptions } from './render-options.ts';
import { textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

// No isRequired, min, max or regex: with any of these the client sends nothing at all while something is not right
// yet, also not for the button that takes that very row away; and without its inputs that button would lose what was
// typed elsewhere. So we check, and say in place and in our own words what is wrong.

/** One field where it stands: its name there, what is filled in, what is wrong with it. */
export interface Control extends FieldState {
  idOf(holds: Holds): string;
}

type Of<Kind extends PlainField['kind']> = PlainField & { readonly kind: Kind };
type ManyField = Of<'multiChoice' | 'people' | 'organisations'>;
type Draw<Kind extends PlainField['kind']> = (
  field: Of<Kind>,
  control: Control,
  rendering: Rendering,
) => CardInput | null;

const labelOf = ({ label }: PlainField): string => inert(label) || '–';
const named = (field: PlainField, holds: Holds, { idOf }: Control) => ({
  id: idOf(holds),
  label: labelOf(field),
});

const drawWords: Draw<'text' | 'longText'> = (field, control): TextInput => {
  const [value = ''] = control.filledIn;
  return {
    type: 'Input.Text',
    ...named(field, 'one', control),
    ...(field.kind === 'longText' ? { isMultiline: true } : {}),
    // What was typed and is too long must not be cut before its owner has seen that it is.
    ...(value.length > field.maxLength ? {} : { maxLength: field.maxLength }),
    ...(value === '' ? {} : { value }),
  };
};

const drawNumber: Draw<'number'> = (field, control): NumberInput => {
  const [value = ''] = control.filledIn;
  const number = Number(value.replace(',', '.'));
  return {
    type: 'Input.Number',
    ...named(field, 'one', control),
    ...(value !== '' && Number.isFinite(number) ? { value: number } : {}),
  };
};

const drawDate: Draw<'date'> = (field, control, { words }): DateInput => {
  const [value = ''] = control.filledIn;
  return {
    type: 'Input.Date',
    ...named(field, 'one', control),
    placeholder: words.text('field.chooseDay'),
    ...(dayFrom(value) === null ? {} : { value }),
  };
};

/** What was chosen, as far as it can still be chosen. */
const chosen = ({ choices }: Pick<ChoiceSet, 'choices'>, filledIn: readonly string[]) => {
  const value = choices
    .map((choice) => choice.value)
    .filter((one) => filledIn.includes(one))
    .join(',');
  return value === '' ? {} : { value };
};

const drawChoice: Draw<'choice'> = (field, control, rendering): ChoiceSet | null => {
  if (field.options.length === 0) return null;
  const choices = choicesOf(field.options, !field.required, rendering);
  return {
    type: 'Input.ChoiceSet',
    ...named(field, 'one', control),
    ...choiceStyle(field.options.length, 'one', control.inRow),
    wrap: true,
    placeholder: rendering.words.text('field.choose'),
    choices,
    ...chosen({ choices }, control.filledIn.slice(0, 1)),
  };
};

const drawMany: Draw<ManyField['kind']> = (field, control, rendering): ChoiceSet | null => {
  if (field.options.length === 0) return null;
  const choices = choicesOf(field.options, false, rendering);
  return {
    type: 'Input.ChoiceSet',
    ...named(field, 'many', control),
    ...choiceStyle(field.options.length, 'many', control.inRow),
    wrap: true,
    isMultiSelect: true,
    placeholder: rendering.words.text('field.choose'),
    choices,
    ...chosen({ choices }, control.filledIn),
  };
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

function inputOf<Kind extends PlainField['kind']>(
  field: Of<Kind>,
  control: Control,
  rendering: Rendering,
): CardInput | null {
  const kind: Kind = field.kind as Kind;
  return drawers[kind](field as never, control, rendering);
}

export const problemBlocks = (problem: string | null, rendering: Rendering): readonly RichTextBlock[] =>
  problem === null ? [] : textBlocks(problemRuns(problem, rendering), 'Medium');

export const hintBlocks = (hint: string): readonly RichTextBlock[] =>
  hint === '' ? [] : textBlocks([{ text: hint, small: true }], 'Small');

/** What is wrong with it, the field itself, and what to know about it. One without anything to choose says so. */
export function drawField(field: PlainField, control: Control, rendering: Rendering): readonly CardElement[] {
  const problem = problemBlocks(control.problem, rendering);
  const input = inputOf(field, control, rendering);
  const hint = hintOf(field, rendering);
  if (input === null) {
    const nothing = rendering.words.text('field.noOptions');
    return [...problem, ...textBlocks([bold(field.label), { text: `\n${nothing}` }]), ...hintBlocks(hint)];
  }
  const isTold = !control.inRow && 'options' in field;
  return [
    ...problem,
    // Close to what is said about it.
    problem.length > 0 ? { ...input, spacing: 'Small' } : input,
    ...hintBlocks(hint),
    ...(isTold ? drawFullOptions(field.options, rendering) : []),
  ];
}

/** False for options that a client could not hand back as they are. */
export const canBeAsked = (field: PlainField): boolean =>
  !('options' in field) || field.options.every(canBeChosen);
