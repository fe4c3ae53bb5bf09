import type { Address, Outgoing, Platform, Sent } from '../../chat/platform.ts';
import type { Site } from './site.ts';

/**
 * Delivering is keeping what the message was made of and letting open pages look again. The same delivery
 * sent twice stands there once. Never keeps words: cards are drawn anew whenever somebody looks.
 */
export function sending(site: Site): Platform {
  const { accounts, conversation, clock } = site.ports;
  const put = async (message: Outgoing): Promise<string> => {
    const { accountId, messageRef, parts } = message;
    if (messageRef !== null && (await conversation.replace(accountId, messageRef, parts))) return messageRef;
    await conversation.add(accountId, {
      id: message.deliveryId,
      at: clock.now(),
      from: 'bot',
      words: null,
      parts,
      notice: null,
      read: false,
    });
    return message.deliveryId;
  };
  return {
    name: 'web',
    idempotent: true,
    send: async (_: Address, message: Outgoing): Promise<Sent> => {
      if ((await accounts.viewer(message.accountId)) === null) {
        return { outcome: 'unreachable', reason: 'the account has no access' };
      }
      const messageRef = await put(message);
      site.changes.announce(new Set([message.accountId]));
      return { outcome: 'delivered', messageRef };
    },
  };
}
