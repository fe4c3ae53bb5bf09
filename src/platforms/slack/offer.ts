import { z } from 'zod';
import { readBack } from '../../chat/handed-back.ts';
import { type Offer, offerShape, offerText, targetShapes } from '../../chat/offer.ts';
import { most } from './limits.ts';

const shape = offerShape(z.discriminatedUnion('kind', targetShapes));

/** The value of a button, as much of it as Slack keeps. */
export const writeOffer = (given: Offer): string => offerText(given, most('buttonValue'));

/** null for anything that is no button of ours. */
export const readOffer = (value: unknown): Offer | null => readBack(shape, value, most('buttonValue'));
