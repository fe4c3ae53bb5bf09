import type { KnownBlock } from '@slack/types';
import { asMuchAsFits, type Detail } from '../../chat/fitting.ts';
import { most } from './limits.ts';

/** How much there is room for. */
export interface Room {
  has(blocks: readonly KnownBlock[]): boolean;
}

/** Draws it as large as fits. What is drawn says itself what it left out. */
export const fitting = (room: Room, draw: (detail: Detail) => readonly KnownBlock[]): KnownBlock[] => [
  ...asMuchAsFits(draw, (blocks) => room.has(blocks)),
];

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
