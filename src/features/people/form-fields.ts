import type { Day } from '../../lib/time.ts';
import type { Option, PlainField } from '../../view/fields.ts';
import { fittingOptions } from '../../view/fitting-options.ts';
import type { Look } from './look.ts';
import type { Preferences } from './model.ts';
import { formWords, peopleWords } from './words.ts';

/** Labels and codes are short: a longer text is a story. */
const longestLabel = 120;

type TextName = 'code' | 'name' | 'label' | 'seatLabel';

export function textField(
  look: Look,
  name: TextName,
  more: { value?: string; isOptional?: boolean } = {},
): PlainField {
  const words = formWords(look.language);
  const hint = name === 'name' ? {} : { hint: words.text(`field.${name}.hint`) };
  return {
    kind: 'text',
    name: name === 'seatLabel' ? 'label' : name,
    label: words.text(`field.${name}`),
    ...hint,
    required: more.isOptional !== true,
    maxLength: longestLabel,
    ...(more.value === undefined ? {} : { value: more.value }),
  };
}

export function fromField(look: Look, value: Day): PlainField {
  return {
    kind: 'date',
    name: 'from',
    label: formWords(look.language).text('field.from'),
    required: true,
    value,
  };
}

/** The last day: people say "tot en met", the register keeps the day after. */
export function lastField(look: Look, isOptional: boolean): PlainField {
  const words = formWords(look.language);
  const hint = isOptional ? { hint: words.text('field.last.optional') } : {};
  return { kind: 'date', name: 'until', label: words.text('field.last'), ...hint, required: !isOptional };
}

export function endField(look: Look): PlainField {
  const words = formWords(look.language);
  return {
    kind: 'date',
    name: 'on',
    label: words.text('field.on'),
    hint: words.text('field.on.hint'),
    required: true,
    value: look.today,
    min: look.today,
  };
}

export function choiceField(
  look: Look,
  what: 'function' | 'body' | 'holder' | 'deputy' | 'seat',
  options: readonly Option[],
  more: { readonly isOptional?: boolean; readonly hint?: string; readonly value?: string } = {},
): PlainField {
  return {
    kind: 'choice',
    name: what === 'holder' || what === 'deputy' ? 'account' : what,
    label: formWords(look.language).text(`field.${what}`),
    ...(more.hint === undefined ? {} : { hint: more.hint }),
    required: more.isOptional !== true,
    options: fittingOptions(options),
    ...(more.value === undefined ? {} : { value: more.value }),
  };
}

export function districtsField({ region, language }: Look): PlainField {
  const words = formWords(language);
  return {
    kind: 'multiChoice',
    name: 'districts',
    label: words.text('field.districts'),
    hint: words.text('field.districts.hint'),
    required: false,
    options: fittingOptions(region.districts.map(({ id, name }) => ({ value: id, label: name[language] }))),
  };
}

const halfHours = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

/** The zones of Europe and those of the Kingdom overseas; more would not fit in a list in a chat. */
const zones = [
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/')),
  'America/Aruba',
  'America/Curacao',
  'America/Puerto_Rico',
  'UTC',
];

/** Language, zone and working hours, as they are or as they would be for someone new. */
export function preferenceFields(look: Look, now: Preferences): PlainField[] {
  const words = formWords(look.language);
  const { text } = peopleWords(look.language);
  const choice = (
    name: 'language' | 'zone' | 'workFrom' | 'workUntil',
    value: string,
    options: readonly Option[],
  ) =>
    ({ kind: 'choice', name, label: words.text(`field.${name}`), required: true, value, options }) as const;
  const languages = (['nl', 'en'] as const).map((value) => ({ value, label: text(`language.${value}`) }));
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).map((value) => ({
    value: String(value),
    label: text(`day.${value}`),
  }));
  return [
    choice('language', now.language, languages),
    choice('zone', now.zone, plainOptions(zones, now.zone)),
    {
      kind: 'multiChoice',
      name: 'days',
      label: words.text('field.days'),
      required: true,
      options: days,
      values: now.hours.days.map(String),
      min: 1,
    },
    choice('workFrom', now.hours.from, plainOptions(halfHours, now.hours.from)),
    choice('workUntil', now.hours.until, plainOptions(halfHours, now.hours.until)),
  ];
}

/** What was chosen before stays among the choices, wherever it came from. */
function plainOptions(values: readonly string[], now: string): Option[] {
  return [...new Set([...values, now])].sort().map((value) => ({ value, label: value }));
}
