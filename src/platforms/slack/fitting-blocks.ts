import type { KnownBlock } from '@slack/types';
import { most } from './limits.ts';
import { type Detail, everything } from './rendering.ts';

/** How much there is room for. */
export interface Room {
  has(blocks: readonly KnownBlock[]): boolean;
}

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
export function fitting(room: Room, draw: (detail: Detail) => readonly KnownBlock[]): KnownBlock[] {
  for (const detail of details) {
    const blocks = draw(detail);
    if (room.has(blocks)) return [...blocks];
  }
  return [...draw(least)];
}

// What a block and a piece of rich text cost besides their words, as far as anyone has measured it.
const blockWeight = 125;
const pieceWeight = 30;

interface Weight {
  readonly characters: number;
  readonly pieces: number;
}

function weigh(value: unknown): Weight {
  if (typeof value !== 'object' || value === null) return { characters: 0, pieces: 0 };
  let characters = 0;
  let pieces = 'type' in value ? 1 : 0;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && (name === 'text' || name === 'url')) characters += inner.length;
    const under = weigh(inner);
    characters += under.characters;
    pieces += under.pieces;
  }
  return { characters, pieces };
}

/** What one message has room for. */
export const messageRoom: Room = {
  has(blocks) {
    const { characters, pieces } = weigh(blocks);
    const weight = characters + blocks.length * blockWeight + (pieces - blocks.length) * pieceWeight;
    return (
      blocks.length <= most('messageBlocks') &&
      characters <= most('messageCharacters') &&
      weight <= most('messageWeight')
    );
  },
};

/** What a window or home has room for, besides blocks that stand there already. */
export const viewRoom = (taken = 0): Room => ({
  has: (blocks) =>
    blocks.length <= most('viewBlocks') - taken &&
    // The rest of a view, with its title and what it remembers, is a few thousand bytes.
    Buffer.byteLength(JSON.stringify(blocks)) <= most('viewBytes') - 20_000,
});
