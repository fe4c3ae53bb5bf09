import { catalogue } from '../../view/catalogue.ts';
import { communicationEn } from './text.en.ts';
import { communicationNl } from './text.nl.ts';
import { communicationFormsEn } from './text-forms.en.ts';
import { communicationFormsNl } from './text-forms.nl.ts';

export const communicationPhrases = catalogue(communicationNl, communicationEn);
export const communicationFormPhrases = catalogue(communicationFormsNl, communicationFormsEn);
