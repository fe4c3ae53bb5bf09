import type { Field } from '../../view/fields.ts';
import { dayText } from '../../view/moment-text.ts';
import type { Rendering } from './rendering.ts';

type Of<Kind extends Field['kind']> = Field & { readonly kind: Kind };
type Hint<Kind extends Field['kind']> = (field: Of<Kind>, rendering: Rendering) => readonly string[];

const many: Hint<'multiChoice' | 'people' | 'organisations'> = ({ min, max, options }, { words }) => [
  ...(min !== undefined && min > 1 ? [words.text('field.atLeast', { count: min })] : []),
  ...(max !== undefined && max < options.length ? [words.text('field.atMost', { count: max })] : []),
];

// The client checks nothing itself (render-fields.ts says why), so what will do has to be said.
const hints: { readonly [Kind in Field['kind']]: Hint<Kind> } = {
  text: () => [],
  longText: ({ maxLength }, { words }) => [words.text('field.longest', { count: maxLength })],
  number: ({ min, max }, { words }) => [words.text('field.between', { min, max })],
  date: ({ min, max }, { words, reader }) => [
    ...(min === undefined ? [] : [words.text('field.from', { from: dayText(min, reader) })]),
    ...(max === undefined ? [] : [words.text('field.until', { until: dayText(max, reader) })]),
  ],
  choice: () => [],
  multiChoice: many,
  people: many,
  organisations: many,
  rows: () => [],
};

/** What a person should know before filling it in, from the field itself and from its limits. */
export function fieldHint<Kind extends Field['kind']>(field: Of<Kind>, rendering: Rendering): string {
  const kind: Kind = field.kind as Kind;
  const own = hints[kind](field as never, rendering);
  const mayBeEmpty = field.required || field.kind === 'rows' ? [] : [rendering.words.text('field.optional')];
  return [field.hint ?? '', ...own, ...mayBeEmpty].filter((part) => part.trim() !== '').join(' ');
}
