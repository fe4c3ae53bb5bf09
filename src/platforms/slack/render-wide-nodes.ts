import type { KnownBlock } from '@slack/types';
import { firstOf } from '../../chat/drawing.ts';
import { bold } from '../../chat/runs.ts';
import type { WideNode } from '../../view/nodes.ts';
import type { PageLink } from '../../view/spans.ts';
import { drawButtons } from './render-buttons.ts';
import { drawNodes, type NodeDrawers, nodeDrawers } from './render-nodes.ts';
import { textBlocks, wordBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';
import type { SlackKey } from './text.ts';

type Of<Kind extends WideNode['kind']> = Extract<WideNode, { kind: Kind }>;

/** Says what stands on the page only, and leads there. */
function elsewhere(title: string, why: SlackKey, to: PageLink, rendering: Rendering): readonly KnownBlock[] {
  const { words } = rendering;
  const label = words.text('wide.open');
  return [
    ...wordBlocks([bold(title)], rendering),
    ...textBlocks([{ text: words.text(why) }]),
    ...drawButtons([{ label, spoken: `${label}: ${title}`, target: { kind: 'page', ...to } }], rendering),
  ];
}

/** What only a page has room for. A fold stands open: Slack has none. */
const wideDrawers = (here: PageLink): NodeDrawers<WideNode> => ({
  ...nodeDrawers,
  grid: ({ caption }, rendering) => elsewhere(caption, 'wide.grid', here, rendering),
  fold: ({ summary, nodes }, rendering) => [
    ...wordBlocks([bold(summary)], rendering),
    ...drawNodes(nodes, { ...rendering, inCard: true }),
  ],
  filters: ({ label, page, params }, rendering) =>
    elsewhere(label, 'wide.filters', { page, params }, rendering),
});

function drawWideNode<Kind extends WideNode['kind']>(
  node: Of<Kind>,
  drawers: NodeDrawers<WideNode>,
  rendering: Rendering,
): readonly KnownBlock[] {
  const kind: Kind = node.kind as Kind;
  const draw = drawers[kind] as (node: Of<Kind>, rendering: Rendering) => readonly KnownBlock[];
  return draw(node, rendering);
}

/** The nodes of a page; `here` is that page itself, for what does not fit. */
export function drawWideNodes(
  nodes: readonly WideNode[],
  here: PageLink,
  rendering: Rendering,
): KnownBlock[] {
  const drawers = wideDrawers(here);
  return firstOf(nodes, rendering.detail.nodes, rendering).flatMap((node) =>
    drawWideNode(node, drawers, rendering),
  );
}
