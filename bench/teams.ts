import type { Platform } from './chat.ts';
import { openEmptyBot, openSqlBot } from './teams-bare.ts';
import { registration, teamsDesk } from './teams-desk.ts';

export const teams: Platform = {
  name: 'Teams',
  bare: 'Teams SDK',
  side: new URL('./teams-side.ts', import.meta.url),
  proof: registration.clientId,
  desk: teamsDesk,
  openSqlApp: openSqlBot,
  openEmptyApp: openEmptyBot,
};
