import type { KnownBlock } from '@slack/types';
import { fitting, messageRoom } from './fitting-blocks.ts';
import { most } from './limits.ts';
import { drawParts, type Parts, refsOf } from './render-card.ts';
import { cut, escaped } from './render-text.ts';
import { type Drawing, renderingFor } from './rendering.ts';
import { slackWords } from './text.ts';

/** What is sent: `text` is all that a notification shows. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message. In a notification only what a card's summary says, never what a notice says about a case. */
export function messageOf(parts: Parts, drawing: Drawing): SlackMessage {
  const refs = refsOf(parts);
  const blocks = fitting(messageRoom, (detail) => drawParts(parts, renderingFor(drawing, { refs, detail })));
  return { text: notificationOf(parts, drawing), blocks };
}

function notificationOf({ cards }: Parts, { reader }: Drawing): string {
  const summaries = [...new Set(cards.map(({ card }) => card.summary))].filter((one) => one.trim() !== '');
  const said =
    summaries.length > 0 ? summaries.join(' ') : slackWords(reader.language).text('message.answer');
  // Written out, an "&" takes five characters, so there is room for that.
  return escaped(cut(said, most('messageText') / 5));
}
