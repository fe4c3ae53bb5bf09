import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { SlackDouble, SlackTeam } from './double.ts';

/** An app of Slack's own making, without anything of ours: to see that the double speaks as Bolt expects. */
export interface BareApp {
  readonly app: App;
  readonly baseUrl: string;
  readonly signingSecret: string;
  /** When every listener is done. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const signingSecret = 'bare-signing-secret';
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

export async function bareApp(
  slack: SlackDouble,
  team: SlackTeam,
  transport: 'http' | 'socket',
  /** After how many milliseconds without an answer to a ping Bolt gives a socket up; by then it also comes back. */
  pingPatience = 5000,
): Promise<BareApp> {
  const http = new HTTPReceiver({ signingSecret, endpoints: ['/slack/events'], logger });
  const socket = new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    clientPingTimeout: pingPatience,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    receiver: transport === 'http' ? http : socket,
    logger,
    convoStore: false,
    ignoreSelf: false,
    clientOptions: { slackApiUrl: slack.apiUrl },
    authorize: async () => ({ botToken: team.token }),
  });
  const server = createServer((request, response) => http.requestListener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  if (transport === 'socket') await socket.start();
  const running = new Set<Promise<unknown>>();
  app.use(async ({ next }) => {
    const work = next();
    running.add(work);
    await work.finally(() => running.delete(work));
  });
  return {
    app,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signingSecret,
    async settle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    async close() {
      if (transport === 'socket') await socket.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
