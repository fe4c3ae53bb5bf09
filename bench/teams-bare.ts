import type { App } from '@microsoft/teams.apps';
import { openBareBot } from '../test/support/teams/bare-bot.ts';
import type { BareApp } from './chat.ts';
import { type Doing, openSql } from './sql.ts';
import { metadataUrl, registration, token } from './teams-desk.ts';

async function openBot(address: string, set: (app: App) => void): Promise<BareApp> {
  const where = { metadataUrl: metadataUrl(address), tokenFor: token };
  const { baseUrl, close } = await openBareBot(where, registration, set);
  return { url: `${baseUrl}/api/messages`, close };
}

const nothing = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' } as const;

/** Answers at once, and does nothing else. `address`: where Teams is. */
export const openEmptyBot = (address: string): Promise<BareApp> =>
  openBot(address, (app) => {
    app.on('card.action', async () => nothing);
    app.on('message', async () => {});
  });

/** Sends the statements of a call in one transaction by plain `pg`, and answers. */
export async function openSqlBot(
  address: string,
  databaseUrl: string,
  /** By the ids of the calls. */
  doings: ReadonlyMap<string, Doing>,
): Promise<BareApp> {
  const sql = openSql(databaseUrl);
  const done = async (id: string): Promise<never> => {
    const doing = doings.get(id);
    if (doing === undefined) throw new Error('The plain bot met a call of somebody else.');
    await sql.carryOut(doing);
    return JSON.parse(doing.answer) as never;
  };
  const bot = await openBot(address, (app) => {
    app.on('card.action', ({ activity }) => done(activity.id));
    app.on('message', async ({ activity, send }) => {
      await send(await done(activity.id));
    });
  });
  return {
    url: bot.url,
    async close() {
      await bot.close();
      await sql.close();
    },
  };
}
