import type { Language } from '../../lib/language.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Field, Option } from '../../view/fields.ts';
import { fittingOptions } from '../../view/fitting-options.ts';
import { text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { type Theme, themeKinds } from './model.ts';
import { wholeRegion } from './views-list.ts';
import { themeWords } from './words.ts';

const longestName = 80;
const longestReason = 1000;

/** Where a reader keeps themes: the districts, and perhaps the whole region. */
export interface KeptPlaces {
  readonly region: RegionPack;
  readonly language: Language;
  readonly districts: readonly string[];
  readonly keepsRegion: boolean;
}

export function createForm(places: KeptPlaces): Dialog {
  const words = themeWords(places.language);
  const whole = { value: wholeRegion, label: words.text('list.region') };
  const options = [...districtOptions(places), ...(places.keepsRegion ? [whole] : [])];
  return {
    size: 'dialog',
    title: words.text('create.title'),
    nodes: [{ kind: 'paragraph', spans: [text(words.text('create.intro'))] }],
    fields: [nameField(places.language, ''), kindField(places.language), districtField(places, options)],
    submit: words.text('submit.save'),
  };
}

export function takeUpForm(places: KeptPlaces): Dialog {
  const { region, language } = places;
  const words = themeWords(language);
  const options = region.themes
    .map(({ id, name }) => ({ value: id, label: name[language] }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const code: Field = {
    kind: 'choice',
    name: 'code',
    label: words.text('field.code'),
    required: true,
    options: fittingOptions(options),
  };
  return {
    size: 'dialog',
    title: words.text('takeUp.title'),
    nodes: [{ kind: 'paragraph', spans: [text(words.text('takeUp.intro'))] }],
    fields: [code, kindField(language), districtField(places, districtOptions(places))],
    submit: words.text('submit.save'),
  };
}

export function renameForm(theme: Theme, language: Language): Dialog {
  const words = themeWords(language);
  return {
    size: 'dialog',
    title: words.text('rename.title'),
    nodes: [],
    fields: [nameField(language, theme.name[language])],
    submit: words.text('submit.save'),
  };
}

export function endForm(theme: Theme, language: Language): Dialog {
  const words = themeWords(language);
  return {
    size: 'dialog',
    title: words.text('end.title'),
    nodes: [{ kind: 'paragraph', spans: [text(`${theme.name[language]}. ${words.text('end.intro')}`)] }],
    fields: [
      {
        kind: 'longText',
        name: 'reason',
        label: words.text('field.reason'),
        hint: words.text('field.reason.hint'),
        required: true,
        maxLength: longestReason,
      },
    ],
    submit: words.text('submit.end'),
    submitEmphasis: 'danger',
  };
}

function nameField(language: Language, value: string): Field {
  const label = themeWords(language).text('field.name');
  return { kind: 'text', name: 'name', label, required: true, maxLength: longestName, value };
}

function kindField(language: Language): Field {
  const words = themeWords(language);
  const options = themeKinds.map((kind) => ({ value: kind, label: words.text(`kind.${kind}`) }));
  const [label, hint] = [words.text('field.kind'), words.text('field.kind.hint')];
  return { kind: 'choice', name: 'kind', label, hint, required: true, options };
}

function districtOptions({ region, language, districts }: KeptPlaces): Option[] {
  return region.districts
    .filter(({ id }) => districts.includes(id))
    .map(({ id, name }) => ({ value: id, label: name[language] }));
}

/** Filled in already when there is only one to choose. */
function districtField({ language }: KeptPlaces, options: readonly Option[]): Field {
  const label = themeWords(language).text('field.district');
  const [only, ...others] = options;
  const value = only && others.length === 0 ? { value: only.value } : {};
  return { kind: 'choice', name: 'district', label, required: true, options, ...value };
}
