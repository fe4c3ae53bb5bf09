import { catalogue } from '../../view/catalogue.ts';
import { slackEn } from './text.en.ts';
import { slackNl } from './text.nl.ts';

/** The words of the Slack adapter itself, by language. */
export const slackWords = catalogue(slackNl, slackEn);

/** What can be asked of it. */
export type SlackKey = Parameters<ReturnType<typeof slackWords>['text']>[0];
