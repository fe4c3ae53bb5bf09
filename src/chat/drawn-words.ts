import { catalogue } from '../view/catalogue.ts';
import { drawnEn } from './text-drawn.en.ts';
import { drawnNl } from './text-drawn.nl.ts';

/** What every chat says alike around what features say, by language. */
export const drawnWords = catalogue(drawnNl, drawnEn);

export type DrawnKey = Parameters<ReturnType<typeof drawnWords>['text']>[0];
