import { z } from 'zod';
import type { Target } from '../view/nodes.ts';
import type { CardRef } from '../view/views.ts';

/** What a button of ours hands back: what it does, and the drawing it stood in. */
export interface Offer<To = Target> {
  readonly target: To;
  /** Made anew with every drawing: pressing the same drawing twice is one deed. */
  readonly drawing: string;
  /** The cards of the message it stood in, to draw it again; empty where that is not wanted or has no room. */
  readonly cards: readonly CardRef[];
}

const payload = z.record(z.string(), z.string());

/** What every button can do. */
export const targetShapes = [
  z.object({ kind: z.literal('press'), name: z.string(), payload }),
  z.object({ kind: z.literal('dialog'), name: z.string(), payload }),
  z.object({ kind: z.literal('page'), page: z.string(), params: payload }),
] as const;

/** How a drawing is called: by nobody else to be guessed. */
export const drawingShape = z.string().min(8).max(100);

const cards = z.array(z.object({ card: z.string(), payload }));

export const offerShape = <To>(target: z.ZodType<To>) => z.object({ target, drawing: drawingShape, cards });

/** As a text; without room for the cards they are left out. It may still be too long. */
export function offerText<To>(given: Offer<To>, longest: number): string {
  const whole = JSON.stringify(given);
  return whole.length <= longest ? whole : JSON.stringify({ ...given, cards: [] });
}
