import fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../src/platforms/teams/adaptive-card.ts';
import { sizeOf } from '../../../src/platforms/teams/fitting-card.ts';
import { most } from '../../../src/platforms/teams/limits.ts';
import { cardOf, summaryOf } from '../../../src/platforms/teams/render-card.ts';
import { dialogOf, doneDialog } from '../../../src/platforms/teams/render-dialog.ts';
import { inert } from '../../../src/platforms/teams/render-inert.ts';
import type { Field, PlainField } from '../../../src/view/fields.ts';
import type { Node } from '../../../src/view/nodes.ts';
import { codeName, link, strong, text } from '../../../src/view/spans.ts';
import type { Card, Dialog } from '../../../src/view/views.ts';
import { schemaFaults } from './card-schema.ts';
import { drawingIn, openOf, thingsIn } from './gallery-drawn.ts';

const hostile = [
  '*x* **x** _x_ __x__ ~~x~~ `x`',
  '[Klik hier](https://kwaad.example) ![x](https://kwaad.example/x.png)',
  '[Klik hier][1]\n\n[1]: https://kwaad.example',
  '<https://kwaad.example> <b>x</b> <!-- x -->',
  '{{DATE(2026-11-24T12:00:00Z, SHORT)}} {{{TIME(2026-11-24T12:00:00Z)}}}',
  '# een kop',
  '- een lijst\n* nog een\n+ nog een\n1. een stap\n2) nog een',
  '> een citaat',
  '---\n===\n***',
  '&lt;b&gt; &amp; &#42;x&#42; & "x" \'x\'',
  '{{naam}} {{{x}}} $t(key) $' + '{naam}',
  '\\*x\\* C:\\map\\*',
  '<at>Iemand</at>',
  '"},{"type":"Action.OpenUrl"}',
] as const;

const accept = { label: 'Ja', target: { kind: 'press', name: 'accept', payload: {} } } as const;

const nodesOf = (words: string): readonly Node[] => [
  { kind: 'heading', text: words, level: 2 },
  { kind: 'paragraph', spans: [text(words), strong(words), codeName(words), link(words, 'home')] },
  { kind: 'bullets', items: [[text(words)]] },
  { kind: 'facts', facts: [{ term: words, spans: [text(words)] }] },
  { kind: 'note', tone: 'warning', spans: [text(words)] },
  { kind: 'quote', by: words, spans: [text(words)] },
  { kind: 'progress', label: words, done: 1, total: 2 },
  { kind: 'badges', badges: [{ text: words, tone: 'danger' }] },
  {
    kind: 'entries',
    entries: [
      {
        title: [text(words)],
        details: [[text(words)]],
        badge: { text: words, tone: 'info' },
        buttons: [{ ...accept, label: words }],
      },
    ],
  },
  { kind: 'empty', title: words, advice: words },
];

const cardWith = (words: string): Card => ({
  size: 'card',
  title: words,
  summary: 'Een vraag',
  nodes: nodesOf(words),
  buttons: [{ ...accept, label: words, spoken: words, confirm: { question: words, yes: words, no: words } }],
});

const options = (words: string) => [{ value: 'a', label: words, hint: words }];
const column = (words: string): PlainField => ({
  kind: 'text',
  name: 'what',
  label: words,
  required: true,
  maxLength: 500,
});
const fieldsOf = (words: string): readonly Field[] => [
  { kind: 'longText', name: 'long', label: words, hint: words, required: true, maxLength: 500, value: words },
  { kind: 'choice', name: 'one', label: words, required: true, options: options(words) },
  { kind: 'people', name: 'many', label: words, required: true, options: options(words) },
  {
    kind: 'rows',
    name: 'rows',
    label: words,
    hint: words,
    required: true,
    rowLabel: words,
    addLabel: words,
    removeLabel: words,
    columns: [column(words)],
    rows: [{ what: words }],
    min: 0,
    max: 3,
  },
];
const dialogWith = (words: string): Dialog => ({
  size: 'dialog',
  title: words,
  nodes: nodesOf(words),
  fields: fieldsOf(words),
  submit: words,
  errors: [
    { field: 'long', message: words },
    { field: 'rows', row: 0, column: 'what', message: words },
  ],
});

