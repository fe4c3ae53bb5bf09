import type { Button, Node, Target } from '../../view/nodes.ts';
import type { PageLink } from '../../view/spans.ts';
import { text } from '../../view/spans.ts';
import type { Card, CardRef, Notice } from '../../view/views.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { fitting } from './fitting-card.ts';
import { most } from './limits.ts';
import { drawButtons, homeLink } from './render-buttons.ts';
import { drawNodes, drawNote, headingBlock } from './render-nodes.ts';
import { cut, textBlocks } from './render-text.ts';
import { type Drawing, type Rendering, renderingFor } from './rendering.ts';
import { teamsWords } from './text.ts';

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

export const wholeCard = (body: readonly CardElement[]): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body,
});

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
export function drawMore(to: PageLink, rendering: Rendering): readonly CardElement[] {
  if (!rendering.hasLeftOut()) return [];
  const { words } = rendering;
  const button: Button = { label: words.text('more.button'), target: { kind: 'page', ...to } };
  return [...textBlocks([{ text: words.text('more.text') }]), ...drawButtons([button], rendering)];
}

function drawCard({ card }: CardShown, rendering: Rendering): readonly CardElement[] {
  const title = headingBlock(card.title, 'Large', rendering);
  const nodes = drawNodes(card.nodes, rendering);
  const buttons = drawButtons(card.buttons, rendering);
  return [title, ...nodes, ...drawMore(pageOf(card), rendering), ...buttons];
}

/** The notice, then the cards with a line between them. */
export function drawParts({ notice, cards }: Parts, rendering: Rendering): readonly CardElement[] {
  const said = notice ? drawNote(notice, rendering) : [];
  const shown = cards.slice(0, rendering.detail.cards);
  const drawn = shown.flatMap((card, index) => {
    const [title, ...rest] = drawCard(card, rendering);
    if (title === undefined || index === 0) return title === undefined ? [] : [title, ...rest];
    return [{ ...title, separator: true, spacing: 'Large' as const }, ...rest];
  });
  if (shown.length < cards.length) rendering.leaveOut();
  const body = [...said, ...drawn, ...drawMore(homeLink, rendering)];
  const gone = rendering.words.text('message.gone');
  return body.length > 0 ? body : drawNote({ tone: 'info', spans: [text(gone)] }, rendering);
}

/** A message: its bytes are always within what Teams takes. */
export function cardOf(parts: Parts, drawing: Drawing): AdaptiveCard {
  const refs = refsOf(parts);
  return fitting((detail) =>
    wholeCard(drawParts(parts, renderingFor(drawing, { place: 'message', refs, detail }))),
  );
}

/** All that a notification shows: what a card's summary says, never what a notice says about a case. */
export function summaryOf({ cards }: Parts, { reader }: Drawing): string {
  const summaries = [...new Set(cards.map(({ card }) => card.summary))].filter((one) => one.trim() !== '');
  const said =
    summaries.length > 0 ? summaries.join(' ') : teamsWords(reader.language).text('message.answer');
  return cut(said, most('summary'));
}
