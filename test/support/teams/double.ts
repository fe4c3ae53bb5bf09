import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { closed, listening } from '../slack/http-door.ts';
import { askToken } from './ask-token.ts';
import type { Call } from './connector.ts';
import { httpDoor } from './http-door.ts';
import { personalConversationId } from './identity.ts';
import { openTokens, type Tokens } from './tokens.ts';
import { noTrouble, type Trouble } from './trouble.ts';
import {
  type Conversation,
  emptyWorld,
  type Message,
  type TeamsApp,
  type TeamsUser,
  type World,
} from './world.ts';

export interface TeamsDoubleOptions {
  /** By which conversations are paced: milliseconds since 1970. The real time when left out. */
  readonly clock?: () => number;
}

/** Teams, as far as a bot notices: the connector, the tokens both ways, and everything that stands in it. */
export interface TeamsDouble {
  /** "http://127.0.0.1:…": host of every service URL, of the metadata and of the tokens. */
  readonly origin: string;
  /** Where the keys are told by which Teams signs. */
  readonly metadataUrl: string;
  readonly world: World;
  readonly trouble: Trouble;
  readonly tokens: Tokens;
  readonly calls: readonly Call[];
  /** What Teams would not have put up with. A test that ends well leaves it empty. */
  readonly faults: readonly string[];
  /** A registration in a tenant of its own, unless `tenantId` says which. */
  app(wish?: { readonly tenantId?: string; readonly name?: string }): TeamsApp;
  /** A token with which this app comes to the connector, asked for as an app does: over HTTP. */
  tokenFor(app: TeamsApp): Promise<string>;
  /** Somebody in the tenant; they have the app unless `withoutApp`. */
  user(wish: { readonly app: TeamsApp; readonly name: string; readonly withoutApp?: boolean }): TeamsUser;
  /** A group chat or channel with these people and the app. */
  group(wish: {
    readonly app: TeamsApp;
    readonly kind: 'groupChat' | 'channel';
    readonly members: readonly TeamsUser[];
  }): Conversation;
  /** The conversation of the bot with somebody, whether they have the app or not. */
  personal(app: TeamsApp, user: TeamsUser): Conversation;
  /** What stands there now, oldest first. */
  readable(conversation: Conversation): readonly Message[];
  /** As every activity from this tenant says it. */
  serviceUrl(tenantId: string): string;
  /** Connections are refused, and those that are open are cut. */
  goesAway(): Promise<void>;
  comesBack(): Promise<void>;
  close(): Promise<void>;
}

/** Opens Teams on a free port of this machine. */
export async function openTeamsDouble(options: TeamsDoubleOptions = {}): Promise<TeamsDouble> {
  const world = emptyWorld(options.clock ?? (() => Date.now()));
  const trouble = noTrouble();
  const tokens = await openTokens(world);
  const calls: Call[] = [];
  const port = { number: 0 };
  const origin = (): string => `http://127.0.0.1:${port.number}`;
  const server = httpDoor({ world, trouble, tokens, calls, origin });
  const listen = async (): Promise<void> => {
    await listening(server, port.number);
    port.number = (server.address() as AddressInfo).port;
  };
  await listen();
  return {
    ...inhabitants(world),
    origin: origin(),
    metadataUrl: `${origin()}/v1/.well-known/openidconfiguration`,
    world,
    trouble,
    tokens,
    calls,
    faults: world.faults,
    tokenFor: (app) => askToken(origin(), app),
    serviceUrl: (tenantId) => `${origin()}/emea/${tenantId}/`,
    goesAway: () => closed(server),
    comesBack: listen,
    async close() {
      if (server.listening) await closed(server);
    },
  };
}

/** Who and what there is, made as a test wishes. */
function inhabitants(world: World): Pick<TeamsDouble, 'app' | 'user' | 'group' | 'personal' | 'readable'> {
  const known = (conversation: Conversation): Conversation => {
    const found = world.conversations.get(conversation.id) ?? conversation;
    world.conversations.set(found.id, found);
    return found;
  };
  const personal = ({ clientId }: TeamsApp, { aadObjectId, tenantId }: TeamsUser): Conversation =>
    known({
      id: personalConversationId(clientId, aadObjectId),
      tenantId,
      kind: 'personal',
      apps: new Set(),
      members: new Set([aadObjectId]),
      isBlocked: false,
      messages: [],
    });
  return {
    personal,
    app({ tenantId = randomUUID(), name = 'Aftrap' } = {}) {
      const app = { clientId: randomUUID(), clientSecret: `double-secret-${randomUUID()}`, tenantId, name };
      world.apps.set(app.clientId, app);
      return app;
    },
    user({ app, name, withoutApp = false }) {
      const user = { aadObjectId: randomUUID(), tenantId: app.tenantId, name };
      world.users.set(user.aadObjectId, user);
      const conversation = personal(app, user);
      if (!withoutApp) conversation.apps.add(app.clientId);
      return user;
    },
    group({ app, kind, members }) {
      const end = kind === 'channel' ? 'thread.tacv2' : 'thread.v2';
      return known({
        id: `19:${randomUUID()}@${end}`,
        tenantId: app.tenantId,
        kind,
        apps: new Set([app.clientId]),
        members: new Set(members.map(({ aadObjectId }) => aadObjectId)),
        isBlocked: false,
        messages: [],
      });
    },
    readable: ({ messages }) => messages.filter(({ isDeleted }) => !isDeleted),
  };
}
