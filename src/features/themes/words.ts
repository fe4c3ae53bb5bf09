import type { Language } from '../../lib/language.ts';
import type { Refusal } from '../../lib/refusal.ts';
import { catalogue } from '../../view/catalogue.ts';
import { refusalNames } from './refusals.ts';
import { themesEn } from './text.en.ts';
import { themesNl } from './text.nl.ts';

export const themeWords = catalogue(themesNl, themesEn);

/** Why not, and what to do about it. */
export function refusalText(refusal: Refusal, language: Language): string {
  const name = refusalNames.find((one) => one === refusal.name);
  if (!name) throw new Error(`A refusal without a text: ${refusal.name}`);
  return themeWords(language).text(`refusal.${name}`);
}
