import type { KnownBlock } from '@slack/types';
import { homeLink } from '../../chat/drawn-buttons.ts';
import type { ShownCard } from '../../chat/shown-answer.ts';
import { type Parts, pageOf } from '../../chat/shown-parts.ts';
import type { Button } from '../../view/nodes.ts';
import type { PageLink } from '../../view/spans.ts';
import { drawButtons } from './render-buttons.ts';
import { drawNodes, drawNote } from './render-nodes.ts';
import { plain, textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** Says that not everything is here, and leads to where it is. Nothing when everything is. */
export function drawMore(to: PageLink, rendering: Rendering): readonly KnownBlock[] {
  if (!rendering.hasLeftOut()) return [];
  const { words } = rendering;
  const button: Button = { label: words.text('more.button'), target: { kind: 'page', ...to } };
  return [...textBlocks([{ text: words.text('more.text') }]), ...drawButtons([button], rendering)];
}

function drawCard({ card }: ShownCard, rendering: Rendering): readonly KnownBlock[] {
  const nodes = drawNodes(card.nodes, rendering);
  const buttons = drawButtons(card.buttons, rendering);
  const more = drawMore(pageOf(card), rendering);
  return [{ type: 'header', text: plain(card.title, 'headerText') }, ...nodes, ...more, ...buttons];
}

/** The notice, then the cards with a line between them. */
export function drawParts({ notice, cards }: Parts, rendering: Rendering): readonly KnownBlock[] {
  const shown = cards.slice(0, rendering.detail.cards);
  const drawn = shown.flatMap((card, index) => [
    ...(index > 0 ? [{ type: 'divider' as const }] : []),
    ...drawCard(card, rendering),
  ]);
  if (shown.length < cards.length) rendering.leaveOut();
  const said = notice ? drawNote(notice, rendering) : [];
  const blocks = [...said, ...drawn, ...drawMore(homeLink, rendering)];
  const gone = rendering.words.text('message.gone');
  return blocks.length > 0 ? blocks : textBlocks([{ text: gone }]);
}
