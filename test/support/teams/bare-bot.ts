import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import type { TeamsDouble } from './double.ts';
import type { TeamsApp } from './world.ts';

/** A bot of the Teams SDK's own making, without anything of ours: to see that the double speaks as the SDK expects. */
export interface BareBot {
  readonly app: App;
  readonly baseUrl: string;
  close(): Promise<void>;
}

type Logger = NonNullable<NonNullable<ConstructorParameters<typeof App>[0]>['logger']>;
const quiet: Logger = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  trace: () => {},
  log: () => {},
  child: () => quiet,
};

/** What of Teams a bot has to know. */
export type Where = Pick<TeamsDouble, 'metadataUrl' | 'tokenFor'>;

/** `set`: gives the bot what it listens to. */
export async function openBareBot(
  { metadataUrl, tokenFor }: Where,
  registration: TeamsApp,
  set: (app: App) => void,
): Promise<BareBot> {
  let handle: HttpRouteHandler | null = null;
  let token: Promise<string> | null = null;
  const app = new App({
    clientId: registration.clientId,
    tenantId: registration.tenantId,
    token: () => {
      token ??= tokenFor(registration);
      return token;
    },
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl: metadataUrl }),
    logger: quiet,
    httpServerAdapter: {
      registerRoute: (_method, _path, handler) => {
        handle = handler;
      },
    },
  });
  set(app);
  await app.initialize();
  const server = createServer(async (request, response) => {
    const headers = { authorization: request.headers.authorization ?? '' };
    const answer = (await handle?.({ body: await bodyOf(request), headers })) ?? { status: 404 };
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    app,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}
