import type { Field } from '../view/fields.ts';
import { dayText } from '../view/moment-text.ts';
import type { ChatRendering } from './drawing.ts';

type Of<Kind extends Field['kind']> = Field & { readonly kind: Kind };
type Hint<Kind extends Field['kind']> = (field: Of<Kind>, rendering: ChatRendering) => readonly string[];

const many: Hint<'multiChoice' | 'people' | 'organisations'> = ({ min, max, options }, { words }) => [
  ...(min !== undefined && min > 1 ? [words.text('field.atLeast', { count: min })] : []),
  ...(max !== undefined && max < options.length ? [words.text('field.atMost', { count: max })] : []),
];

// No chat keeps people within all of these itself (a calendar offers every day), so what will do has to be said.
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

/** What a person should know before filling it in: from the field itself, from its limits, and `besides`. */
export function fieldHint<Kind extends Field['kind']>(
  field: Of<Kind>,
  rendering: ChatRendering,
  besides: readonly string[] = [],
): string {
  const kind: Kind = field.kind as Kind;
  const own = hints[kind](field as never, rendering);
  return [field.hint ?? '', ...own, ...besides].filter((part) => part.trim() !== '').join(' ');
}
