import type { ContextBlock, KnownBlock, RichTextBlock } from '@slack/types';
import { firstOf, listed } from '../../chat/drawing.ts';
import { entryButtons } from '../../chat/drawn-buttons.ts';
import { progressRuns } from '../../chat/node-runs.ts';
import { bold, cut, cutRuns, type Run, runsOf, wordsIn } from '../../chat/runs.ts';
import { badgeText, toneRuns } from '../../chat/tone-runs.ts';
import type { Entry, Node } from '../../view/nodes.ts';
import type { Span } from '../../view/spans.ts';
import { most } from './limits.ts';
import { drawButtons } from './render-buttons.ts';
import { drawFacts, drawItems } from './render-lists.ts';
import { elementsOf, plain, richBlock, splitRuns, textBlocks, wordBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

type Of<Kind extends Node['kind']> = Extract<Node, { kind: Kind }>;
export type NodeDrawers<Kinds extends { kind: string }> = {
  readonly [Kind in Kinds['kind']]: (
    node: Extract<Kinds, { kind: Kind }>,
    rendering: Rendering,
  ) => readonly KnownBlock[];
};

function drawHeading({ text, level }: Of<'heading'>, rendering: Rendering): KnownBlock[] {
  const isHeader = !rendering.inCard && level === 2 && text.length <= most('headerText');
  return isHeader
    ? [{ type: 'header', text: plain(text, 'headerText') }]
    : wordBlocks([bold(text)], rendering);
}

function drawQuote({ by, spans }: Of<'quote'>, rendering: Rendering): RichTextBlock[] {
  const who = cut(by, most('headerText'));
  const from = { type: 'rich_text_section' as const, elements: elementsOf([bold(`${who}:`)]) };
  const words = cutRuns(runsOf(spans, rendering), Number.POSITIVE_INFINITY, rendering);
  const [first = [], ...more] = splitRuns(words, most('richText') - who.length - 1);
  const said = (piece: readonly Run[]) => ({ type: 'rich_text_quote' as const, elements: elementsOf(piece) });
  return [richBlock(from, said(first)), ...more.map((piece) => richBlock(said(piece)))];
}

function drawBadges({ badges }: Of<'badges'>, rendering: Rendering): ContextBlock[] {
  const rows: ContextBlock[] = [];
  const shown = listed(badges, rendering).shown;
  for (let start = 0; start < shown.length; start += most('contextElements')) {
    const row = shown.slice(start, start + most('contextElements'));
    rows.push({
      type: 'context',
      elements: row.map((badge) =>
        plain(cut(badgeText(badge), Math.min(rendering.detail.words, most('contextText'))), 'contextText'),
      ),
    });
  }
  return rows;
}

const emphasised = (runs: readonly Run[]): readonly Run[] => runs.map((run) => ({ ...run, bold: true }));

function drawEntry(entry: Entry, rendering: Rendering): readonly KnownBlock[] {
  const title = runsOf(entry.title, rendering);
  const badge: readonly Run[] = entry.badge ? [{ text: ` · ${badgeText(entry.badge)}` }] : [];
  const details = entry.details.flatMap((spans): readonly Run[] => [
    { text: '\n' },
    ...runsOf(spans, rendering),
  ]);
  const blocks = wordBlocks([...emphasised(title), ...badge, ...details], rendering);
  return [...blocks, ...drawButtons(entryButtons(entry, wordsIn(title), rendering), rendering)];
}

function drawEntries({ entries }: Of<'entries'>, rendering: Rendering): readonly KnownBlock[] {
  const { shown, more } = listed(entries, rendering);
  const tail = more === null ? [] : textBlocks([{ text: more }]);
  return [...shown.flatMap((entry) => drawEntry(entry, rendering)), ...tail];
}

function drawEmpty({ title, advice, buttons }: Of<'empty'>, rendering: Rendering): KnownBlock[] {
  return [
    ...wordBlocks([bold(title), { text: `\n${advice}` }], rendering),
    ...drawButtons(buttons, rendering),
  ];
}

/** A framed message: sign, word and text. */
export function drawNote({ tone, spans }: Omit<Of<'note'>, 'kind'>, rendering: Rendering): RichTextBlock[] {
  return wordBlocks([...toneRuns(tone, rendering), ...runsOf(spans, rendering)], rendering);
}

export const drawSpans = (spans: readonly Span[], rendering: Rendering): RichTextBlock[] =>
  wordBlocks(runsOf(spans, rendering), rendering);

export const nodeDrawers: NodeDrawers<Node> = {
  heading: drawHeading,
  paragraph: ({ spans }, rendering) => drawSpans(spans, rendering),
  bullets: ({ items, ordered }, rendering) => drawItems(items, ordered === true, rendering),
  facts: drawFacts,
  note: drawNote,
  quote: drawQuote,
  progress: (node, rendering) => wordBlocks(progressRuns(node, rendering), rendering),
  badges: drawBadges,
  entries: drawEntries,
  buttons: ({ buttons }, rendering) => drawButtons(buttons, rendering),
  empty: drawEmpty,
  divider: () => [{ type: 'divider' }],
};

function drawNode<Kind extends Node['kind']>(node: Of<Kind>, rendering: Rendering): readonly KnownBlock[] {
  const kind: Kind = node.kind as Kind;
  const draw = nodeDrawers[kind] as (node: Of<Kind>, rendering: Rendering) => readonly KnownBlock[];
  return draw(node, rendering);
}

export function drawNodes(nodes: readonly Node[], rendering: Rendering): KnownBlock[] {
  return firstOf(nodes, rendering.detail.nodes, rendering).flatMap((node) => drawNode(node, rendering));
}
