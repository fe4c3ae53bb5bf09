import { catalogue } from '../../view/catalogue.ts';
import { teamsEn } from './text.en.ts';
import { teamsNl } from './text.nl.ts';

/** The words of the Teams adapter itself, by language. */
export const teamsWords = catalogue(teamsNl, teamsEn);

/** What can be asked of it. */
export type TeamsKey = Parameters<ReturnType<typeof teamsWords>['text']>[0];
