import type { Platform } from './chat.ts';
import { openEmptyApp, openSqlApp } from './slack-bare.ts';
import { signingSecret, slackDesk } from './slack-desk.ts';

export const slack: Platform = {
  name: 'Slack',
  bare: 'Bolt',
  side: new URL('./slack-side.ts', import.meta.url),
  proof: signingSecret,
  desk: slackDesk,
  openSqlApp: (_address, databaseUrl, doings) => openSqlApp(databaseUrl, doings),
  openEmptyApp,
};
