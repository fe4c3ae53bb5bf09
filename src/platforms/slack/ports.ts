import type { Router } from '../../chat/router.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Instant } from '../../lib/time.ts';
import type { PageLink } from '../../view/spans.ts';

/** Somebody in Slack: the workspace (or Enterprise organisation) they belong to themselves, and who they are there. */
export interface SlackIdentity {
  readonly teamId: string;
  readonly userId: string;
}

/** What Slack's adapter needs of the rest of the product and cannot keep itself. */
export interface SlackPorts {
  readonly router: Router;
  readonly identities: {
    /** Whose it is, who comes by now; null for one that is linked to nobody. No viewer: an account without access any more. */
    personOf(identity: SlackIdentity): Promise<{ readonly viewer: Viewer | null } | null>;
    /** A short code by which a coordinator, or the person on the page, links this identity; the same while it is good. */
    codeFor(identity: SlackIdentity, now: Instant): Promise<string>;
  };
  /** The address of a page, plain: only who is signed in there gets further. */
  pageAddress(link: PageLink): string;
  /** An address that signs this account in, once and not for long, and leads to the page. */
  pageFor(accountId: string, link: PageLink): Promise<string>;
  /** True the first time, for at least a day: what a platform delivers again is known again. */
  isNew(deliveryId: string): Promise<boolean>;
  readonly clock: Clock;
  /** A text nobody can guess, of letters, digits and "-_". */
  newToken(): string;
  /** Told of every unexpected fault, for the log; `where` is a kind of request, never content. */
  onFault(fault: unknown, where: string): void;
}
