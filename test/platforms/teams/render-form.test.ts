import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../src/platforms/teams/adaptive-card.ts';
import { afterRowStep, readForm } from '../../../src/platforms/teams/read-form.ts';
import { dialogOf } from '../../../src/platforms/teams/render-dialog.ts';
import type { Field, Option } from '../../../src/view/fields.ts';
import { fillDialog } from '../../../src/view/fill-dialog.ts';
import { text } from '../../../src/view/spans.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { transcript } from './card-transcript.ts';
import { drawingIn, openOf, thingsIn } from './gallery-drawn.ts';
import { buttonIn, sentAsShown, sentWith } from './sent-form.ts';

const drawing = drawingIn('nl');
const options = (count: number): readonly Option[] =>
  Array.from({ length: count }, (_, index) => ({ value: `p-${index + 1}`, label: `Partner ${index + 1}` }));
const base = { name: 'it', label: 'Vraag', required: true } as const;
const dialog = (fields: readonly Field[], more: Partial<Dialog> = {}): Dialog => ({
  size: 'dialog',
  title: 'Antwoord',
  nodes: [],
  fields,
  submit: 'Opslaan',
  ...more,
});
const form = (fields: readonly Field[], more: Partial<Dialog> = {}): AdaptiveCard =>
  dialogOf(openOf(dialog(fields, more)), drawing).card;
const inputIn = (card: AdaptiveCard, label: string) =>
  thingsIn(card).filter((thing) => thing['label'] === label && 'id' in thing);
const idOf = (card: AdaptiveCard, label: string): string => String(inputIn(card, label)[0]?.['id']);

const kinds: readonly (readonly [string, Field, object, string | null])[] = [
  ['a line of text', { ...base, kind: 'text', maxLength: 80 }, { type: 'Input.Text', maxLength: 80 }, null],
  [
    'a longer text',
    { ...base, kind: 'longText', maxLength: 500, hint: 'Geen namen.' },
    { type: 'Input.Text', isMultiline: true },
    'Geen namen. Hoogstens 500 tekens.',
  ],
  [
    'a number',
    { ...base, kind: 'number', min: 1, max: 12, value: 4 },
    { type: 'Input.Number', value: 4 },
    'Een getal van 1 tot en met 12.',
  ],
  [
    'a day',
    { ...base, kind: 'date', min: '2026-11-24', value: '2026-12-01' },
    { type: 'Input.Date', value: '2026-12-01' },
    'Niet eerder dan dinsdag 24 november 2026.',
  ],
  ['a few', { ...base, kind: 'choice', options: options(5) }, { style: 'expanded' }, null],
  ['many', { ...base, kind: 'choice', options: options(30), value: 'p-7' }, { value: 'p-7' }, null],
  [
    'one that may stay open',
    { ...base, kind: 'choice', required: false, options: options(1) },
    {
      choices: [
        { title: 'Partner 1', value: 'p-1' },
        { title: 'Geen keuze', value: 'aftrap:none' },
      ],
    },
    'Dit mag je leeg laten.',
  ],
  [
    'several of a few',
    { ...base, kind: 'multiChoice', options: options(3), min: 2, max: 2, values: ['p-3', 'p-1'] },
    { isMultiSelect: true, style: 'expanded', value: 'p-1,p-3' },
    'Kies er minstens 2. Kies er hoogstens 2.',
  ],
  ['people', { ...base, kind: 'people', options: options(11) }, { style: 'filtered' }, null],
];

