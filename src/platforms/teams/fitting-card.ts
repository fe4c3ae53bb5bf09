import { asMuchAsFits, type Detail } from '../../chat/fitting.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { most } from './limits.ts';

/** How large a card is for Teams: the bytes of its JSON as UTF-8. */
export const sizeOf = (card: AdaptiveCard): number => Buffer.byteLength(JSON.stringify(card));

export const fits = (card: AdaptiveCard): boolean => sizeOf(card) < most('cardBytes');

/** Draws it as large as fits. What is drawn says itself what it left out. */
export const fitting = (draw: (detail: Detail) => AdaptiveCard): AdaptiveCard => asMuchAsFits(draw, fits);
