import { catalogue } from '../../view/catalogue.ts';
import { cardsEn } from './text-cards.en.ts';
import { cardsNl } from './text-cards.nl.ts';
import { draftEn } from './text-draft.en.ts';
import { draftNl } from './text-draft.nl.ts';
import { findingsEn } from './text-findings.en.ts';
import { findingsNl } from './text-findings.nl.ts';
import { overviewEn } from './text-overview.en.ts';
import { overviewNl } from './text-overview.nl.ts';
import { recordEn } from './text-record.en.ts';
import { recordNl } from './text-record.nl.ts';
import { refusalsEn } from './text-refusals.en.ts';
import { refusalsNl } from './text-refusals.nl.ts';
import { roundEn } from './text-round.en.ts';
import { roundNl } from './text-round.nl.ts';

/** The words of drafting, of the partners' round, of their cards, of the overview, and of every "no". */
export const draftPhrases = catalogue(draftNl, draftEn);
export const roundPhrases = catalogue(roundNl, roundEn);
export const cardPhrases = catalogue(cardsNl, cardsEn);
export const overviewPhrases = catalogue(overviewNl, overviewEn);
export const findingPhrases = catalogue(findingsNl, findingsEn);
export const recordPhrases = catalogue(recordNl, recordEn);
export const refusalPhrases = catalogue(refusalsNl, refusalsEn);

export type RoundPhrases = ReturnType<typeof roundPhrases>;
export type OverviewPhrases = ReturnType<typeof overviewPhrases>;
