import { drawnEn } from '../../chat/text-drawn.en.ts';
import { drawnNl } from '../../chat/text-drawn.nl.ts';
import { catalogue } from '../../view/catalogue.ts';
import { teamsEn } from './text.en.ts';
import { teamsNl } from './text.nl.ts';

/** The words of the Teams adapter itself, by language: what every chat says, and what only Teams does. */
export const teamsWords = catalogue({ ...drawnNl, ...teamsNl }, { ...drawnEn, ...teamsEn });

/** What can be asked of it. */
export type TeamsKey = Parameters<ReturnType<typeof teamsWords>['text']>[0];
