import { SlackError } from './slack-error.ts';
import type { Channel, SlackUser, Workspace, World } from './world.ts';

/** How long a trigger opens a window, in milliseconds; and it does so once. */
const triggerLife = 3000;

export function newTrigger(world: World, teamId: string, userId: string): string {
  const id = `${world.now()}.${world.newId('')}.${world.newId('t')}`;
  world.triggers.set(id, { teamId, userId, issuedAt: world.now(), isUsed: false });
  return id;
}

/** Whose trigger it is. Throws SlackError where it opens nothing (any more). */
export function spendTrigger(world: World, id: string): { readonly teamId: string; readonly userId: string } {
  const trigger = world.triggers.get(id);
  if (!trigger) throw new SlackError('invalid_trigger_id');
  if (trigger.isUsed) throw new SlackError('exchanged_trigger_id');
  if (world.now() - trigger.issuedAt > triggerLife) throw new SlackError('expired_trigger_id');
  trigger.isUsed = true;
  return trigger;
}

export function workspaceOf(world: World, teamId: string): Workspace {
  const workspace = world.workspaces.get(teamId);
  if (!workspace) throw new Error(`Slack has no workspace ${teamId}`);
  return workspace;
}

/** A member of the workspace, or somebody of another one who shares a channel with it. Throws SlackError `unknown`. */
export function userFor(world: World, teamId: string, userId: string, unknown: string): SlackUser {
  const user = world.users.get(userId);
  const shares = [...world.channels.values()].some(
    (channel) => channel.teamId === teamId && channel.members.has(userId),
  );
  if (!user || (user.teamId !== teamId && !shares)) throw new SlackError(unknown);
  return user;
}

/** The conversation of the bot with somebody; it comes about when it is asked for. */
export function directChannel(world: World, teamId: string, user: SlackUser): Channel {
  const { botUserId } = workspaceOf(world, teamId);
  if (user.isBot) throw new SlackError('cannot_dm_bot');
  if (user.isDisabled) throw new SlackError('user_disabled');
  for (const channel of world.channels.values()) {
    const isTheirs = channel.kind === 'im' && channel.teamId === teamId && channel.members.has(user.id);
    if (isTheirs) return channel;
  }
  const id = world.newId('D');
  const members = new Set([botUserId, user.id]);
  const channel: Channel = { id, teamId, kind: 'im', members, messages: [] };
  world.channels.set(id, channel);
  return channel;
}

/** Where the bot may write: a channel it is in, or a person. Throws SlackError. */
export function channelFor(world: World, teamId: string, id: string): Channel {
  if (/^[UW]/.test(id)) return directChannel(world, teamId, userFor(world, teamId, id, 'channel_not_found'));
  const channel = world.channels.get(id);
  if (!channel || channel.teamId !== teamId) throw new SlackError('channel_not_found');
  if (!channel.members.has(workspaceOf(world, teamId).botUserId)) throw new SlackError('not_in_channel');
  return channel;
}
