import type { InputBlock, ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { linkModal, loadingModal, modalOf } from '../../../src/platforms/slack/render-modal.ts';
import type { Field, Option } from '../../../src/view/fields.ts';
import { text } from '../../../src/view/spans.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';
import { drawingIn, openOf } from './gallery-drawn.ts';
import { transcript } from './gallery-transcript.ts';

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
const modal = (fields: readonly Field[], more: Partial<Dialog> = {}): ModalView =>
  modalOf(openOf(dialog(fields, more)), drawingIn('nl'));
const seen = (view: ModalView): readonly string[] => transcript(view.blocks).slice(1);
const inputs = (view: ModalView): readonly InputBlock[] =>
  view.blocks.filter((block): block is InputBlock => block.type === 'input');
const element = (field: Field): unknown => inputs(modal([field]))[0]?.element;

const kinds: readonly (readonly [string, Field, readonly string[]])[] = [
  ['a line of text', { ...base, kind: 'text', maxLength: 80 }, ['Vraag (plain_text_input)']],
  [
    'a longer text',
    { ...base, kind: 'longText', maxLength: 500, hint: 'Geen namen.' },
    ['Vraag (plain_text_input)', '  Geen namen. Hoogstens 500 tekens.'],
  ],
  [
    'a number',
    { ...base, kind: 'number', min: 1, max: 12 },
    ['Vraag (number_input)', '  Een getal van 1 tot en met 12.'],
  ],
  [
    'a day',
    { ...base, kind: 'date', min: '2026-11-24' },
    ['Vraag (datepicker)', '  Niet eerder dan dinsdag 24 november 2026.'],
  ],
  [
    'a few to choose from',
    { ...base, kind: 'choice', options: options(2) },
    ['Vraag (radio_buttons, Partner 1 / Partner 2)'],
  ],
  [
    'many to choose from',
    { ...base, kind: 'choice', options: options(6) },
    [expect.stringMatching(/^Vraag \(static_select, Partner 1 .* Partner 6\)$/)],
  ],
  [
    'one that may stay open',
    { ...base, kind: 'choice', required: false, options: options(1) },
    ['Vraag (radio_buttons, optional, Partner 1 / Geen keuze)'],
  ],
  [
    'several of a few',
    { ...base, kind: 'multiChoice', options: options(3), min: 2, max: 2 },
    ['Vraag (checkboxes, Partner 1 / Partner 2 / Partner 3)', '  Kies er minstens 2. Kies er hoogstens 2.'],
  ],
  [
    'people',
    { ...base, kind: 'people', options: options(6) },
    [expect.stringMatching(/^Vraag \(multi_static_select, /)],
  ],
  [
    'organisations',
    { ...base, kind: 'organisations', options: options(101) },
    [expect.stringMatching(/ Partner 101\)$/)],
  ],
  [
    'nothing to choose from',
    { ...base, kind: 'people', options: [], hint: 'Straks wel.' },
    ['*Vraag*', 'Er is hier niets te kiezen. Straks wel.'],
  ],
];

describe('a form', () => {
  it.each(kinds)('asks for %s', (_, field, lines) => {
    const view = modal([field]);
    expect(seen(view)).toEqual(lines);
    expect(limitFaults(view)).toEqual([]);
  });

  it('begins with what is known', () => {
    expect(element({ ...base, kind: 'text', maxLength: 80, value: 'KIEVIT' })).toMatchObject({
      initial_value: 'KIEVIT',
      max_length: 80,
    });
    expect(element({ ...base, kind: 'number', min: 1, max: 12, value: 4 })).toMatchObject({
      initial_value: '4',
      min_value: '1',
      max_value: '12',
    });
    expect(element({ ...base, kind: 'date', value: '2026-11-24' })).toMatchObject({
      initial_date: '2026-11-24',
    });
    expect(element({ ...base, kind: 'choice', options: options(2), value: 'p-2' })).toMatchObject({
      initial_option: { value: 'p-2' },
    });
    expect(
      element({ ...base, kind: 'people', options: options(6), values: ['p-1', 'p-3'], max: 4 }),
    ).toMatchObject({ initial_options: [{ value: 'p-1' }, { value: 'p-3' }], max_selected_items: 4 });
  });

  it.each([
    ['a day that is none', { ...base, kind: 'date', value: '2026-02-30' }, 'initial_date'],
    [
      'an option that is gone',
      { ...base, kind: 'choice', options: options(2), value: 'p-9' },
      'initial_option',
    ],
    ['a number out of bounds', { ...base, kind: 'number', min: 1, max: 12, value: 40 }, 'max_value'],
    [
      'more chosen than may be',
      { ...base, kind: 'people', options: options(9), values: ['p-1', 'p-2'], max: 1 },
      'max_selected_items',
    ],
  ] as const)('leaves out what Slack would refuse: %s', (_, field, part) => {
    expect(element(field)).not.toHaveProperty(part);
    expect(limitFaults(modal([field]))).toEqual([]);
  });

  it('tells in full what an option has no room for', () => {
    const long =
      'Regionaal Informatie- en Expertisecentrum Midden-Nederland, afdeling Toezicht en Handhaving';
    const cut = { value: 'a', label: `${long.slice(0, 70)}…`, hint: long };
    const explained = { value: 'b', label: 'Gemeente', hint: 'x'.repeat(80) };
    const view = modal([{ ...base, kind: 'organisations', options: [cut, explained] }]);
    expect(seen(view).slice(1)).toEqual(['*Voluit:*', `- ${long}`, `- Gemeente: ${'x'.repeat(80)}`]);
    expect(limitFaults(view)).toEqual([]);
  });

  it('says what is wrong right above the field, and how much is wrong at the top', () => {
    const fields: readonly Field[] = [
      { ...base, kind: 'text', maxLength: 80 },
      { ...base, kind: 'text', name: 'other', label: 'Anders', maxLength: 80 },
    ];
    const errors = [{ field: 'other', message: 'Vul dit in.' }];
    expect(seen(modal(fields, { errors }))).toEqual([
      '⚠️ *Let op: *Er klopt nog iets niet. Kijk hieronder, bij de vraag zelf.',
      'Vraag (plain_text_input)',
      '⚠️ *Niet goed: *Vul dit in.',
      'Anders (plain_text_input)',
    ]);
  });

  it('says which step this is, and what came of the one before', () => {
    const notice = { size: 'notice', tone: 'success', spans: [text('Bewaard.')] } as const;
    const open = openOf(dialog([{ ...base, kind: 'text', maxLength: 80 }], { step: { number: 2, of: 3 } }));
    const view = modalOf(open, drawingIn('nl'), { notice });
    expect(transcript(view.blocks)).toEqual([
      '# Antwoord',
      '(Stap 2 van 3)',
      '✅ *Gelukt: *Bewaard.',
      'Vraag (plain_text_input)',
    ]);
    expect([view.title.text, view.submit?.text, view.close?.text]).toEqual([
      'Aftrap',
      'Opslaan',
      'Annuleren',
    ]);
  });

  it('has other names than the form before it, so that nothing typed there turns up here', () => {
    const field: Field = { ...base, kind: 'text', maxLength: 80 };
    const later = modalOf(openOf(dialog([field])), { ...drawingIn('nl'), drawing: 'drawing-0002' });
    expect(inputs(later)[0]?.block_id).not.toBe(inputs(modal([field]))[0]?.block_id);
  });
});

describe('a form that Slack has no room for', () => {
  const wide = (count: number): readonly Field[] =>
    Array.from(
      { length: count },
      (_, index) => ({ ...base, kind: 'text', name: `f${index}`, maxLength: 80 }) as const,
    );
  const tooLarge = [
    'ℹ️ *Ter info: *Dit formulier is te groot voor Slack. Op de pagina van Aftrap past het wel.',
    '[Naar de pagina primary]',
  ];

  it.each([
    ['more fields than blocks', dialog(wide(95))],
    [
      'more typed than a field takes',
      dialog([{ ...base, kind: 'longText', maxLength: 9000, value: 'x'.repeat(3001) }]),
    ],
    [
      'an option with too long a value',
      dialog([{ ...base, kind: 'choice', options: [{ value: 'x'.repeat(151), label: 'x' }] }]),
    ],
    [
      'a field with too long a name',
      dialog([{ ...base, kind: 'text', name: 'x'.repeat(300), maxLength: 80 }]),
    ],
  ])('says so and leads to the page: %s', (_, given) => {
    const view = modalOf(openOf(given), drawingIn('nl'));
    expect(seen(view)).toEqual(tooLarge);
    expect(view.submit).toBeUndefined();
    expect(limitFaults(view)).toEqual([]);
  });

  it('because there is more to remember than Slack does', () => {
    const open = { ...openOf(dialog(wide(1))), payload: { id: 'x'.repeat(3000) } };
    const view = modalOf(open, drawingIn('nl'));
    expect(seen(view)).toEqual(tooLarge);
    expect(limitFaults(view)).toEqual([]);
  });

  it('tells the problems together when there is no room for each at its field', () => {
    const fields = wide(60);
    const errors = fields.map(({ name }) => ({ field: name, message: 'Vul dit in.' }));
    const view = modal(fields, { errors });
    expect(seen(view).slice(0, 3)).toEqual([
      '⚠️ *Let op: *Er kloppen nog 60 dingen niet.',
      '⚠️ *Niet goed: *Vraag: Vul dit in.',
      'Vraag: Vul dit in.',
    ]);
    expect(limitFaults(view)).toEqual([]);
  });

  it('keeps the fields and shortens what stands above them', () => {
    const nodes = Array.from(
      { length: 200 },
      (_, index) => ({ kind: 'paragraph', spans: [text(`Zin ${index}.`)] }) as const,
    );
    const view = modal(wide(70), { nodes });
    expect(inputs(view)).toHaveLength(70);
    expect(seen(view)).toContain('Hier past niet alles. Op de pagina van Aftrap staat het wel.');
    expect(limitFaults(view)).toEqual([]);
  });
});

describe('other windows', () => {
  it('say that something is coming, or where something is', () => {
    expect(transcript(loadingModal().blocks)).toEqual(['Een ogenblik… / One moment…']);
    const view = linkModal('https://aftrap.example/in/abc', drawingIn('nl'), null);
    expect(transcript(view.blocks)).toEqual([
      'Dit staat op de pagina van Aftrap. De link is voor jou alleen en werkt één keer.',
      '[Naar de pagina primary]',
    ]);
    expect([...limitFaults(view), ...limitFaults(loadingModal())]).toEqual([]);
  });
});
