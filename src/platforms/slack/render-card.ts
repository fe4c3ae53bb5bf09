import type { KnownBlock } from '@slack/types';
import type { Button, Node, Target } from '../../view/nodes.ts';
import type { PageLink } from '../../view/spans.ts';
import type { Card, CardRef, Notice } from '../../view/views.ts';
import { drawButtons, homeLink } from './render-buttons.ts';
import { drawNodes, drawNote } from './render-nodes.ts';
import { plain, textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** A card as it is today, with what it was made from: one reference, or several folded into one. */
export interface CardShown {
  readonly card: Card;
  readonly refs: readonly CardRef[];
}

/** What a person is shown: a sentence, cards, or both. */
export interface Parts {
  readonly notice?: Notice | null | undefined;
  readonly cards: readonly CardShown[];
}

export const refsOf = ({ cards }: Parts): readonly CardRef[] => cards.flatMap(({ refs }) => refs);

const targetsIn = (nodes: readonly Node[]): readonly (Target | undefined)[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'entries') return node.entries.map(({ to }) => to);
    return node.kind === 'buttons' ? node.buttons.map(({ target }) => target) : [];
  });

/** The page that says more about a card: the first that it leads to itself. */
function pageOf({ buttons, nodes }: Card): PageLink {
  const targets = [...buttons.map(({ target }) => target), ...targetsIn(nodes)];
  const found = targets.find((target) => target?.kind === 'page');
  return found?.kind === 'page' ? { page: found.page, params: found.params } : homeLink;
}

/** Says that not everything is here, and leads to where it is. Nothing when everything is. */
export function drawMore(to: PageLink, rendering: Rendering): readonly KnownBlock[] {
  if (!rendering.hasLeftOut()) return [];
  const { words } = rendering;
  const button: Button = { label: words.text('more.button'), target: { kind: 'page', ...to } };
  return [...textBlocks([{ text: words.text('more.text') }]), ...drawButtons([button], rendering)];
}

function drawCard({ card }: CardShown, rendering: Rendering): readonly KnownBlock[] {
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
