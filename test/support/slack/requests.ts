import type { SlackDouble } from './double.ts';
import { shownMessage } from './messages.ts';
import { shownView } from './modals.ts';
import { userFor, workspaceOf } from './people-in-slack.ts';
import { type SentView, sentView } from './response-actions.ts';
import type { Fields } from './wire.ts';
import type { Message, OpenView } from './world.ts';

/** Somebody in Slack. `teamId`: the workspace they do it in; their own may be another one, of a shared channel. */
export interface Who {
  readonly teamId: string;
  readonly userId: string;
}

/** What Slack sends to an app, before it is signed or put in an envelope. */
export interface SlackRequest {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Fields;
  /** The window it was sent off from: what the app answers changes it. */
  readonly view?: SentView;
}

/** Slack's old way to say that it is Slack; still in every payload. */
const verificationToken = 'double-verification-token';

function frame(slack: SlackDouble, { teamId, userId }: Who) {
  const { world } = slack;
  const { name, enterpriseId } = workspaceOf(world, teamId);
  const user = userFor(world, teamId, userId, 'user_not_found');
  const enterprise = enterpriseId === null ? null : { id: enterpriseId, name: enterpriseId };
  const inEnterprise =
    enterpriseId === null ? {} : { enterprise_id: enterpriseId, enterprise_name: enterpriseId };
  return {
    user: { id: userId, username: user.name, name: user.name, team_id: user.teamId },
    team: { id: teamId, domain: name.toLowerCase().replaceAll(' ', '-'), ...inEnterprise },
    enterprise,
    api_app_id: world.appId,
    token: verificationToken,
    is_enterprise_install: false,
  };
}

/** A slash command. `channelId`: where it was typed; the conversation with the bot when left out. */
export function commandRequest(
  slack: SlackDouble,
  who: Who,
  command: string,
  text: string,
  channelId = slack.conversation(who.teamId, who.userId).id,
): SlackRequest {
  const { user, team, enterprise } = frame(slack, who);
  const isDirect = slack.world.channels.get(channelId)?.kind === 'im';
  const inEnterprise =
    enterprise === null ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  const payload = {
    token: verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    ...inEnterprise,
    channel_id: channelId,
    channel_name: isDirect ? 'directmessage' : 'general',
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: slack.appId,
    is_enterprise_install: 'false',
    response_url: slack.responseUrl({ teamId: who.teamId, channelId, userId: who.userId, source: null }),
    trigger_id: slack.trigger(who.teamId, who.userId),
  };
  return { type: 'slash_commands', payload };
}

/** Something in a message was pressed or chosen. Of an ephemeral message Slack does not say what stood in it. */
export function messageActionRequest(
  slack: SlackDouble,
  who: Who,
  message: Message,
  action: Fields,
): SlackRequest {
  const { channelId, ts, onlyFor } = message;
  const { kind } = slack.world.channels.get(channelId) ?? { kind: 'channel' };
  const isEphemeral = onlyFor !== null;
  const payload = {
    type: 'block_actions',
    ...frame(slack, who),
    container: { type: 'message', message_ts: ts, channel_id: channelId, is_ephemeral: isEphemeral },
    channel: { id: channelId, name: kind === 'im' ? 'directmessage' : 'general' },
    ...(isEphemeral ? {} : { message: shownMessage(slack.world, who.teamId, message) }),
    state: { values: {} },
    response_url: slack.responseUrl({ teamId: who.teamId, channelId, userId: who.userId, source: message }),
    trigger_id: slack.trigger(who.teamId, who.userId),
    actions: [{ ...action, action_ts: slack.world.newTs() }],
  };
  return { type: 'interactive', payload };
}

/** Something in a window or at home was pressed or chosen. */
export function viewActionRequest(
  slack: SlackDouble,
  who: Who,
  view: OpenView,
  action: Fields,
): SlackRequest {
  const payload = {
    type: 'block_actions',
    ...frame(slack, who),
    container: { type: 'view', view_id: view.id },
    view: shownView(slack.world, view),
    trigger_id: slack.trigger(who.teamId, who.userId),
    actions: [{ ...action, action_ts: slack.world.newTs() }],
  };
  return { type: 'interactive', payload };
}

/** A window was sent off with what stands in it now. */
export function submissionRequest(slack: SlackDouble, who: Who, view: OpenView): SlackRequest {
  const payload = {
    type: 'view_submission',
    ...frame(slack, who),
    trigger_id: slack.trigger(who.teamId, who.userId),
    view: shownView(slack.world, view),
    response_urls: [],
  };
  return { type: 'interactive', payload, view: sentView(view) };
}

/** A window was closed; Slack tells so only where the view asked for it (`notify_on_close`). */
export function closedRequest(slack: SlackDouble, who: Who, view: OpenView, isCleared = false): SlackRequest {
  const payload = {
    type: 'view_closed',
    ...frame(slack, who),
    view: shownView(slack.world, view),
    is_cleared: isCleared,
  };
  return { type: 'interactive', payload };
}

/** What could be chosen here, for so far typed words? */
export function suggestionRequest(
  slack: SlackDouble,
  who: Who,
  view: OpenView,
  from: { readonly blockId: string; readonly actionId: string; readonly value: string },
): SlackRequest {
  const payload = {
    type: 'block_suggestion',
    ...frame(slack, who),
    container: { type: 'view', view_id: view.id },
    view: shownView(slack.world, view),
    block_id: from.blockId,
    action_id: from.actionId,
    value: from.value,
  };
  return { type: 'interactive', payload };
}
