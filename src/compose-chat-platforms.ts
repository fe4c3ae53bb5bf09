import type { RequestListener } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { TroubledChat } from './chat/chat-trouble.ts';
import type { Address, Platform } from './chat/platform.ts';
import { chatsAmong } from './compose-chats.ts';
import { connectSlack, type SlackParts } from './compose-slack.ts';
import { connectTeams, type TeamsParts } from './compose-teams.ts';
import type { Config } from './config.ts';
import type { Transaction } from './database/transaction.ts';
import type { Reach } from './engine/deliver.ts';
import type { Identities } from './engine/identities.ts';
import { markReached, markUnreachable } from './engine/identity-reach.ts';
import { chatName } from './features/people/chats.ts';
import { addressesOf } from './platforms/web/addresses.ts';

export type ChatParts = Omit<SlackParts & TeamsParts, 'slack' | 'teams' | 'config' | 'pathOf'> & {
  readonly config: Config;
};

/** Something that has to be put into somebody's workspace first, by who manages people. */
export interface Install {
  /** Part of the address: /koppelen/<name>. */
  readonly name: string;
  /** Where to send the browser of who begins. */
  begin(accountId: string): Promise<string>;
}

/** Each chat platform that is set; a page has an address only where people are told of one. */
function setChats(parts: ChatParts) {
  const { config, router } = parts;
  const { publicUrl, slack, teams } = config;
  if (publicUrl === undefined) return { slack: null, teams: null };
  const addresses = addressesOf([...router.pages, ...router.downloads]);
  const more = { ...parts, config: { ...config, publicUrl }, pathOf: addresses.page };
  return {
    slack: slack === undefined ? null : connectSlack({ ...more, slack }),
    teams: teams === undefined ? null : connectTeams({ ...more, teams }),
  };
}

/** The chat platforms that are set, with what they listen to and how they are reached. */
export function connectChats(parts: ChatParts) {
  const { slack, teams } = setChats(parts);
  const set = [...(slack === null ? [] : [slack]), ...(teams === null ? [] : [teams])];
  const platforms: readonly Platform[] = set.map(({ platform }) => platform);
  const names = platforms.map(({ name }) => name);
  const app = listeningTo([
    ['POST', '/slack/events', slack?.listener ?? null],
    ['GET', '/slack/oauth_redirect', slack?.installer?.callback ?? null],
    ['POST', '/api/messages', teams?.listener ?? null],
  ]);
  const installs: readonly Install[] = slack?.installer
    ? [{ name: 'slack', begin: slack.installer.begin }]
    : [];
  const states = () => set.map(({ platform: { name }, status }) => ({ name, state: status().state }));
  return {
    app,
    platforms,
    installs,
    inChat: inChat(parts.identities, names),
    reach: tellReach,
    start: (): void => {
      for (const chat of set) chat.start();
    },
    stop: async (): Promise<void> => {
      await Promise.all(set.map((chat) => chat.stop()));
    },
    settled: async (): Promise<void> => {
      await Promise.all(set.map((chat) => chat.settled()));
    },
    /** Those that do not do what they should, for who looks after people. */
    troubled: (): readonly TroubledChat[] => troubledIn(states()),
    status: (): Readonly<Record<string, string>> =>
      Object.fromEntries(states().map(({ name, state }) => [name, state])),
  };
}

/** Asked in any other way there is nothing here: a listener of a platform's would throw. */
function listeningTo(listeners: readonly (readonly ['GET' | 'POST', string, RequestListener | null])[]) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const [method, path, listener] of listeners) {
    if (listener === null) continue;
    app.on(method, path, (context) => {
      listener(context.env.incoming, context.env.outgoing as Parameters<typeof listener>[1]);
      return RESPONSE_ALREADY_SENT;
    });
  }
  return app;
}

const troubledIn = (
  all: readonly { readonly name: string; readonly state: string }[],
): readonly TroubledChat[] =>
  all.flatMap(({ name, state }) =>
    state === 'unreachable' || state === 'refused' ? [{ name: chatName(chatsAmong([]), name), state }] : [],
  );

/** The chat platforms a configuration asks for. */
export const connectedChats = ({ slack, teams }: Config): readonly string[] => [
  ...(slack === undefined ? [] : ['slack']),
  ...(teams === undefined ? [] : ['teams']),
];

/** Where somebody is reached in chat, as a lane: platform, tenant, person. */
function inChat(identities: Pick<Identities, 'reachOf'>, platforms: readonly string[]) {
  return async (tx: Transaction, accountIds: readonly string[]): Promise<ReadonlyMap<string, Address>> => {
    const reach = await identities.reachOf(tx, accountIds);
    const addresses = [...reach].flatMap(([accountId, { platform, tenant, userId }]) =>
      platforms.includes(platform)
        ? [[accountId, { platform, lane: `${platform}:${tenant}:${userId}` }] as const]
        : [],
    );
    return new Map(addresses);
  };
}

/** Keeps who can be reached in chat, so that the next message goes where it arrives. */
async function tellReach(tx: Transaction, { lane }: Address, reach: Reach): Promise<void> {
  const [platform = '', tenant = '', userId = ''] = lane.split(':');
  if (tenant === '' || userId === '') return;
  const identity = { platform, tenant, userId };
  if (reach.reached) await markReached(tx, identity);
  else await markUnreachable(tx, identity, reach.reason, reach.at);
}
