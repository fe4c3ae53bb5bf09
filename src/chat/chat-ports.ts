import type { Clock } from '../lib/clock.ts';
import type { PageLink } from '../view/spans.ts';
import type { Router } from './router.ts';

/** What every chat platform needs of the rest of the product and cannot keep itself. */
export interface ChatPorts {
  readonly router: Router;
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
