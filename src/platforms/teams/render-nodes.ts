import { firstOf, listed } from '../../chat/drawing.ts';
import { entryButtons } from '../../chat/drawn-buttons.ts';
import { progressRuns } from '../../chat/node-runs.ts';
import { bold, type Run, runsOf, wordsIn } from '../../chat/runs.ts';
import { badgeText, toneRuns } from '../../chat/tone-runs.ts';
import type { Entry, Node } from '../../view/nodes.ts';
import type { CardElement, TextBlock } from './adaptive-card.ts';
import { drawButtons } from './render-buttons.ts';
import { inert } from './render-inert.ts';
import { drawFacts, drawItems } from './render-lists.ts';
import { cutWords, textBlocks, wordBlocks } from './render-text.ts';
import { toneStyles } from './render-tones.ts';
import type { Rendering } from './rendering.ts';

type Of<Kind extends Node['kind']> = Extract<Node, { kind: Kind }>;
type Drawers = {
  readonly [Kind in Node['kind']]: (node: Of<Kind>, rendering: Rendering) => readonly CardElement[];
};

/** A heading, also to who cannot see that it is one. */
export function headingBlock(words: string, size: TextBlock['size'], rendering: Rendering): TextBlock {
  const text = inert(cutWords(words, rendering));
  return {
    type: 'TextBlock',
    text: text === '' ? '–' : text,
    wrap: true,
    style: 'heading',
    size,
    weight: 'Bolder',
  };
}

function drawQuote({ by, spans }: Of<'quote'>, rendering: Rendering): readonly CardElement[] {
  const items = [
    ...wordBlocks([bold(`${by}:`)], rendering),
    ...wordBlocks(runsOf(spans, rendering), rendering, 'Small'),
  ];
  return [{ type: 'Container', style: 'emphasis', items }];
}

function drawBadges({ badges }: Of<'badges'>, rendering: Rendering): readonly CardElement[] {
  const { shown, more } = listed(badges, rendering);
  const words = [...shown.map(badgeText), ...(more === null ? [] : [more])];
  return words.length === 0 ? [] : wordBlocks([{ text: words.join('   ·   ') }], rendering);
}

function drawEntry(entry: Entry, rendering: Rendering): CardElement {
  const title = runsOf(entry.title, rendering);
  const badge: readonly Run[] = entry.badge ? [{ text: `   ·   ${badgeText(entry.badge)}` }] : [];
  const { shown, more } = listed(entry.details, rendering);
  const details = [
    ...shown.map((spans) => runsOf(spans, rendering)),
    ...(more === null ? [] : [[{ text: more }]]),
  ];
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      ...wordBlocks([...title.map((run) => ({ ...run, bold: true })), ...badge], rendering),
      ...details.flatMap((runs) => wordBlocks(runs, rendering, 'Small')),
      ...drawButtons(entryButtons(entry, wordsIn(title), rendering), rendering),
    ],
  };
}

function drawEntries({ entries }: Of<'entries'>, rendering: Rendering): readonly CardElement[] {
  const { shown, more } = listed(entries, rendering);
  const tail = more === null ? [] : textBlocks([{ text: more }], 'Medium');
  return [...shown.map((entry) => drawEntry(entry, rendering)), ...tail];
}

function drawEmpty({ title, advice, buttons }: Of<'empty'>, rendering: Rendering): readonly CardElement[] {
  return [
    ...wordBlocks([bold(title), { text: `\n${advice}` }], rendering),
    ...drawButtons(buttons, rendering),
  ];
}

/** A framed message: sign, word and text. */
export function drawNote(
  { tone, spans }: Omit<Of<'note'>, 'kind'>,
  rendering: Rendering,
): readonly CardElement[] {
  const items = wordBlocks([...toneRuns(tone, rendering), ...runsOf(spans, rendering)], rendering);
  return [{ type: 'Container', style: toneStyles[tone], items }];
}

const drawers: Drawers = {
  heading: ({ text, level }, rendering) => [
    { ...headingBlock(text, 'Medium', rendering), spacing: level === 2 ? 'Large' : 'Medium' },
  ],
  paragraph: ({ spans }, rendering) => wordBlocks(runsOf(spans, rendering), rendering),
  bullets: ({ items, ordered }, rendering) => drawItems(items, ordered === true, rendering),
  facts: drawFacts,
  note: drawNote,
  quote: drawQuote,
  progress: (node, rendering) => wordBlocks(progressRuns(node, rendering), rendering),
  badges: drawBadges,
  entries: drawEntries,
  buttons: ({ buttons }, rendering) => drawButtons(buttons, rendering),
  empty: drawEmpty,
  // A line belongs to what comes after it: see `drawWithLine`.
  divider: () => [],
};

function drawNode<Kind extends Node['kind']>(node: Of<Kind>, rendering: Rendering): readonly CardElement[] {
  const kind: Kind = node.kind as Kind;
  const draw = drawers[kind] as (node: Of<Kind>, rendering: Rendering) => readonly CardElement[];
  return draw(node, rendering);
}

/** A line and what comes after it. */
function drawWithLine(node: Node, isAfterLine: boolean, rendering: Rendering): readonly CardElement[] {
  const [first, ...rest] = drawNode(node, rendering);
  if (first === undefined || !isAfterLine) return first === undefined ? [] : [first, ...rest];
  return [{ ...first, separator: true, spacing: 'Medium' }, ...rest];
}

export function drawNodes(nodes: readonly Node[], rendering: Rendering): readonly CardElement[] {
  const shown = firstOf(nodes, rendering.detail.nodes, rendering);
  return shown.flatMap((node, index) => drawWithLine(node, shown[index - 1]?.kind === 'divider', rendering));
}
