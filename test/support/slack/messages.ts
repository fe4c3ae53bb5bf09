import { messageFaults } from './over-limits.ts';
import { channelFor, userFor, workspaceOf } from './people-in-slack.ts';
import { SlackError } from './slack-error.ts';
import { type Fields, isFields, stringIn } from './wire.ts';
import type { Channel, Message, World } from './world.ts';

interface Content {
  readonly text: string;
  readonly blocks: readonly Fields[];
}

/** What a message would say. Throws SlackError, and keeps a fault, where it says more than Slack takes. */
export function contentOf(world: World, args: Fields): Content {
  const text = stringIn(args['text']);
  const given = args['blocks'] ?? [];
  if (!Array.isArray(given) || !given.every(isFields)) throw new SlackError('invalid_blocks_format');
  if (text === '' && given.length === 0) throw new SlackError('no_text');
  const [first, ...others] = messageFaults({ text, blocks: given });
  if (first) {
    world.faults.push(...[first, ...others].map(({ code, what }) => `message: ${code}: ${what}`));
    throw new SlackError(first.code, { errors: [first.what] });
  }
  return { text, blocks: given.map((block, index) => withIds(block, index)) };
}

/** Slack names every block and every element that has no name. */
export function withIds(block: Fields, index: number): Fields {
  const blockId = stringIn(block['block_id']) || `auto${index}`;
  const named = (element: unknown, place: number): unknown =>
    isFields(element) && element['action_id'] === undefined
      ? { ...element, action_id: `auto${place}` }
      : element;
  return {
    ...block,
    block_id: blockId,
    ...(isFields(block['element']) ? { element: named(block['element'], 0) } : {}),
    ...(isFields(block['accessory']) ? { accessory: named(block['accessory'], 0) } : {}),
    ...(Array.isArray(block['elements']) && block['type'] === 'actions'
      ? { elements: block['elements'].map(named) }
      : {}),
  };
}

/** Writes a message, as the bot unless said otherwise. */
export function write(
  world: World,
  channel: Channel,
  content: Content,
  more: { readonly userId?: string; readonly onlyFor?: string } = {},
): Message {
  const message: Message = {
    ts: world.newTs(),
    channelId: channel.id,
    userId: more.userId ?? workspaceOf(world, channel.teamId).botUserId,
    onlyFor: more.onlyFor ?? null,
    text: content.text,
    blocks: content.blocks,
    isDeleted: false,
    touched: 0,
  };
  channel.messages.push(message);
  message.touched = world.moved();
  return message;
}

export function rewrite(world: World, message: Message, { text, blocks }: Content): void {
  message.text = text;
  message.blocks = blocks;
  message.touched = world.moved();
}

export function takeAway(world: World, message: Message): void {
  message.isDeleted = true;
  message.touched = world.moved();
}

/** A message as Slack tells of it. */
export function shownMessage(world: World, teamId: string, message: Message): Fields {
  const { botId, botUserId } = workspaceOf(world, teamId);
  const isOurs = message.userId === botUserId;
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: teamId,
    ...(isOurs ? { bot_id: botId, app_id: world.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
  };
}

/** One of our own messages in a channel. Throws SlackError. */
function ownMessage(world: World, channel: Channel, ts: string, notOurs: string): Message {
  const message = channel.messages.find((one) => one.ts === ts && one.onlyFor === null && !one.isDeleted);
  if (!message) throw new SlackError('message_not_found');
  if (message.userId !== workspaceOf(world, channel.teamId).botUserId) throw new SlackError(notOurs);
  return message;
}

function channelById(world: World, teamId: string, id: string): Channel {
  if (/^[UW]/.test(id)) throw new SlackError('channel_not_found');
  return channelFor(world, teamId, id);
}

export function postMessage(world: World, teamId: string, args: Fields): Fields {
  const channel = channelFor(world, teamId, stringIn(args['channel']));
  const message = write(world, channel, contentOf(world, args));
  return { channel: channel.id, ts: message.ts, message: shownMessage(world, teamId, message) };
}

export function postEphemeral(world: World, teamId: string, args: Fields): Fields {
  const channel = channelById(world, teamId, stringIn(args['channel']));
  const user = userFor(world, teamId, stringIn(args['user']), 'user_not_found');
  if (!channel.members.has(user.id)) throw new SlackError('user_not_in_channel');
  const message = write(world, channel, contentOf(world, args), { onlyFor: user.id });
  return { message_ts: message.ts };
}

/** A new text without blocks takes the blocks away. */
export function updateMessage(world: World, teamId: string, args: Fields): Fields {
  const channel = channelById(world, teamId, stringIn(args['channel']));
  const message = ownMessage(world, channel, stringIn(args['ts']), 'cant_update_message');
  rewrite(world, message, contentOf(world, args));
  const { ts, text } = message;
  return { channel: channel.id, ts, text, message: shownMessage(world, teamId, message) };
}

export function deleteMessage(world: World, teamId: string, args: Fields): Fields {
  const channel = channelById(world, teamId, stringIn(args['channel']));
  const message = ownMessage(world, channel, stringIn(args['ts']), 'cant_delete_message');
  takeAway(world, message);
  return { channel: channel.id, ts: message.ts };
}
