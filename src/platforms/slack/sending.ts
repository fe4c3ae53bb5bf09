import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { neverLeft } from '../../chat/never-left.ts';
import type { Address, Outgoing, Platform, Sent } from '../../chat/platform.ts';
import { messageOf, type SlackMessage } from './render-message.ts';
import type { SlackSite } from './site.ts';

/** Errors that say that this person cannot be reached, now or ever; the rest is worth another try. */
const outOfReach: ReadonlySet<string> = new Set([
  // Its person has taken it away.
  'message_not_found',
  'channel_not_found',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'user_not_visible',
  'messages_tab_disabled',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'ekm_access_denied',
]);
/** Errors that say that the workspace does not let us in any more. */
const lockedOut: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
  'org_login_required',
  'team_access_not_granted',
]);

/** Errors after which part of what was asked may have been done all the same. */
const inDoubt: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);

/** Direct messages, each in its person's own lane ("slack:team:user"): Slack paces a conversation, and so do we. A message that stands there already is drawn anew in its place. */
export function sending(site: SlackSite): Platform {
  return {
    name: 'slack',
    idempotent: false,
    redraws: true,
    async send(address: Address, message: Outgoing): Promise<Sent> {
      const [, teamId = '', userId = ''] = address.lane.split(':');
      const client = await site.clientOf(teamId, null);
      if (client === null) return { outcome: 'unreachable', reason: 'workspaceGone' };
      const { card, parts, reader } = message;
      const drawn = messageOf({ cards: [{ card, refs: parts }] }, site.drawing(reader));
      try {
        const messageRef = await put(client, userId, message, drawn);
        site.status.reached();
        return { outcome: 'delivered', messageRef };
      } catch (error) {
        return sentOf(error, site);
      }
    },
  };
}

const quiet = { unfurl_links: false, unfurl_media: false } as const;

async function put(
  client: WebClient,
  userId: string,
  { messageRef, isRedrawn }: Outgoing,
  drawn: SlackMessage,
): Promise<string | null> {
  if (messageRef !== null) {
    const [channel = '', ts = ''] = messageRef.split(' ');
    try {
      await client.chat.update({ channel, ts, ...drawn });
      return messageRef;
    } catch (error) {
      if (isRedrawn || !isTakenAway(error)) throw error;
    }
  }
  const { channel, ts } = await client.chat.postMessage({ channel: userId, ...drawn, ...quiet });
  return channel === undefined || ts === undefined ? null : `${channel} ${ts}`;
}

const isTakenAway = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && error.data.error === 'message_not_found';

/** What an error says about the message. Throws where nobody knows whether it arrived. */
function sentOf(error: unknown, site: SlackSite): Sent {
  if (error instanceof WebAPIRateLimitedError) {
    return { outcome: 'retry', reason: 'rateLimited', retryAfterSeconds: error.retryAfter };
  }
  if (error instanceof WebAPIPlatformError) {
    const reason = error.data.error;
    if (outOfReach.has(reason)) return { outcome: 'unreachable', reason };
    if (inDoubt.has(reason)) throw error;
    if (lockedOut.has(reason)) site.status.refused(reason);
    return { outcome: 'retry', reason, retryAfterSeconds: null };
  }
  if (error instanceof WebAPIHTTPError && error.statusCode < 500) {
    site.status.unreachable(`http${error.statusCode}`);
    return { outcome: 'retry', reason: `http${error.statusCode}`, retryAfterSeconds: null };
  }
  if (error instanceof WebAPIRequestError && neverLeft(error.original)) {
    site.status.unreachable('network');
    return { outcome: 'retry', reason: 'network', retryAfterSeconds: null };
  }
  site.status.unreachable('noAnswer');
  throw error;
}
