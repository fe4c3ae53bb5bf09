import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeOf } from '../../../src/platforms/slack/render-home.ts';
import { messageOf } from '../../../src/platforms/slack/render-message.ts';
import { doneModal, modalOf } from '../../../src/platforms/slack/render-modal.ts';
import type { Button, Node } from '../../../src/view/nodes.ts';
import { link, text } from '../../../src/view/spans.ts';
import type { Card } from '../../../src/view/views.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';
import { drawingIn, openOf, textIn } from './gallery-drawn.ts';
import { transcript } from './gallery-transcript.ts';

const drawing = drawingIn('nl');
const payload = { id: '00000000-0000-4000-8000-000000000001' };
const overview: Button = {
  label: 'Naar het overzicht',
  target: { kind: 'page', page: 'kickoffs.show', params: payload },
};
const accept: Button = { label: 'Aannemen', target: { kind: 'press', name: 'accept', payload } };
const sentences = (count: number): string =>
  'Wij zien dit elke week terug bij controles. '.repeat(count).trim();
const cardOf = (nodes: readonly Node[], buttons: readonly Button[] = [overview]): Card => ({
  size: 'card',
  title: 'KIEVIT',
  summary: 'Een vraag',
  nodes,
  buttons,
});
const refs = [{ card: 'kickoffs.invitation', payload }];
const messageWith = (...cards: readonly Card[]) =>
  messageOf({ cards: cards.map((card) => ({ card, refs })) }, drawing);
const seen = (...nodes: readonly Node[]): readonly string[] => transcript(messageWith(cardOf(nodes)).blocks);
const many = <Thing>(count: number, make: (index: number) => Thing): readonly Thing[] =>
  Array.from({ length: count }, (_, index) => make(index));
const less = [
  'Hier past niet alles. Op de pagina van Aftrap staat het wel.',
  '[Alles bekijken]',
  '[Naar het overzicht]',
];

describe('what is long', () => {
  it('goes on in a next block, cut between words, with nothing lost', () => {
    const words = sentences(150);
    const message = messageWith(cardOf([{ kind: 'paragraph', spans: [text(words)] }]));
    expect(message.blocks.filter(({ type }) => type === 'rich_text')).toHaveLength(3);
    expect(textIn(message)).toContain(words);
    expect(limitFaults(message)).toEqual([]);
  });

  it('as a list of steps goes on counting in the next block', () => {
    const items = many(100, (index) => [text(`Stap ${index} ${sentences(1)}`)]);
    const lines = seen({ kind: 'bullets', ordered: true, items });
    expect(lines).toContain(`100. Stap 99 ${sentences(1)}`);
    expect(lines.filter((line) => /^\d+\. /.test(line)).map((line) => Number.parseInt(line, 10))).toEqual(
      many(100, (index) => index + 1),
    );
  });

  it('as facts or a quote does so too', () => {
    const facts = many(80, (index) => ({ term: `Feit ${index}`, spans: [text(sentences(1))] }));
    expect(seen({ kind: 'facts', facts })).toContain(`*Feit 79: *${sentences(1)}`);
    expect(
      textIn(messageWith(cardOf([{ kind: 'quote', by: 'Politie', spans: [text(sentences(100))] }]))),
    ).toContain(sentences(100));
  });
});

