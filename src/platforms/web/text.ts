import { catalogue } from '../../view/catalogue.ts';
import { webEn } from './text.en.ts';
import { webNl } from './text.nl.ts';

/** The words of the web page itself, by language. */
export const webWords = catalogue(webNl, webEn);

/** What can be asked of it. */
export type WebKey = Parameters<ReturnType<typeof webWords>['text']>[0];
