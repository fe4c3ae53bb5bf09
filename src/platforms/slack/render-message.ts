import type { KnownBlock } from '@slack/types';
import type { Drawing } from '../../chat/drawing.ts';
import { cut } from '../../chat/runs.ts';
import { notificationOf, type Parts, refsOf } from '../../chat/shown-parts.ts';
import { fitting, messageRoom } from './fitting-blocks.ts';
import { most } from './limits.ts';
import { drawParts } from './render-card.ts';
import { escaped } from './render-text.ts';
import { renderingFor } from './rendering.ts';

/** What is sent: `text` is all that a notification shows. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message. In a notification only what a card's summary says, never what a notice says about a case. */
export function messageOf(parts: Parts, drawing: Drawing): SlackMessage {
  const refs = refsOf(parts);
  const blocks = fitting(messageRoom, (detail) => drawParts(parts, renderingFor(drawing, { refs, detail })));
  return { text: notification(parts, drawing), blocks };
}

// Written out, an "&" takes five characters, so there is room for that.
const notification = (parts: Parts, { reader }: Drawing): string =>
  escaped(cut(notificationOf(parts, reader.language), most('messageText') / 5));
