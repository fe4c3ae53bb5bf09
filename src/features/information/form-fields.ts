import { type Day, dayOf } from '../../lib/time.ts';
import type { Field, Option } from '../../view/fields.ts';
import type { Look } from './look.ts';
import type { bases } from './model.ts';
import { formPhrases, informationPhrases } from './phrases.ts';

// The fields that forms of information requests are made of.

type FormKey = Parameters<ReturnType<typeof formPhrases>['text']>[0];

export const mostSigns = 500;

export function choice(
  { viewer }: Pick<Look, 'viewer'>,
  name: string,
  label: FormKey,
  options: readonly (readonly [string, FormKey])[],
): Extract<Field, { readonly kind: 'choice' }> {
  const phrases = formPhrases(viewer.language);
  return {
    kind: 'choice',
    name,
    label: phrases.text(label),
    required: true,
    options: options.map(([value, key]) => ({ value, label: phrases.text(key) })),
  };
}

export function basisOptions({ viewer }: Look, known: readonly (typeof bases)[number][]): readonly Option[] {
  const phrases = informationPhrases(viewer.language);
  return known.map((value) => ({ value, label: phrases.text(`basis.${value}`) }));
}

export function longText(
  { viewer }: Pick<Look, 'viewer'>,
  name: string,
  label: FormKey,
  required: boolean,
  hint?: FormKey,
) {
  const phrases = formPhrases(viewer.language);
  return {
    kind: 'longText',
    name,
    label: phrases.text(label),
    required,
    maxLength: mostSigns,
    ...(hint === undefined ? {} : { hint: phrases.text(hint) }),
  } as const;
}

/** `before`: the day that was said, kept as long as it did not pass. */
export function dayField(
  { viewer, region, now }: Look,
  label: FormKey,
  required: boolean,
  before: Day | null = null,
): Field {
  const min = dayOf(now, region.timeZone);
  const field = {
    kind: 'date',
    name: 'due',
    label: formPhrases(viewer.language).text(label),
    required,
    min,
  } as const;
  return before === null || before < min ? field : { ...field, value: before };
}

/** What was said before stands there when it is changed. */
export function filled<F extends ReturnType<typeof choice> | ReturnType<typeof longText>>(
  field: F,
  value: string | undefined,
): F {
  return value === undefined ? field : { ...field, value };
}
