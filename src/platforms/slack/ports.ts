import type { ChatPorts } from '../../chat/chat-ports.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Instant } from '../../lib/time.ts';

/** Somebody in Slack: the workspace (or Enterprise organisation) they belong to themselves, and who they are there. */
export interface SlackIdentity {
  readonly teamId: string;
  readonly userId: string;
}

/** What Slack's adapter needs of the rest of the product and cannot keep itself. */
export interface SlackPorts extends ChatPorts {
  readonly identities: {
    /** Whose it is, who comes by now; null for one that is linked to nobody. No viewer: an account without access any more. */
    personOf(identity: SlackIdentity): Promise<{ readonly viewer: Viewer | null } | null>;
    /** A short code by which a coordinator, or the person on the page, links this identity; the same while it is good. */
    codeFor(identity: SlackIdentity, now: Instant): Promise<string>;
  };
}
