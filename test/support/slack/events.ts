import type { SlackDouble } from './double.ts';
import { write } from './messages.ts';
import { workspaceOf } from './people-in-slack.ts';
import type { SlackRequest, Who } from './requests.ts';
import type { Fields } from './wire.ts';

/** Something happened in a workspace where the app is. */
export function eventRequest(slack: SlackDouble, teamId: string, event: Fields): SlackRequest {
  const { world } = slack;
  const { botUserId, enterpriseId } = workspaceOf(world, teamId);
  const seconds = Math.floor(world.now() / 1000);
  const payload = {
    type: 'event_callback',
    token: 'double-verification-token',
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: enterpriseId,
    api_app_id: slack.appId,
    event: { event_ts: world.newTs(), ...event },
    event_id: world.newId('Ev'),
    event_time: seconds,
    authorizations: [
      {
        enterprise_id: enterpriseId,
        team_id: teamId,
        user_id: botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: world.newId('EC'),
  };
  return { type: 'events_api', payload };
}

export function homeOpenedRequest(
  slack: SlackDouble,
  { teamId, userId }: Who,
  tab: 'home' | 'messages' = 'home',
): SlackRequest {
  const channel = slack.conversation(teamId, userId).id;
  return eventRequest(slack, teamId, { type: 'app_home_opened', user: userId, channel, tab });
}

/** Words in the conversation with the bot; they stand there from now on. */
export function messageRequest(slack: SlackDouble, { teamId, userId }: Who, text: string): SlackRequest {
  const channel = slack.conversation(teamId, userId);
  const { ts } = write(slack.world, channel, { text, blocks: [] }, { userId });
  const own = slack.world.users.get(userId)?.teamId ?? teamId;
  return eventRequest(slack, teamId, {
    type: 'message',
    user: userId,
    text,
    ts,
    event_ts: ts,
    team: own,
    channel: channel.id,
    channel_type: 'im',
  });
}

/** The app is taken out of a workspace: its token is good for nothing any more. */
export function uninstalledRequest(slack: SlackDouble, teamId: string): SlackRequest {
  const request = eventRequest(slack, teamId, { type: 'app_uninstalled' });
  withdraw(slack, teamId);
  return request;
}

/** The bot's token is withdrawn. */
export function revokedRequest(slack: SlackDouble, teamId: string): SlackRequest {
  const { botUserId } = workspaceOf(slack.world, teamId);
  const request = eventRequest(slack, teamId, {
    type: 'tokens_revoked',
    tokens: { oauth: [], bot: [botUserId] },
  });
  withdraw(slack, teamId);
  return request;
}

function withdraw(slack: SlackDouble, teamId: string): void {
  for (const token of slack.world.tokens.values()) {
    if (token.teamId === teamId) token.isRevoked = true;
  }
}
