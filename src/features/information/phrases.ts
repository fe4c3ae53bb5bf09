import { catalogue } from '../../view/catalogue.ts';
import { informationEn } from './text.en.ts';
import { informationNl } from './text.nl.ts';
import { informationFormEn } from './text-form.en.ts';
import { informationFormNl } from './text-form.nl.ts';

export const informationPhrases = catalogue(informationNl, informationEn);
export const formPhrases = catalogue(informationFormNl, informationFormEn);
