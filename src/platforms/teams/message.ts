import type { AdaptiveCard } from './adaptive-card.ts';
import { cardOf, type Parts, summaryOf } from './render-card.ts';
import type { Drawing } from './rendering.ts';

/** What is sent: one card, and all that a notification shows. */
export interface TeamsMessage {
  readonly summary: string;
  readonly card: AdaptiveCard;
}

export const messageOf = (parts: Parts, drawing: Drawing): TeamsMessage => ({
  summary: summaryOf(parts, drawing),
  card: cardOf(parts, drawing),
});
