import type { Drawing } from '../../chat/drawing.ts';
import { homeLink } from '../../chat/drawn-buttons.ts';
import { cut } from '../../chat/runs.ts';
import type { ShownCard } from '../../chat/shown-answer.ts';
import { notificationOf, type Parts, pageOf, refsOf } from '../../chat/shown-parts.ts';
import type { Button } from '../../view/nodes.ts';
import { type PageLink, text } from '../../view/spans.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { fitting } from './fitting-card.ts';
import { most } from './limits.ts';
import { drawButtons } from './render-buttons.ts';
import { drawNodes, drawNote, headingBlock } from './render-nodes.ts';
import { textBlocks } from './render-text.ts';
import { type Rendering, renderingFor } from './rendering.ts';

export const wholeCard = (body: readonly CardElement[]): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body,
});

/** Says that not everything is here, and leads to where it is. Nothing when everything is. */
export function drawMore(to: PageLink, rendering: Rendering): readonly CardElement[] {
  if (!rendering.hasLeftOut()) return [];
  const { words } = rendering;
  const button: Button = { label: words.text('more.button'), target: { kind: 'page', ...to } };
  return [...textBlocks([{ text: words.text('more.text') }]), ...drawButtons([button], rendering)];
}

function drawCard({ card }: ShownCard, rendering: Rendering): readonly CardElement[] {
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

/** All that a notification shows. */
export const summaryOf = (parts: Parts, { reader }: Drawing): string =>
  cut(notificationOf(parts, reader.language), most('summary'));
