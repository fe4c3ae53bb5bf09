import { catalogue } from '../../view/catalogue.ts';
import { agreementEn } from './text-agreement.en.ts';
import { agreementNl } from './text-agreement.nl.ts';
import { agreementCardsEn } from './text-agreement-cards.en.ts';
import { agreementCardsNl } from './text-agreement-cards.nl.ts';
import { agreementFormsEn } from './text-agreement-forms.en.ts';
import { agreementFormsNl } from './text-agreement-forms.nl.ts';

/** The words of the agreement's page, of its cards, and of its forms. */
export const agreementPhrases = catalogue(agreementNl, agreementEn);
export const agreementCardPhrases = catalogue(agreementCardsNl, agreementCardsEn);
export const agreementFormPhrases = catalogue(agreementFormsNl, agreementFormsEn);