/** Everywhere that a client reads Markdown and functions: headings, names of fields, and what can be chosen. */
const formatted = (card: AdaptiveCard): readonly string[] =>
  thingsIn(card).flatMap(({ type, text: words, label, choices }) => [
    ...(type === 'TextBlock' ? [String(words)] : []),
    ...(label === undefined ? [] : [String(label)]),
    ...(Array.isArray(choices) ? choices.map(({ title }) => String(title)) : []),
  ]);

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** True for words of which Markdown makes nothing but those words. */
const isPlain = (words: string): boolean => micromark(words) === `<p>${escaped(words)}</p>`;

const hasFunction = (words: string): boolean => words.includes('{{');

/** The pieces of running text, put together again. */
const running = (card: AdaptiveCard): string =>
  thingsIn(card)
    .filter(({ type }) => type === 'TextRun')
    .map(({ text: words }) => String(words))
    .join('');

describe.each(hostile)('words of people come out as they are: %s', (words) => {
  const drawing = drawingIn('nl');
  const lines = words.split('\n').filter((line) => line !== '');
  const shown = [{ card: cardWith(words), refs: [] }];
  const cards = {
    message: cardOf({ cards: shown }, drawing),
    form: dialogOf(openOf(dialogWith(words)), drawing).card,
    outcome: doneDialog({ size: 'notice', tone: 'success', spans: [text(words)] }, shown, drawing).card,
  };

  it.each(Object.entries(cards))('in a %s', (_, card) => {
    const all = running(card);
    expect(lines.map((line) => all.split(line).length - 1 > 8)).toEqual(lines.map(() => true));
    const runs = thingsIn(card).filter(({ type }) => type === 'TextRun');
    expect(runs.map(({ text: run }) => String(run)).filter(hasFunction)).toEqual([]);
    expect(formatted(card).filter((one) => !isPlain(one) || hasFunction(one))).toEqual([]);
    expect(schemaFaults(card)).toEqual([]);
    const links = thingsIn(card).flatMap(({ url }) => (url === undefined ? [] : [String(url)]));
    expect(links.filter((url) => !url.startsWith('https://aftrap.example/'))).toEqual([]);
  });
});

describe('a line in which a client may read Markdown', () => {
  it('reads the same, with look-alikes for what could be a mark', () => {
    expect(inert('Nagelstudio’s & cafés (2026) - fase 1')).toBe('Nagelstudio’s & cafés (2026) - fase 1');
    expect(inert('*x* _x_ `x`')).toBe('∗x∗ ˍxˍ ˋxˋ');
    expect(inert(' over\ntwee  regels ')).toBe('over twee regels');
  });

  it('is nothing but its words, whatever they are', () => {
    const marks = fc.constantFrom(...'*_`~[]()<>&#;!|\\{}-+=.:/1a \n"\'');
    const words = fc.oneof(fc.string({ unit: marks, maxLength: 60 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(words, (given) => {
        const line = inert(given);
        expect(line === '' || isPlain(line)).toBe(true);
        expect(hasFunction(line)).toBe(false);
      }),
      { numRuns: 2000, seed: 20261124 },
    );
  });
});

describe('what a notification shows', () => {
  it('is the summary of the card, and nothing of what a notice says', () => {
    const notice = { size: 'notice', tone: 'success', spans: [text('VUURTOREN is geopend.')] } as const;
    const shown = { card: cardWith('VUURTOREN'), refs: [] };
    expect(summaryOf({ notice, cards: [shown, shown] }, drawingIn('nl'))).toBe('Een vraag');
    expect(summaryOf({ notice, cards: [] }, drawingIn('en'))).toBe('Aftrap has an answer for you.');
  });
});

describe('texts that are hardly texts', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['half a character', '\ud83d'],
    ['a family of four', '👨‍👩‍👧‍👦'.repeat(300)],
    ['one endless word', 'x'.repeat(9000)],
    ['three bytes a character', '€'.repeat(9000)],
  ])('%s', (_, words) => {
    const card = cardOf({ cards: [{ card: cardWith(words), refs: [] }] }, drawingIn('nl'));
    const form = dialogOf(openOf(dialogWith(words)), drawingIn('nl')).card;
    expect([card, form].flatMap(schemaFaults)).toEqual([]);
    expect([card, form].map(sizeOf).filter((size) => size >= most('cardBytes'))).toEqual([]);
  });
});
