import type { Chat, UnreachedReason } from './features/people/chats.ts';

/** What Slack's errors come down to: https://docs.slack.dev/reference/methods/chat.postMessage, and the adapter's own. */
const slackReasons: Readonly<Record<string, UnreachedReason>> = {
  user_not_found: 'personGone',
  users_not_found: 'personGone',
  user_disabled: 'personGone',
  user_not_visible: 'personGone',
  channel_not_found: 'personGone',
  is_archived: 'messagesOff',
  messages_tab_disabled: 'messagesOff',
  cannot_dm_bot: 'messagesOff',
  not_in_channel: 'messagesOff',
  uninstalled: 'workspaceGone',
  revoked: 'workspaceGone',
  account_inactive: 'workspaceGone',
  invalid_auth: 'workspaceGone',
  not_authed: 'workspaceGone',
  token_expired: 'workspaceGone',
  token_revoked: 'workspaceGone',
  org_login_required: 'workspaceGone',
  team_access_not_granted: 'workspaceGone',
};

/** What Teams' codes come down to: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, and the adapter's own. */
const teamsReasons: Readonly<Record<string, UnreachedReason>> = {
  notInstalled: 'notInstalled',
  uninstalled: 'notInstalled',
  BotNotInConversationRoster: 'notInstalled',
  ConversationNotFound: 'notInstalled',
  MessageWritesBlocked: 'notInstalled',
  ConversationBlockedByUser: 'notInstalled',
  BotDisabledByAdmin: 'workspaceGone',
  BotNotRegistered: 'workspaceGone',
  registrationGone: 'workspaceGone',
  UserNotFound: 'personGone',
};

const known = [
  { platform: 'slack', name: 'Slack', reasons: slackReasons },
  { platform: 'teams', name: 'Microsoft Teams', reasons: teamsReasons },
] as const;

/** The chat platforms as people know them, with which of them this product speaks. */
export function chatsAmong(connected: readonly string[]): readonly Chat[] {
  return known.map((one) => ({ ...one, isConnected: connected.includes(one.platform) }));
}
