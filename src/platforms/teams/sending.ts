import type { Address, Outgoing, Platform, Sent } from '../../chat/platform.ts';
import { isServiceUrl } from './door.ts';
import { messageOf, type TeamsMessage } from './message.ts';
import type { Conversation, TeamsIdentity } from './ports.ts';
import type { TeamsSite } from './site.ts';
import { isTakenAway, type Patience, type Place, SpeakingFault, sayInstead, speak } from './speaking.ts';

/** Other lanes wait meanwhile, and the outbox waits better: it holds this lane alone. */
const short = 2_000;
const once: Patience = { mayRepeat: false, longest: short };
const asOften: Patience = { mayRepeat: true, longest: short };

/**
 * Messages that the bot begins itself, each in its person's own lane ("teams:tenant:user"), where it last talked with
 * them. What Teams does not take now waits in the outbox; a message that stands there already is changed in its place.
 */
export function sending(site: TeamsSite): Platform {
  return {
    name: 'teams',
    idempotent: false,
    redraws: true,
    async send(address: Address, message: Outgoing): Promise<Sent> {
      const [, tenantId = '', userId = ''] = address.lane.split(':');
      const identity: TeamsIdentity = { tenantId, userId };
      const conversation = await site.ports.conversations.of(identity);
      if (conversation === null) return { outcome: 'unreachable', reason: 'notInstalled' };
      const place = placeOf(site, conversation);
      if (place === null) return { outcome: 'unreachable', reason: 'registrationGone' };
      const { card, parts, reader } = message;
      const drawn = messageOf({ cards: [{ card, refs: parts }] }, site.keptDrawing(reader));
      try {
        return { outcome: 'delivered', messageRef: await put(site, place, message, drawn) };
      } catch (error) {
        const sent = sentOf(error);
        if (sent.outcome === 'unreachable' && message.isRedrawn !== true) {
          await site.ports.conversations.gone(conversation, sent.reason);
        }
        return sent;
      }
    },
  };
}

/** null where nobody talks for that registration any more, or the token may not go there (any more). */
function placeOf(site: TeamsSite, kept: Conversation): Place | null {
  const app = site.apps.get(kept.appId);
  if (app === undefined || !isServiceUrl(kept.serviceUrl, site.door.serviceOrigins)) return null;
  return {
    app,
    tenantId: kept.identity.tenantId,
    serviceUrl: kept.serviceUrl,
    conversationId: kept.conversationId,
  };
}

/** "registration conversation message": enough to change it, also when the person meanwhile talks elsewhere. */
const refOf = (place: Place, messageId: string): string =>
  `${place.app.registration.clientId} ${place.conversationId} ${messageId}`;

async function put(
  site: TeamsSite,
  place: Place,
  { messageRef, isRedrawn }: Outgoing,
  drawn: TeamsMessage,
): Promise<string | null> {
  const [appId, conversationId = '', messageId = ''] = messageRef?.split(' ') ?? [];
  const app = appId === undefined ? undefined : site.apps.get(appId);
  if (app !== undefined) {
    try {
      await sayInstead(site, { ...place, app, conversationId }, messageId, drawn, asOften);
      return messageRef;
    } catch (error) {
      if (isRedrawn || !isTakenAway(error)) throw error;
    }
  }
  // Not twice by itself: the outbox records that it may have been.
  const made = await speak(site, place, () => place.app.post(place, drawn), once);
  return made === null ? null : refOf(place, made);
}

/** Throws where nobody knows whether it arrived. */
function sentOf(error: unknown): Sent {
  if (!(error instanceof SpeakingFault)) throw error;
  const { fault } = error;
  switch (fault.kind) {
    case 'later':
      return { outcome: 'retry', reason: fault.reason, retryAfterSeconds: fault.retryAfterSeconds };
    case 'unreachable':
      return { outcome: 'unreachable', reason: fault.reason };
    case 'doubt':
      throw error;
  }
}
