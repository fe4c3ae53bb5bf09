import { z } from 'zod';
import type { Target } from '../../view/nodes.ts';
import type { CardRef } from '../../view/views.ts';

/** What a button of ours hands back: what it does, and the drawing it stood in. */
export interface SlackOffer {
  readonly target: Target;
  /** Made anew with every drawing: pressing the same drawing twice is one deed. */
  readonly drawing: string;
  /** The cards of the message it stood in, to draw it again; empty where that is not wanted or has no room. */
  readonly cards: readonly CardRef[];
}

const payload = z.record(z.string(), z.string());
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('press'), name: z.string(), payload }),
  z.object({ kind: z.literal('dialog'), name: z.string(), payload }),
  z.object({ kind: z.literal('page'), page: z.string(), params: payload }),
]);
const offer = z.object({
  target,
  drawing: z.string().min(8).max(100),
  cards: z.array(z.object({ card: z.string(), payload })),
});

/** The value of a button. Slack keeps at most 2,000 characters of it: without room for the cards they are left out. */
export function writeOffer(given: SlackOffer): string {
  const whole = JSON.stringify(given);
  return whole.length <= 2000 ? whole : JSON.stringify({ ...given, cards: [] });
}

/** null for anything that is no button of ours. */
export function readOffer(value: unknown): SlackOffer | null {
  if (typeof value !== 'string' || value.length > 2000) return null;
  try {
    const read = offer.safeParse(JSON.parse(value));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
