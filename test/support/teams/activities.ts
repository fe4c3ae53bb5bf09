import type { Fields } from '../slack/wire.ts';
import { account, botAccount } from './connector.ts';
import { write } from './content.ts';
import type { TeamsDouble } from './double.ts';
import type { Conversation, Message, TeamsApp, TeamsUser } from './world.ts';

/** What Teams sends to a bot, before it comes with a token. */
export interface TeamsActivity {
  readonly app: TeamsApp;
  readonly body: Fields;
}

/** Who does something, and where. */
export interface Doing {
  readonly app: TeamsApp;
  readonly user: TeamsUser;
  readonly conversation: Conversation;
}

/** Something happened in a conversation where the bot is. */
export function activity(
  teams: TeamsDouble,
  { app, user, conversation }: Doing,
  more: Fields,
): TeamsActivity {
  const { world } = teams;
  const { id, kind, tenantId } = conversation;
  const at = new Date(world.now()).toISOString();
  const isGroup = kind === 'personal' ? {} : { isGroup: true };
  const inChannel = kind === 'channel' ? { team: { id }, channel: { id } } : {};
  const channelData = more['channelData'] ?? {};
  return {
    app,
    body: {
      id: `f:${world.nextNumber()}`,
      timestamp: at,
      localTimestamp: at,
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl(tenantId),
      from: account(world, app, user.aadObjectId),
      conversation: { id, conversationType: kind, tenantId, ...isGroup },
      recipient: botAccount(app),
      locale: 'nl-NL',
      localTimezone: 'Europe/Amsterdam',
      entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web' }],
      ...more,
      channelData: { tenant: { id: tenantId }, ...inChannel, ...channelData },
    },
  };
}

/** Words typed where the bot is; they stand there from now on. In a group they reach the bot because it is mentioned. */
export function messageActivity(teams: TeamsDouble, doing: Doing, words: string): TeamsActivity {
  const { app, user, conversation } = doing;
  const mention = `<at>${app.name}</at>`;
  const isPersonal = conversation.kind === 'personal';
  const text = isPersonal ? words : `${mention} ${words}`;
  const { id } = write(teams.world, conversation.id, user.aadObjectId, { text, summary: '', card: null });
  const mentions = isPersonal ? [] : [{ type: 'mention', text: mention, mentioned: botAccount(app) }];
  const sent = activity(teams, doing, { type: 'message', id, text, textFormat: 'plain' });
  const entities = [...((sent.body['entities'] as readonly Fields[] | undefined) ?? []), ...mentions];
  return { app, body: { ...sent.body, entities } };
}

/** Something that Teams waits for an answer to. */
export function invokeActivity(
  teams: TeamsDouble,
  doing: Doing,
  name: string,
  value: Fields,
  replyTo?: Message,
): TeamsActivity {
  return activity(teams, doing, {
    type: 'invoke',
    name,
    value,
    ...(replyTo ? { replyToId: replyTo.id } : {}),
    channelData: { source: { name: 'message' } },
  });
}

/** What an Action.Submit of a card in a message sends: a message without words. */
export function submittedActivity(
  teams: TeamsDouble,
  doing: Doing,
  value: Fields,
  replyTo: Message,
): TeamsActivity {
  return activity(teams, doing, { type: 'message', value, replyToId: replyTo.id });
}

/** Somebody takes the app, or puts it away again. */
export function installationActivity(
  teams: TeamsDouble,
  doing: Doing,
  action: 'add' | 'remove',
): TeamsActivity {
  const { app, conversation } = doing;
  if (action === 'add') conversation.apps.add(app.clientId);
  else conversation.apps.delete(app.clientId);
  return activity(teams, doing, { type: 'installationUpdate', action });
}

/** The bot came into a conversation. */
export function botAddedActivity(teams: TeamsDouble, doing: Doing): TeamsActivity {
  doing.conversation.apps.add(doing.app.clientId);
  return activity(teams, doing, { type: 'conversationUpdate', membersAdded: [botAccount(doing.app)] });
}
