import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, type RespondArguments } from '@slack/bolt';
import type { BareApp } from './chat.ts';
import { botToken, signingSecret } from './slack-desk.ts';
import { type Doing, openSql } from './sql.ts';

const quiet = () => {};
const logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  setName: quiet,
  getLevel: () => LogLevel.ERROR,
};

/** `listen` gives the app its listeners. */
async function openBareApp(listen: (app: App) => void): Promise<BareApp> {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'], logger });
  const authorize = async () => ({ botToken });
  listen(new App({ receiver, logger, convoStore: false, ignoreSelf: false, authorize }));
  const server = createServer((request, response) => receiver.requestListener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const anything = /^/;

/** Acknowledges, and does nothing else. */
export const openEmptyApp = (): Promise<BareApp> =>
  openBareApp((app) => {
    app.action(anything, async ({ ack }) => ack());
    app.command(anything, async ({ ack }) => ack());
  });

interface Hearing {
  ack(): Promise<void>;
  respond(message: RespondArguments): Promise<unknown>;
}

/** Sends the statements of a call in one transaction by plain `pg`, acknowledges, and answers. */
export async function openSqlApp(
  databaseUrl: string,
  /** By the ids of the calls. */
  doings: ReadonlyMap<string, Doing>,
): Promise<BareApp> {
  const sql = openSql(databaseUrl);
  const answerTo = async (responseUrl: string, { ack, respond }: Hearing): Promise<void> => {
    const doing = doings.get(responseUrl.split('/').at(-1) ?? '');
    if (doing === undefined) throw new Error('The plain app met a call of somebody else.');
    await sql.carryOut(doing);
    await ack();
    await respond(JSON.parse(doing.answer));
  };
  const app = await openBareApp((bolt) => {
    bolt.action(anything, async ({ ack, body, respond }) =>
      answerTo('response_url' in body ? body.response_url : '', { ack, respond }),
    );
    bolt.command(anything, async ({ ack, body, respond }) => answerTo(body.response_url, { ack, respond }));
  });
  return {
    url: app.url,
    async close() {
      await app.close();
      await sql.close();
    },
  };
}
