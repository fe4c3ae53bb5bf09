import { type Fields, fieldsIn, listIn, stringIn } from '../slack/wire.ts';
import { cardFaults } from './card-faults.ts';
import { TeamsError } from './teams-error.ts';
import type { Content, Message, World } from './world.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';
/** learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability: a message, cards included. */
const mostBytes = 100 * 1024;

/** What a message would say. Throws TeamsError, and keeps a fault, where it says more than Teams takes. */
export function contentOf(world: World, activity: Fields): Content {
  if (activity['type'] !== 'message') throw new TeamsError(400, 'BadSyntax');
  const [attachment, ...others] = listIn(activity['attachments']);
  const card = attachment === undefined ? null : fieldsIn(attachment['content']);
  const text = stringIn(activity['text']);
  const faults = [
    ...(others.length > 0 ? ['has more than one card'] : []),
    ...(attachment && attachment['contentType'] !== cardType ? ['has an attachment that is no card'] : []),
    ...(card ? cardFaults(card, 'message') : []),
    ...(card || text !== '' ? [] : ['says nothing']),
  ];
  world.faults.push(...faults.map((fault) => `message: ${fault}`));
  if (Buffer.byteLength(JSON.stringify(activity)) > mostBytes) throw new TeamsError(413, 'MessageSizeTooBig');
  if (faults.length > 0) throw new TeamsError(400, 'BadSyntax');
  return { text, summary: stringIn(activity['summary']), card };
}

/** Writes a message. `from`: a client id, or the object id of a person. */
export function write(world: World, conversationId: string, from: string, content: Content): Message {
  const conversation = world.conversations.get(conversationId);
  if (!conversation) throw new TeamsError(404, 'ConversationNotFound');
  const message: Message = {
    // Teams names messages after the moment; a number makes it nobody else's.
    id: String(1_700_000_000_000 + world.nextNumber()),
    conversationId,
    from,
    content,
    instead: new Map(),
    isDeleted: false,
    touched: 0,
  };
  conversation.messages.push(message);
  message.touched = world.moved();
  return message;
}

export function rewrite(world: World, message: Message, content: Content): void {
  message.content = content;
  message.instead.clear();
  message.touched = world.moved();
}

export function takeAway(world: World, message: Message): void {
  message.isDeleted = true;
  message.touched = world.moved();
}
