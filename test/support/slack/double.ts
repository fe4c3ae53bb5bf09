import type { AddressInfo } from 'node:net';
import { closed, httpDoor, listening } from './http-door.ts';
import { type OAuth, oauth } from './oauth.ts';
import { directChannel, newTrigger, userFor, workspaceOf } from './people-in-slack.ts';
import { type ResponseUrls, responseUrls } from './response-urls.ts';
import { openSocketMode, type SocketMode, whenMoved } from './socket-mode.ts';
import { noTrouble, type Trouble } from './trouble.ts';
import { type Call, knownScopes } from './web-api.ts';
import { type Channel, emptyWorld, type Message, type SlackUser, type World } from './world.ts';

export interface SlackDoubleOptions {
  /** By which triggers expire and channels are paced: milliseconds since 1970. The real time when left out. */
  readonly clock?: () => number;
}

/** A workspace that has (or has not yet) installed the app. */
export interface SlackTeam {
  readonly teamId: string;
  /** The bot's. */
  readonly token: string;
  readonly botUserId: string;
}

/** Slack, as far as a bot notices: its Web API, Socket Mode, and everything that stands in it. */
export interface SlackDouble {
  /** For `slackApiUrl`. */
  readonly apiUrl: string;
  readonly appId: string;
  /** For Socket Mode. */
  readonly appToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly world: World;
  readonly trouble: Trouble;
  readonly socket: SocketMode;
  readonly calls: readonly Call[];
  /** What Slack would not have put up with. A test that ends well leaves it empty. */
  readonly faults: readonly string[];
  /** `scopes`: of the bot's token; every one a call may need when left out. */
  workspace(wish?: {
    readonly teamId?: string;
    readonly enterpriseId?: string;
    readonly scopes?: readonly string[];
  }): SlackTeam;
  user(wish: { readonly teamId: string; readonly name: string; readonly userId?: string }): SlackUser;
  /** A channel with these people and, unless `withoutBot`, the bot. People of another workspace make it shared. */
  channel(wish: {
    readonly teamId: string;
    readonly members: readonly string[];
    readonly withoutBot?: boolean;
  }): Channel;
  /** The conversation of the bot with somebody; comes about when asked for. */
  conversation(teamId: string, userId: string): Channel;
  /** What stands there for somebody, ephemeral messages to them included, oldest first. */
  readable(channel: Channel, userId: string): readonly Message[];
  revoke(token: string): void;
  readonly oauth: Pick<OAuth, 'consent'>;
  /** For somebody who does something now: opens one window, within three seconds. */
  trigger(teamId: string, userId: string): string;
  responseUrl(...from: Parameters<ResponseUrls['make']>): string;
  /** Connections are refused, and those that are open are cut. */
  goesAway(): Promise<void>;
  comesBack(): Promise<void>;
  /** When this is so, looked at after everything that changes in Slack. */
  until(isSo: () => boolean): Promise<void>;
  close(): Promise<void>;
}

const secrets = { clientId: '1000.2000', clientSecret: 'double-client-secret' };
const appToken = 'xapp-double';

/** Opens Slack on a free port of this machine. */
export async function openSlackDouble(options: SlackDoubleOptions = {}): Promise<SlackDouble> {
  const world = emptyWorld(options.clock ?? (() => Date.now()), 'A0AFTRAP');
  world.tokens.set(appToken, {
    value: appToken,
    teamId: null,
    scopes: ['connections:write'],
    isRevoked: false,
  });
  const trouble = noTrouble();
  const calls: Call[] = [];
  const urls = responseUrls(world);
  const consents = oauth(world, secrets);
  const port = { number: 0 };
  const newSocketAddress = (): string => socket.newAddress(port.number);
  const server = httpDoor({ world, trouble, calls, urls, consents, newSocketAddress });
  const socket = openSocketMode(server, world);
  const listen = async (): Promise<void> => {
    await listening(server, port.number);
    port.number = (server.address() as AddressInfo).port;
  };
  await listen();
  const base = `http://127.0.0.1:${port.number}`;
  return {
    ...inhabitants(world),
    ...secrets,
    apiUrl: `${base}/api/`,
    appId: world.appId,
    appToken,
    world,
    trouble,
    socket,
    calls,
    faults: world.faults,
    oauth: consents,
    trigger: (teamId, userId) => newTrigger(world, teamId, userId),
    responseUrl: (from) => `${base}${urls.make(from)}`,
    async goesAway() {
      socket.cut();
      await closed(server);
    },
    comesBack: listen,
    until: (isSo) => whenMoved(world, isSo),
    async close() {
      socket.close();
      if (server.listening) await closed(server);
    },
  };
}

type Inhabitants = Pick<
  SlackDouble,
  'workspace' | 'user' | 'channel' | 'conversation' | 'readable' | 'revoke'
>;

/** Who and what there is, made as a test wishes. */
function inhabitants(world: World): Inhabitants {
  return {
    workspace({ teamId = world.newId('T'), enterpriseId, scopes = knownScopes } = {}) {
      const [botUserId, botId, token] = [world.newId('U'), world.newId('B'), `xoxb-${teamId}`];
      const more = { enterpriseId: enterpriseId ?? null, botUserId, botId };
      world.workspaces.set(teamId, { teamId, name: `Workspace ${teamId}`, ...more });
      world.tokens.set(token, { value: token, teamId, scopes, isRevoked: false });
      world.users.set(botUserId, { id: botUserId, teamId, name: 'aftrap', isBot: true, isDisabled: false });
      return { teamId, token, botUserId };
    },
    user({ teamId, name, userId = world.newId('U') }) {
      const user: SlackUser = { id: userId, teamId, name, isBot: false, isDisabled: false };
      world.users.set(userId, user);
      return user;
    },
    channel({ teamId, members, withoutBot = false }) {
      const { botUserId } = workspaceOf(world, teamId);
      const id = world.newId('C');
      const all = new Set(withoutBot ? members : [...members, botUserId]);
      const channel: Channel = { id, teamId, kind: 'channel', members: all, messages: [] };
      world.channels.set(id, channel);
      return channel;
    },
    conversation: (teamId, userId) =>
      directChannel(world, teamId, userFor(world, teamId, userId, 'user_not_found')),
    readable: ({ messages }, userId) =>
      messages.filter(({ isDeleted, onlyFor }) => !isDeleted && (onlyFor === null || onlyFor === userId)),
    revoke(token) {
      const known = world.tokens.get(token);
      if (known) known.isRevoked = true;
    },
  };
}