describe('what is too long', () => {
  const entry = (index: number) => ({
    title: [text(`Zaak ${index}`)],
    details: [[text('Trekker')]],
    buttons: [accept],
  });

  it('as a list says how many more there are, and leads to the page that the card leads to', () => {
    const lines = seen(
      { kind: 'paragraph', spans: [text('Dit loopt er.')] },
      { kind: 'entries', entries: many(200, entry) },
    );
    expect(lines.slice(0, 3)).toEqual(['# KIEVIT', 'Dit loopt er.', '*Zaak 0*']);
    expect(lines.at(-4)).toMatch(/^en nog \d+$/);
    expect(lines.slice(-3)).toEqual(less);
    const shown = lines.filter((line) => line.startsWith('*Zaak')).length;
    expect(lines.at(-4)).toBe(`en nog ${200 - shown}`);
    expect(JSON.stringify(messageWith(cardOf([{ kind: 'entries', entries: many(200, entry) }])))).toContain(
      '\\"page\\":\\"kickoffs.show\\"',
    );
  });

  it.each<readonly [string, Node]>([
    ['words', { kind: 'paragraph', spans: [text(sentences(2000))] }],
    ['a word', { kind: 'paragraph', spans: [text('x'.repeat(50_000))] }],
    ['a link', { kind: 'paragraph', spans: [link('hier', 'home', { id: 'x'.repeat(5000) })] }],
    ['points', { kind: 'bullets', items: many(500, () => [text(sentences(3))]) }],
    [
      'facts',
      { kind: 'facts', facts: many(500, () => ({ term: sentences(1), spans: [text(sentences(3))] })) },
    ],
    ['marks', { kind: 'badges', badges: many(2000, () => ({ text: 'te laat', tone: 'warning' as const })) }],
    ['buttons', { kind: 'buttons', buttons: many(400, () => accept) }],
    ['a quote', { kind: 'quote', by: sentences(90), spans: [text(sentences(2000))] }],
    [
      'advice',
      { kind: 'empty', title: sentences(90), advice: sentences(2000), buttons: many(60, () => accept) },
    ],
    [
      'one thing of a list',
      {
        kind: 'entries',
        entries: [
          {
            title: [text(sentences(500))],
            details: many(300, () => [text(sentences(3))]),
            buttons: many(300, () => accept),
          },
        ],
      },
    ],
  ])('is taken by Slack all the same: %s', (_, node) => {
    const card = cardOf([node]);
    expect(limitFaults(messageWith(card))).toEqual([]);
    expect(limitFaults(doneModal(null, [{ card, refs }], drawing))).toEqual([]);
  });

  it('as cards leads to where all of them are', () => {
    const message = messageWith(...many(60, (index) => ({ ...cardOf([]), title: `Zaak ${index}` })));
    expect(limitFaults(message)).toEqual([]);
    expect(transcript(message.blocks).slice(-2)).toEqual(less.slice(0, 2));
  });

  it('above the fields of a form, or at home, too', () => {
    const nodes = many(300, () => ({ kind: 'paragraph', spans: [text(sentences(3))] }) as const);
    const dialog = { size: 'dialog', title: sentences(9), nodes, fields: [], submit: sentences(1) } as const;
    expect(limitFaults(modalOf(openOf(dialog), drawing))).toEqual([]);
    const page = { size: 'page', title: sentences(9), trail: [], nodes } as const;
    const menu = many(60, () => ({ page: 'home', label: sentences(3) }));
    expect(limitFaults(homeOf({ page, menu }, drawing))).toEqual([]);
  });
});

describe('anything at all', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.integer({ min: 1, max: 120 }).map(sentences),
    fc.integer({ min: 1, max: 4000 }).map((count) => '€'.repeat(count)),
  );
  const spans = fc.array(words.map(text), { maxLength: 4 });
  const buttons = fc.array(
    words.map((label): Button => ({ ...accept, label, spoken: label })),
    { maxLength: 30 },
  );
  const node = fc.oneof<fc.Arbitrary<Node>[]>(
    words.map((heading) => ({ kind: 'heading', text: heading, level: 2 })),
    spans.map((said) => ({ kind: 'paragraph', spans: said })),
    fc.tuple(words, spans).map(([by, said]) => ({ kind: 'quote', by, spans: said })),
    fc.array(spans, { maxLength: 60 }).map((items) => ({ kind: 'bullets', items, ordered: true })),
    fc.array(fc.record({ term: words, spans }), { maxLength: 40 }).map((facts) => ({ kind: 'facts', facts })),
    fc
      .array(fc.record({ title: spans, details: fc.array(spans, { maxLength: 3 }), buttons }), {
        maxLength: 30,
      })
      .map((entries) => ({ kind: 'entries', entries })),
    fc.record({ kind: fc.constant('empty' as const), title: words, advice: words, buttons }),
  );
  const card = fc.record({
    size: fc.constant('card' as const),
    title: words,
    summary: words,
    nodes: fc.array(node, { maxLength: 12 }),
    buttons,
  });

  it('becomes a message that Slack takes', () => {
    fc.assert(
      fc.property(fc.array(card, { maxLength: 5 }), (cards) => {
        expect(limitFaults(messageWith(...cards))).toEqual([]);
      }),
      { numRuns: 25, seed: 20261124 },
    );
  });

  it('becomes a window or a home that Slack takes', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 30 }), words, (nodes, title) => {
        const dialog = { size: 'dialog', title, nodes, fields: [], submit: 'Opslaan' } as const;
        expect(limitFaults(modalOf(openOf(dialog), drawing))).toEqual([]);
        expect(
          limitFaults(homeOf({ page: { size: 'page', title, trail: [], nodes }, menu: [] }, drawing)),
        ).toEqual([]);
      }),
      { numRuns: 25, seed: 20261124 },
    );
  });
});
