import { drawnEn } from '../../chat/text-drawn.en.ts';
import { drawnNl } from '../../chat/text-drawn.nl.ts';
import { catalogue } from '../../view/catalogue.ts';
import { slackEn } from './text.en.ts';
import { slackNl } from './text.nl.ts';

/** The words of the Slack adapter itself, by language: what every chat says, and what only Slack does. */
export const slackWords = catalogue({ ...drawnNl, ...slackNl }, { ...drawnEn, ...slackEn });

/** What can be asked of it. */
export type SlackKey = Parameters<ReturnType<typeof slackWords>['text']>[0];
