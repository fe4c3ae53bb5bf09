import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { handsOf } from '../../chat/hands.ts';
import type { RunningChat } from '../../chat/running-chat.ts';
import { clientOptions, type Workspaces } from './clients.ts';
import { listen } from './listeners.ts';
import type { SlackPorts } from './ports.ts';
import { probe } from './probe.ts';
import { quietLogger } from './quiet-logger.ts';
import { sending } from './sending.ts';
import { type SlackSite, slackSite } from './site.ts';
import { socketLine } from './socket-line.ts';

export interface SlackSettings {
  /** Signed requests over HTTP; null for Socket Mode only. */
  readonly signingSecret: string | null;
  /** Socket Mode; null for HTTP only. */
  readonly appToken: string | null;
  /** null: Slack's own. */
  readonly apiUrl: string | null;
}

/** Slack as a platform. */
export interface SlackPlatform extends RunningChat {
  /** What listens at /slack/events; null with Socket Mode only. */
  readonly listener: RequestListener | null;
}

export function slackPlatform(
  ports: SlackPorts,
  workspaces: Workspaces,
  { signingSecret, appToken, apiUrl }: SlackSettings,
): SlackPlatform {
  const site = slackSite(ports, workspaces, apiUrl);
  const hands = handsOf();
  const probing = probe(site);
  const logger = quietLogger((words) => ports.onFault(new Error(words), 'bolt'));
  const http =
    signingSecret === null
      ? null
      : new HTTPReceiver({
          signingSecret,
          endpoints: ['/slack/events'],
          logger,
          unhandledRequestTimeoutMillis: 3_001,
        });
  const socket =
    appToken === null
      ? null
      : new SocketModeReceiver({
          appToken,
          logger,
          autoReconnectEnabled: false,
          installerOptions: { clientOptions: clientOptions(apiUrl) },
        });
  const line = socket && socketLine(socket, site.status, (error) => ports.onFault(error, 'socket'));
  for (const receiver of [http, socket]) {
    if (receiver !== null) listen(appOf(receiver, site, { apiUrl, logger }), site, hands);
  }
  return {
    platform: sending(site),
    listener: http?.requestListener ?? null,
    start: () => {
      void line?.start();
      probing.start();
    },
    stop: async () => {
      probing.stop();
      await line?.stop();
      await hands.free();
    },
    settled: hands.free,
    status: () => site.status.now(),
  };
}

function appOf(
  receiver: HTTPReceiver | SocketModeReceiver,
  { ports, workspaces }: SlackSite,
  { apiUrl, logger }: { readonly apiUrl: string | null; readonly logger: Logger },
): App {
  const app = new App({
    receiver,
    logger,
    logLevel: LogLevel.ERROR,
    clientOptions: clientOptions(apiUrl),
    // Our own events are told apart by hand: without it Bolt would have to ask Slack first who it is.
    ignoreSelf: false,
    convoStore: false,
    authorize: async ({ teamId, enterpriseId }) => {
      const token = await workspaces.tokenOf(teamId ?? '', enterpriseId ?? null);
      if (token === null) throw new Error('The app is not installed there.');
      return { botToken: token, ...(teamId === undefined ? {} : { teamId }) };
    },
  });
  app.error(async (error) => ports.onFault(error, 'bolt'));
  return app;
}
