import { type Fields, fieldsIn, listIn, stringIn } from '../slack/wire.ts';
import { contentOf, rewrite, takeAway, write } from './content.ts';
import { botId, personalConversationId, personId } from './identity.ts';
import { TeamsError } from './teams-error.ts';
import { meetTrouble, pacer, type Trouble } from './trouble.ts';
import type { Conversation, Message, TeamsApp, World } from './world.ts';

/** A call as it came in. */
export interface Call {
  readonly method: string;
  /** Behind the service URL: "v3/conversations/…". */
  readonly path: string;
  /** The app whose token it carried; null where it was no good. */
  readonly clientId: string | null;
  readonly conversationId: string;
  readonly body: Fields;
  /** As answered. */
  readonly status: number;
}

export interface Asked {
  readonly method: string;
  /** The tenant in the service URL. */
  readonly tenantId: string;
  readonly path: readonly string[];
  readonly body: Fields;
}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Bot Connector REST API v3, as far as a bot in Teams uses it. Throws TeamsError. */
export function connector(world: World, trouble: Trouble): (app: TeamsApp, asked: Asked) => Answered {
  const pace = pacer(world);
  return (app, asked) => {
    meetTrouble(trouble);
    const { method, path, body } = asked;
    const [conversationId, part, id] = path;
    if (conversationId === undefined) return openPersonal(world, app, asked);
    const conversation = conversationFor(world, app, asked.tenantId, conversationId);
    if (part === 'members' || part === 'pagedmembers') return members(world, app, conversation, part, id);
    if (part !== 'activities') throw new TeamsError(404, 'NotFound');
    mayWrite(app, conversation);
    if (method !== 'POST') return change(world, app, conversation, { method, id: id ?? '', body });
    if (trouble.limitsConversations) pace(conversation.id);
    const { id: made } = write(world, conversation.id, app.clientId, contentOf(world, body));
    return { status: 201, body: { id: made } };
  };
}

/** A message that stands there is written anew, or taken away. */
function change(
  world: World,
  app: TeamsApp,
  conversation: Conversation,
  { method, id, body }: { readonly method: string; readonly id: string; readonly body: Fields },
): Answered {
  const message = ownMessage(app, conversation, id);
  if (method === 'PUT') rewrite(world, message, contentOf(world, body));
  else if (method === 'DELETE') takeAway(world, message);
  else throw new TeamsError(405, 'MethodNotAllowed');
  return { status: 200, body: { id: message.id } };
}

/** A conversation of this app, under the service URL of its own tenant. */
function conversationFor(world: World, app: TeamsApp, tenantId: string, id: string): Conversation {
  const conversation = world.conversations.get(id);
  const isThere = conversation?.tenantId === tenantId && app.tenantId === tenantId;
  if (!conversation || !isThere) throw new TeamsError(404, 'ConversationNotFound');
  return conversation;
}

function mayWrite({ clientId }: TeamsApp, { apps, isBlocked }: Conversation): void {
  if (!apps.has(clientId)) throw new TeamsError(403, 'BotNotInConversationRoster');
  if (isBlocked) throw new TeamsError(403, 'MessageWritesBlocked');
}

function ownMessage({ clientId }: TeamsApp, { messages }: Conversation, id: string): Message {
  const message = messages.find((one) => one.id === id && !one.isDeleted);
  if (!message) throw new TeamsError(404, 'ActivityNotFoundInConversation');
  if (message.from !== clientId) throw new TeamsError(403, 'Forbidden');
  return message;
}

/** The conversation with one person: only where they have the app. */
function openPersonal(world: World, app: TeamsApp, { body, tenantId, method }: Asked): Answered {
  if (method !== 'POST') throw new TeamsError(405, 'MethodNotAllowed');
  const [member] = listIn(body['members']);
  const wanted = stringIn(member?.['id']);
  const user = [...world.users.values()].find(
    ({ aadObjectId }) => wanted === aadObjectId || wanted === personId(app.clientId, aadObjectId),
  );
  if (!user || user.tenantId !== tenantId) throw new TeamsError(404, 'UserNotFound');
  const conversation = world.conversations.get(personalConversationId(app.clientId, user.aadObjectId));
  if (!conversation?.apps.has(app.clientId)) throw new TeamsError(403, 'BotNotInConversationRoster');
  return { status: 201, body: { id: conversation.id } };
}

function members(
  world: World,
  app: TeamsApp,
  conversation: Conversation,
  part: string,
  id: string | undefined,
): Answered {
  const all = [...conversation.members].map((one) => account(world, app, one));
  if (part === 'pagedmembers') return { status: 200, body: { members: all } };
  if (id === undefined) return { status: 200, body: all };
  const found = all.find((one) => one['id'] === id || one['aadObjectId'] === id);
  if (!found) throw new TeamsError(404, 'MemberNotFoundInConversation');
  return { status: 200, body: found };
}

/** A person as Teams tells a bot of them. */
export function account(world: World, { clientId }: TeamsApp, aadObjectId: string): Fields {
  const user = world.users.get(aadObjectId);
  return {
    id: personId(clientId, aadObjectId),
    name: user?.name ?? '',
    aadObjectId,
    objectId: aadObjectId,
    tenantId: user?.tenantId,
    userRole: 'user',
  };
}

export const botAccount = ({ clientId, name }: TeamsApp): Fields => ({ id: botId(clientId), name });

/** The conversation a call was about, where it tells one. */
export const conversationIdOf = ({ path, body }: Pick<Asked, 'path' | 'body'>): string =>
  path[0] ?? stringIn(fieldsIn(body['conversation'])['id']);
