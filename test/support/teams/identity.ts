import { createHash } from 'node:crypto';

/** How Teams calls a bot. */
export const botId = (clientId: string): string => `28:${clientId}`;

/** How Teams calls a person, to one bot: another bot hears another name for the same person. */
export function personId(clientId: string, aadObjectId: string): string {
  const hash = createHash('sha256').update(`${clientId} ${aadObjectId}`).digest('base64url');
  return `29:1${hash}`;
}

/** How Teams calls the conversation of a bot with one person. */
export function personalConversationId(clientId: string, aadObjectId: string): string {
  const hash = createHash('sha256').update(`personal ${clientId} ${aadObjectId}`).digest('base64url');
  return `a:1${hash}`;
}
