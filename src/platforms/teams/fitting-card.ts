import type { AdaptiveCard } from './adaptive-card.ts';
import { most } from './limits.ts';
import { type Detail, everything } from './rendering.ts';

/** From all there is to almost nothing: first long lists get shorter, then texts, then the number of things. */
const details: readonly Detail[] = [
  everything,
  ...[60, 50, 40, 30, 25, 20, 16, 13, 10, 8, 6, 5, 4, 3].map((items) => ({ ...everything, items })),
  { ...everything, items: 5, words: 600 },
  { ...everything, items: 3, words: 300 },
  { ...everything, items: 3, words: 150, cards: 20, buttons: 10 },
  { items: 3, words: 150, nodes: 20, cards: 10, buttons: 5 },
  { items: 2, words: 100, nodes: 10, cards: 5, buttons: 5 },
  { items: 1, words: 100, nodes: 4, cards: 3, buttons: 5 },
];
const least: Detail = { items: 1, words: 50, nodes: 1, cards: 1, buttons: 2 };

/** How large a card is for Teams: the bytes of its JSON as UTF-8. */
export const sizeOf = (card: AdaptiveCard): number => Buffer.byteLength(JSON.stringify(card));

export const fits = (card: AdaptiveCard): boolean => sizeOf(card) < most('cardBytes');

/** Draws it as large as fits. What is drawn says itself what it left out. */
export function fitting(draw: (detail: Detail) => AdaptiveCard): AdaptiveCard {
  for (const detail of details) {
    const card = draw(detail);
    if (fits(card)) return card;
  }
  return draw(least);
}
