import { catalogue } from '../../view/catalogue.ts';
import { actionsEn } from './text.en.ts';
import { actionsNl } from './text.nl.ts';

export const actionPhrases = catalogue(actionsNl, actionsEn);
