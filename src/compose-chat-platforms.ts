import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { TroubledChat } from './chat/chat-trouble.ts';
import type { Address, Platform } from './chat/platform.ts';
import { connectSlack, type SlackParts } from './compose-slack.ts';
import type { Config } from './config.ts';
import type { Transaction } from './database/transaction.ts';
import type { Reach } from './engine/deliver.ts';
import type { Identities } from './engine/identities.ts';
import { markReached, markUnreachable } from './engine/identity-reach.ts';
import { addressesOf } from './platforms/web/addresses.ts';

export type ChatParts = Omit<SlackParts, 'slack' | 'config' | 'pathOf'> & { readonly config: Config };

/** Something that has to be put into somebody's workspace first, by who manages people. */
export interface Install {
  /** Part of the address: /koppelen/<name>. */
  readonly name: string;
  /** Where to send the browser of who begins. */
  begin(accountId: string): Promise<string>;
}

/** The chat platforms that are set, with what they listen to and how they are reached. */
export function connectChats(parts: ChatParts) {
  const { config, router, identities } = parts;
  const addresses = addressesOf([...router.pages, ...router.downloads]);
  const { publicUrl, slack: wanted } = config;
  const slack =
    wanted === undefined || publicUrl === undefined
      ? null
      : connectSlack({
          ...parts,
          slack: wanted,
          config: { ...config, publicUrl },
          pathOf: (link) => addresses.page(link),
        });
  const platforms: readonly Platform[] = slack === null ? [] : [slack.platform];
  const app = new Hono<{ Bindings: HttpBindings }>();
  // Asked in any other way there is nothing here: a listener of Slack's would throw.
  const listeners = [
    ['POST', '/slack/events', slack?.listener ?? null],
    ['GET', '/slack/oauth_redirect', slack?.installer?.callback ?? null],
  ] as const;
  for (const [method, path, listener] of listeners) {
    if (listener === null) continue;
    app.on(method, path, (context) => {
      listener(context.env.incoming, context.env.outgoing as Parameters<typeof listener>[1]);
      return RESPONSE_ALREADY_SENT;
    });
  }
  const installs: readonly Install[] = slack?.installer
    ? [{ name: 'slack', begin: slack.installer.begin }]
    : [];
  return {
    app,
    platforms,
    installs,
    inChat: inChat(
      identities,
      platforms.map(({ name }) => name),
    ),
    reach: tellReach,
    start: () => slack?.start(),
    stop: async () => slack?.stop(),
    settled: async () => slack?.settled(),
    /** Those that do not do what they should, for who looks after people. */
    troubled: (): readonly TroubledChat[] =>
      troubledIn(slack === null ? [] : [{ name: 'Slack', state: slack.status().state }]),
    status: (): Readonly<Record<string, string>> => (slack === null ? {} : { slack: slack.status().state }),
  };
}

const troubledIn = (
  all: readonly { readonly name: string; readonly state: string }[],
): readonly TroubledChat[] =>
  all.flatMap(({ name, state }) => (state === 'unreachable' || state === 'refused' ? [{ name, state }] : []));

/** The chat platforms a configuration asks for. */
export const connectedChats = ({ slack }: Config): readonly string[] =>
  slack === undefined ? [] : ['slack'];

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
