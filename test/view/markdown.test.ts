import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as wordsOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/view/markdown.ts';
import type { WideNode } from '../../src/view/nodes.ts';
import { codeName, day, text } from '../../src/view/spans.ts';

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;
const read = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

const page: readonly WideNode[] = [
  { kind: 'badges', badges: [{ text: 'Vastgesteld', tone: 'success' }] },
  { kind: 'facts', facts: [{ term: 'Codenaam', spans: [codeName('KIEVIT')] }] },
  { kind: 'heading', text: 'Wie doet wat', level: 2 },
  {
    kind: 'entries',
    entries: [
      {
        title: [text('Controle van de opslagboxen')],
        details: [[text('Klaar op '), day('2027-01-15')]],
        badge: { text: 'aangenomen', tone: 'success' },
      },
    ],
  },
  {
    kind: 'grid',
    caption: 'Antwoorden',
    corner: 'Vraag',
    columns: ['Politie'],
    rows: [{ header: 'Wat is het probleem?', cells: [{ spans: [text('a | b\nc')] }] }],
  },
  { kind: 'buttons', buttons: [{ label: 'Weg', target: { kind: 'page', page: 'x', params: {} } }] },
];

describe('a page to take along', () => {
  it('says what stands on it, without what can be done there', () => {
    expect(markdownOf('Verslag', page, reader)).toMatchInlineSnapshot(`
      "# Verslag

      Vastgesteld

      - **Codenaam**: **KIEVIT**

      ## Wie doet wat

      - Controle van de opslagboxen (aangenomen)
        - Klaar op vrijdag 15 januari 2027

      **Antwoorden**

      | Vraag                | Politie  |
      | -------------------- | -------- |
      | Wat is het probleem? | a \\| b c |
      "
    `);
  });

  it('keeps what people wrote as words, whatever they wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        fc.pre(words.trim() !== '');
        const node: WideNode = { kind: 'facts', facts: [{ term: 'Vraag', spans: [text(`x${words}x`)] }] };
        const tree = read(markdownOf('T', [node], reader));
        expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'list']);
        const bare = (said: string) => said.replaceAll(/\s+/g, '');
        expect(bare(wordsOf(tree.children[1]))).toBe(bare(`Vraag: x${words}x`));
      }),
    );
  });

  it.each([
    '# kop',
    '<script>alert(1)</script>',
    '[klik](http://kwaad.example)',
    '![beeld](http://kwaad.example/x.png)',
    '**vet** en `code`',
    '1. een',
    '| a | b |',
    'http://kwaad.example',
  ])('makes no markup of %s', (words) => {
    const tree = read(markdownOf('T', [{ kind: 'paragraph', spans: [text(words)] }], reader));
    expect(tree.children).toMatchObject([
      { type: 'heading' },
      { type: 'paragraph', children: [{ type: 'text', value: words }] },
    ]);
  });
});
