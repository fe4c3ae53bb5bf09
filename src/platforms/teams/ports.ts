import type { ChatPorts } from '../../chat/chat-ports.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Instant } from '../../lib/time.ts';
import type { Refusal } from './door.ts';

/** Somebody in Teams: a tenant of Microsoft Entra, and the object id of the person in it. Never a name: those are their own word. */
export interface TeamsIdentity {
  readonly tenantId: string;
  readonly userId: string;
}

/** Where the bot talks with one person alone: all that a message to them asks for. */
export interface Conversation {
  readonly identity: TeamsIdentity;
  /** The registration it talks as. */
  readonly appId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** What Teams' adapter needs of the rest of the product and cannot keep itself. */
export interface TeamsPorts extends ChatPorts {
  readonly identities: {
    /**
     * Whose it is, who comes by now; null for one that is linked to nobody. No viewer: an account without access any
     * more. `met`: the conversation they came by in, kept for what there is to tell them later; null for a group.
     */
    personOf(
      identity: TeamsIdentity,
      met: Conversation | null,
    ): Promise<{ readonly viewer: Viewer | null } | null>;
    /** A short code by which a coordinator, or the person on the page, links this identity; the same while it is good. */
    codeFor(identity: TeamsIdentity, now: Instant): Promise<string>;
  };
  readonly conversations: {
    /** null for somebody who never talked with the bot alone, or put it away. */
    of(identity: TeamsIdentity): Promise<Conversation | null>;
    /** The person put away what this registration talks as; nothing can be sent there until they come by again. */
    gone(of: Pick<Conversation, 'identity' | 'appId'>, reason: string): Promise<void>;
  };
  /** Told of every request that was not let in, by a code. */
  onRefused(refusal: Refusal): void;
}