describe('a form', () => {
  it.each(kinds)('asks for %s', (_, field, input, hint) => {
    const card = form([field]);
    expect(inputIn(card, 'Vraag')).toEqual([expect.objectContaining(input)]);
    expect(transcript(card).at(-2)).toBe(hint ?? transcript(card).at(-2));
    expect(transcript(card).at(-1)).toBe('[Opslaan]');
  });

  it('leaves it to us to say what is not right: the client lets everything through', () => {
    const checks = ['isRequired', 'min', 'max', 'regex', 'errorMessage'];
    const cards = kinds.map(([, field]) => form([field]));
    expect(
      cards
        .flatMap(thingsIn)
        .flatMap(Object.keys)
        .filter((key) => checks.includes(key)),
    ).toEqual([]);
  });

  it('shows what was typed, also when it is too long, no day or no longer to be chosen', () => {
    const long = form([{ ...base, kind: 'text', maxLength: 3, value: 'KIEVIT' }]);
    expect(inputIn(long, 'Vraag')[0]).toMatchObject({ value: 'KIEVIT' });
    expect(inputIn(long, 'Vraag')[0]).not.toHaveProperty('maxLength');
    const wrong: readonly Field[] = [
      { ...base, kind: 'date', value: '2026-02-30' },
      { ...base, kind: 'choice', options: options(2), value: 'p-9' },
    ];
    expect(wrong.map((field) => 'value' in (inputIn(form([field]), 'Vraag')[0] ?? {}))).toEqual([
      false,
      false,
    ]);
  });

  it('says what is wrong right above the field, and how much is wrong at the top', () => {
    const fields: readonly Field[] = [
      { ...base, kind: 'text', maxLength: 80 },
      { ...base, kind: 'text', name: 'other', label: 'Anders', maxLength: 80, value: 'iets' },
    ];
    expect(transcript(form(fields, { errors: [{ field: 'other', message: 'Vul dit in.' }] }))).toEqual([
      '⚠️ Let op: Er klopt nog iets niet. Kijk hieronder, bij de vraag zelf.',
      'Vraag:',
      '= ',
      '⚠️ Niet goed: Vul dit in.',
      'Anders:',
      '= iets',
      '[Opslaan]',
    ]);
  });

  it('says which step this is, and what came of the one before', () => {
    const notice = { size: 'notice', tone: 'success', spans: [text('Bewaard.')] } as const;
    const open = openOf(dialog([{ ...base, kind: 'text', maxLength: 80 }], { step: { number: 2, of: 3 } }));
    const shown = dialogOf(open, drawing, { notice });
    expect(shown.title).toBe('Antwoord');
    expect(transcript(shown.card).slice(0, 2)).toEqual(['Stap 2 van 3', '✅ Gelukt: Bewaard.']);
  });

  it('has a title above it, or in it where that is too long', () => {
    const long = 'Wie doet wat, en wanneer? '.repeat(6).trim();
    const shown = dialogOf(openOf(dialog([], { title: long })), drawing);
    expect([shown.title, transcript(shown.card)[0]]).toEqual(['Aftrap', long]);
  });

  it('tells apart what was typed with commas and what was chosen', () => {
    const card = form([
      { ...base, kind: 'text', maxLength: 80 },
      { ...base, kind: 'people', name: 'who', label: 'Wie', options: options(3) },
      { ...base, kind: 'choice', name: 'one', label: 'Wat', required: false, options: options(3) },
    ]);
    const typed = {
      [idOf(card, 'Vraag')]: 'eerst, dan, later',
      [idOf(card, 'Wie')]: 'p-1,p-3',
      [idOf(card, 'Wat')]: 'aftrap:none',
    };
    const sent = readForm(sentWith(card, buttonIn(card, 'Opslaan'), typed));
    expect(sent?.values.plain).toEqual({ it: 'eerst, dan, later', who: ['p-1', 'p-3'], one: '' });
    const { name, payload } = openOf(dialog([]));
    expect(sent).toMatchObject({ name, payload, drawing: 'drawing-0001', step: null });
  });
});

const rows = (more: Partial<Extract<Field, { kind: 'rows' }>> = {}): Field => ({
  kind: 'rows',
  name: 'actions',
  label: 'Acties',
  required: true,
  rowLabel: 'Actie',
  addLabel: 'Nog een actie',
  removeLabel: 'Actie weghalen',
  columns: [
    { kind: 'text', name: 'what', label: 'Wat', required: true, maxLength: 80 },
    { kind: 'people', name: 'who', label: 'Wie', required: true, options: options(3) },
  ],
  rows: [{ what: 'Controle', who: ['p-1'] }, { what: 'Overleg' }],
  min: 1,
  max: 3,
  ...more,
});

/** The same form after a row was asked for or taken away. */
function afterPress(card: AdaptiveCard, button: object, field: Field, typed = {}): AdaptiveCard {
  const sent = readForm(sentWith(card, button, typed));
  if (sent === null) throw new Error('No form came back');
  const next = afterRowStep(sent);
  const open = openOf(fillDialog(dialog([field]), next.values, []));
  return dialogOf(open, { ...drawing, drawing: next.drawing }, { rows: next.rows }).card;
}

