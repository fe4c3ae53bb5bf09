import { deleteMessage, postEphemeral, postMessage, updateMessage } from './messages.ts';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './modals.ts';
import { channelFor, directChannel, userFor, workspaceOf } from './people-in-slack.ts';
import { RateLimited, SlackError } from './slack-error.ts';
import { pacer, type Trouble } from './trouble.ts';
import { type Fields, readJson, stringIn } from './wire.ts';
import type { Token, World } from './world.ts';

/** A call as it came in. */
export interface Call {
  readonly method: string;
  readonly token: string;
  readonly args: Fields;
  /** Who alone sees what it brings, by user id; empty where that is nobody in particular. */
  readonly to: string;
  /** "ok", or the error it was answered with. */
  readonly outcome: string;
}

type Handler = (world: World, teamId: string, args: Fields) => Fields;

/** What a bot may call, and the scope it needs for it; null: none. */
const methods: Readonly<Record<string, { readonly scope: string | null; readonly handle: Handler }>> = {
  'auth.test': { scope: null, handle: authTest },
  'chat.postMessage': { scope: 'chat:write', handle: postMessage },
  'chat.update': { scope: 'chat:write', handle: updateMessage },
  'chat.postEphemeral': { scope: 'chat:write', handle: postEphemeral },
  'chat.delete': { scope: 'chat:write', handle: deleteMessage },
  'views.open': { scope: null, handle: viewsOpen },
  'views.push': { scope: null, handle: viewsPush },
  'views.update': { scope: null, handle: viewsUpdate },
  'views.publish': { scope: null, handle: viewsPublish },
  'conversations.open': { scope: 'im:write', handle: openConversation },
  'users.info': { scope: 'users:read', handle: usersInfo },
};

/** The scopes that the calls we know of need. */
export const knownScopes: readonly string[] = [
  ...new Set(Object.values(methods).flatMap(({ scope }) => (scope === null ? [] : [scope]))),
];

/** Values that WebClient writes as JSON within a form. */
const written = ['blocks', 'view', 'attachments', 'metadata'];

/** What a call brings, from a form or from JSON. */
export function argsOf(body: string, contentType: string): Fields {
  if (contentType.startsWith('application/json')) {
    const read = readJson(body);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  }
  const form = Object.fromEntries(new URLSearchParams(body));
  const read = Object.entries(form).map(([name, value]) =>
    written.includes(name) ? [name, readJson(value) ?? value] : [name, value],
  );
  return Object.fromEntries(read);
}

/** Carries calls out. Throws SlackError and RateLimited. */
export function webApi(
  world: World,
  trouble: Trouble,
): (method: string, token: string, args: Fields) => Fields {
  const pace = pacer(world);
  return (method, value, args) => {
    const known = methods[method];
    if (!known) throw new SlackError('unknown_method');
    const teamId = teamOf(world, value, known.scope);
    const planned = trouble.errors.get(method);
    if (planned !== undefined) throw new SlackError(planned);
    if (trouble.limitsChannels && method === 'chat.postMessage') {
      pace(channelFor(world, teamId, stringIn(args['channel'])).id);
    }
    return known.handle(world, teamId, args);
  };
}

/** The token, as far as it lets anybody in. Throws SlackError. */
export function goodToken(world: World, value: string): Token {
  if (value === '') throw new SlackError('not_authed');
  const token = world.tokens.get(value);
  if (!token) throw new SlackError('invalid_auth');
  if (token.isRevoked) throw new SlackError('token_revoked');
  return token;
}

function teamOf(world: World, value: string, needed: string | null): string {
  const { teamId, scopes } = goodToken(world, value);
  if (teamId === null) throw new SlackError('not_allowed_token_type');
  if (needed !== null && !scopes.includes(needed)) {
    throw new SlackError('missing_scope', { needed, provided: scopes.join(',') });
  }
  return teamId;
}

/** How a call went, in one word. */
export function outcomeOf(fault: unknown): string {
  if (fault instanceof SlackError) return fault.code;
  return fault instanceof RateLimited ? 'ratelimited' : 'ok';
}

function authTest(world: World, teamId: string): Fields {
  const { name, botUserId, botId, enterpriseId } = workspaceOf(world, teamId);
  return {
    url: `https://${teamId.toLowerCase()}.slack.com/`,
    team: name,
    user: world.users.get(botUserId)?.name ?? '',
    team_id: teamId,
    user_id: botUserId,
    bot_id: botId,
    ...(enterpriseId === null ? {} : { enterprise_id: enterpriseId }),
    is_enterprise_install: false,
  };
}

function openConversation(world: World, teamId: string, args: Fields): Fields {
  const users = stringIn(args['users']).split(',').filter(Boolean);
  const [first] = users;
  if (first === undefined) throw new SlackError('users_list_not_supplied');
  const user = userFor(world, teamId, first, 'user_not_found');
  return { channel: { id: directChannel(world, teamId, user).id } };
}

function usersInfo(world: World, teamId: string, args: Fields): Fields {
  const user = userFor(world, teamId, stringIn(args['user']), 'user_not_found');
  const { id, name, isBot, isDisabled } = user;
  return {
    user: {
      id,
      team_id: user.teamId,
      name,
      real_name: name,
      is_bot: isBot,
      deleted: isDisabled,
      is_stranger: user.teamId !== teamId,
      profile: { real_name: name, display_name: name },
    },
  };
}
