import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../src/platforms/teams/fitting-card.ts';
import { most } from '../../../src/platforms/teams/limits.ts';
import { cardOf } from '../../../src/platforms/teams/render-card.ts';
import { dialogOf, doneDialog } from '../../../src/platforms/teams/render-dialog.ts';
import type { Field } from '../../../src/view/fields.ts';
import type { Button, Node } from '../../../src/view/nodes.ts';
import { text } from '../../../src/view/spans.ts';
import { schemaFaults } from './card-schema.ts';
import { drawingIn, openOf } from './gallery-drawn.ts';

const drawing = drawingIn('nl');
const id = '00000000-0000-4000-8000-000000000001';
const refs = [{ card: 'kickoffs.status', payload: { id } }];
const target = { kind: 'press', name: 'kickoffs.close', payload: { id } } as const;

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.integer({ min: 1, max: 200 }).map((count) => 'Een zin over wat er loopt. '.repeat(count)),
  fc.integer({ min: 1, max: 4000 }).map((count) => '€'.repeat(count)),
);
const spans = fc.array(words.map(text), { maxLength: 4 });
const buttons = fc.array(
  words.map(
    (label): Button => ({
      label,
      spoken: label,
      target,
      confirm: { question: label, yes: label, no: label },
    }),
  ),
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
const nodes = fc.array(node, { maxLength: 12 });
const card = fc.record({ size: fc.constant('card' as const), title: words, summary: words, nodes, buttons });
const field = words.map(
  (label): Field => ({ kind: 'longText', name: 'it', label, required: true, maxLength: 9, value: label }),
);

const faultsOf = (drawn: Parameters<typeof sizeOf>[0]): readonly string[] => [
  ...schemaFaults(drawn),
  ...(sizeOf(drawn) < most('cardBytes') ? [] : [`${sizeOf(drawn)} bytes`]),
];

describe('anything at all', () => {
  it('becomes a message that Teams takes', () => {
    fc.assert(
      fc.property(fc.array(card, { maxLength: 5 }), (cards) => {
        const shown = cards.map((one) => ({ card: one, refs }));
        expect(faultsOf(cardOf({ cards: shown }, drawing))).toEqual([]);
        expect(faultsOf(doneDialog(null, shown, drawing).card)).toEqual([]);
      }),
      { numRuns: 25, seed: 20261124 },
    );
  });

  it('becomes a form that Teams takes', () => {
    fc.assert(
      fc.property(nodes, words, fc.array(field, { maxLength: 1 }), (above, title, fields) => {
        const dialog = { size: 'dialog', title, nodes: above, fields, submit: title } as const;
        expect(faultsOf(dialogOf(openOf(dialog), drawing).card)).toEqual([]);
      }),
      { numRuns: 25, seed: 20261124 },
    );
  });
});