describe('rows', () => {
  const card = form([rows()]);
  const seen = (shown: AdaptiveCard) => transcript(shown).filter((line) => /^(Actie|=|\[)/.test(line));

  it('stand under a heading each, with a button to take them away', () => {
    expect(seen(card)).toEqual([
      'Acties',
      'Actie 1',
      '= Controle',
      '= Partner 1',
      '[Actie weghalen]',
      'Actie 2',
      '= Overleg',
      '= ',
      '[Actie weghalen]',
      '[Nog een actie]',
      '[Opslaan]',
    ]);
    const spoken = thingsIn(card).flatMap(({ tooltip }) => tooltip ?? []);
    expect(spoken).toEqual(['Actie weghalen: Actie 1', 'Actie weghalen: Actie 2']);
  });

  it('grow by one, and keep what was typed and not yet sent off', () => {
    const typed = { [idOf(card, 'Wat')]: 'Controle op vrijdag' };
    const grown = afterPress(card, buttonIn(card, 'Nog een actie'), rows(), typed);
    expect(seen(grown)).toEqual([
      'Acties',
      'Actie 1',
      '= Controle op vrijdag',
      '= Partner 1',
      '[Actie weghalen]',
      'Actie 2',
      '= Overleg',
      '= ',
      '[Actie weghalen]',
      'Actie 3',
      '= ',
      '= ',
      '[Actie weghalen]',
      '[Opslaan]',
    ]);
    expect(transcript(grown)).toContain('Meer dan 3 kan niet.');
    expect(
      inputIn(grown, 'Wat')
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(inputIn(card, 'Wat').map(({ id }) => id));
  });

  it('lose the one that is taken away, and no other', () => {
    const [first = {}] = thingsIn(card).filter(({ title }) => title === 'Actie weghalen');
    expect(seen(afterPress(card, first, rows()))).toEqual([
      'Acties',
      'Actie 1',
      '= Overleg',
      '= ',
      '[Nog een actie]',
      '[Opslaan]',
    ]);
  });

  it('go along without those that were left empty, so that problems stand at the right one', () => {
    const field = rows({ rows: [{ what: 'Controle' }, {}, { who: ['p-2'] }] });
    const sent = readForm(sentAsShown(form([field])));
    expect(sent?.values.rows['actions']).toEqual([{ what: 'Controle' }, { who: ['p-2'] }]);
    expect(sent?.rows.rows['actions']).toEqual(['1', '3']);
    const errors = [{ field: 'actions', row: 1, column: 'what', message: 'Vul dit in.' }];
    const again = fillDialog(dialog([field]), sent?.values ?? { plain: {}, rows: {} }, errors);
    const { card: shown } = dialogOf(openOf(again), drawing, sent === null ? {} : { rows: sent.rows });
    expect(transcript(shown).slice(-12)).toContain('⚠️ Niet goed: Vul dit in.');
  });

  it('do not grow over what the card can hold', () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ what: `${index} ${'x'.repeat(900)}` }));
    const full = transcript(form([rows({ rows: many, max: 40 })]));
    expect(full).toContain('Meer past er niet in Teams. Op de pagina van Aftrap kun je verder.');
    expect(full).not.toContain('[Nog een actie]');
  });
});

describe('a form that Teams has no room for', () => {
  it.each<readonly [string, readonly Field[]]>([
    ['too much typed', [{ ...base, kind: 'longText', maxLength: 90_000, value: 'x'.repeat(30_000) }]],
    ['too much to choose from', [{ ...base, kind: 'people', options: options(900) }]],
    ['an option with a comma in it', [{ ...base, kind: 'choice', options: [{ value: 'a,b', label: 'A' }] }]],
    [
      'an option without a value',
      [rows({ columns: [{ ...base, kind: 'choice', options: [{ value: '', label: 'A' }] }] })],
    ],
    [
      'more rows than a button remembers',
      [rows({ rows: Array.from({ length: 600 }, () => ({})), max: 900 })],
    ],
  ])('says so and leads to the page: %s', (_, fields) => {
    const card = form(fields);
    expect(transcript(card)).toEqual([
      'ℹ️ Ter info: Dit formulier is te groot voor Teams. Op de pagina van Aftrap past het wel.',
      '[Naar de pagina]',
    ]);
  });
});

describe('what comes back and is none of ours', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'aftrap'],
    ['another app’s', { action: 'submit' }],
    ['broken', { aftrap: '{"form":' }],
    ['a button', { aftrap: '{"target":{"kind":"press"}}' }],
    ['too much', { aftrap: 'x'.repeat(5000) }],
  ])('is no form: %s', (_, data) => {
    expect(readForm(data)).toBeNull();
  });
});
