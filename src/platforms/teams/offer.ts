import { z } from 'zod';
import type { Target } from '../../view/nodes.ts';
import type { CardRef } from '../../view/views.ts';
import type { HandedBack } from './adaptive-card.ts';
import { most } from './limits.ts';

/** Besides what every button can do: ask again, for who presses alone, what somebody said in a group. */
export type TeamsTarget = Target | { readonly kind: 'say'; readonly words: string };

/** What a button of ours hands back: what it does, and the drawing it stood in. */
export interface TeamsOffer {
  readonly target: TeamsTarget;
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
  z.object({ kind: z.literal('say'), words: z.string() }),
]);
const offer = z.object({
  target,
  drawing: z.string().min(8).max(100),
  cards: z.array(z.object({ card: z.string(), payload })),
});

/** What stands in the data of an action: one text of ours, beside what Teams and the inputs add. */
const handedBack = z.object({ aftrap: z.string() });

/** The data of a button; without room for the cards they are left out. null where even that is too much. */
export function writeOffer(given: TeamsOffer): HandedBack | null {
  const whole = JSON.stringify(given);
  const written = whole.length <= most('offer') ? whole : JSON.stringify({ ...given, cards: [] });
  return written.length <= most('offer') ? { aftrap: written } : null;
}

/** The object in the text of ours; null for anything that holds none. */
export function readHandedBack(data: unknown, longest: number): unknown {
  const read = handedBack.safeParse(data);
  if (!read.success || read.data.aftrap.length > longest) return null;
  try {
    return JSON.parse(read.data.aftrap);
  } catch {
    return null;
  }
}

/** null for anything that is no button of ours. */
export function readOffer(data: unknown): TeamsOffer | null {
  const read = offer.safeParse(readHandedBack(data, most('offer')));
  return read.success ? read.data : null;
}
