import type { Drawing } from '../../chat/drawing.ts';
import { runsOf } from '../../chat/runs.ts';
import type { Parts } from '../../chat/shown-parts.ts';
import { toneRuns } from '../../chat/tone-runs.ts';
import type { Notice } from '../../view/views.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { cardOf, summaryOf } from './render-card.ts';
import { renderingFor } from './rendering.ts';

/** What is sent: one card, and all that a notification shows. */
export interface TeamsMessage {
  readonly summary: string;
  readonly card: AdaptiveCard;
}

/** A sentence without anything around it, as Teams itself says it. */
export function sentenceOf({ tone, spans }: Notice, drawing: Drawing): string {
  const rendering = renderingFor(drawing, { place: 'message' });
  return [...toneRuns(tone, rendering), ...runsOf(spans, rendering)].map(({ text }) => text).join('');
}

export const messageOf = (parts: Parts, drawing: Drawing): TeamsMessage => ({
  summary: summaryOf(parts, drawing),
  card: cardOf(parts, drawing),
});
