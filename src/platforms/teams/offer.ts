import { z } from 'zod';
import { readBack } from '../../chat/handed-back.ts';
import { type Offer, offerShape, offerText, targetShapes } from '../../chat/offer.ts';
import type { Target } from '../../view/nodes.ts';
import type { HandedBack } from './adaptive-card.ts';
import { most } from './limits.ts';

/** Besides what every button can do: ask again, for who presses alone, what somebody said in a group. */
export type TeamsTarget = Target | { readonly kind: 'say'; readonly words: string };
export type TeamsOffer = Offer<TeamsTarget>;

const shape = offerShape(
  z.discriminatedUnion('kind', [...targetShapes, z.object({ kind: z.literal('say'), words: z.string() })]),
);

/** What stands in the data of an action: one text of ours, beside what Teams and the inputs add. */
const handedBack = z.object({ aftrap: z.string() });

/** The data of a button; null where even without the cards it is too much. */
export function writeOffer(given: TeamsOffer): HandedBack | null {
  const written = offerText(given, most('offer'));
  return written.length <= most('offer') ? { aftrap: written } : null;
}

/** What stands in the text of ours; null for anything that holds none. */
export function readHandedBack<T>(inside: z.ZodType<T>, data: unknown, longest: number): T | null {
  const read = handedBack.safeParse(data);
  return read.success ? readBack(inside, read.data.aftrap, longest) : null;
}

/** null for anything that is no button of ours. */
export const readOffer = (data: unknown): TeamsOffer | null => readHandedBack(shape, data, most('offer'));
