/** How much is shown of what may be too large for a message or a window in a chat. */
export interface Detail {
  readonly cards: number;
  /** Nodes of one card or form. */
  readonly nodes: number;
  /** Things of one list. */
  readonly items: number;
  readonly buttons: number;
  /** Characters of one text. */
  readonly words: number;
}

export const everything: Detail = {
  cards: Number.POSITIVE_INFINITY,
  nodes: Number.POSITIVE_INFINITY,
  items: Number.POSITIVE_INFINITY,
  buttons: Number.POSITIVE_INFINITY,
  words: Number.POSITIVE_INFINITY,
};

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

/** Draws it as large as fits. What is drawn says itself what it left out. */
export function asMuchAsFits<Drawn>(draw: (detail: Detail) => Drawn, fits: (drawn: Drawn) => boolean): Drawn {
  for (const detail of details) {
    const drawn = draw(detail);
    if (fits(drawn)) return drawn;
  }
  return draw(least);
}
