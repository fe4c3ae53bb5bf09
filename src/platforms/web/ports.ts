import type { Router } from '../../chat/router.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Language } from '../../lib/language.ts';
import type { Instant } from '../../lib/time.ts';
import type { CardRef, Notice } from '../../view/views.ts';

/** A message of the conversation as it is kept: references to cards, never the words that stood on them. */
export interface StoredMessage {
  readonly id: string;
  readonly at: Instant;
  readonly from: 'bot' | 'me';
  /** What the person typed, when it was a command; anything else they typed is not kept. */
  readonly words: string | null;
  readonly parts: readonly CardRef[];
  readonly notice: Notice | null;
  readonly read: boolean;
}

/** Somebody one can be in the demo: a function of an organisation, never a person. */
export interface DemoUser {
  readonly accountId: string;
  readonly label: string;
  readonly group: string;
}

/** How far the demo clock is moved: an hour, the start of the next working day, the next reminder that falls due. */
export const clockMoves = ['hour', 'nextWorkingDay', 'nextReminder'] as const;
export type ClockMove = (typeof clockMoves)[number];

export interface Demo {
  users(language: Language): Promise<readonly DemoUser[]>;
  readonly clock: {
    now(): Instant;
    /** The new time; null when there is nothing to move to (no reminder waits). */
    move(to: ClockMove): Promise<Instant | null>;
  };
}

/** What the web page needs of the rest of the product and cannot keep itself. */
export interface WebPorts {
  readonly router: Router;
  /** null: no such account, or no access any more. */
  readonly accounts: { viewer(accountId: string): Promise<Viewer | null> };
  readonly sessions: {
    /** Gives the secret that the cookie will hold. */
    open(accountId: string, now: Instant): Promise<string>;
    accountOf(secret: string, now: Instant): Promise<string | null>;
    close(secret: string): Promise<void>;
  };
  /** Sign-in links that work once: redeeming uses the link up and gives its account. */
  readonly links: { redeem(secret: string, now: Instant): Promise<string | null> };
  readonly conversation: {
    /** The newest `limit` messages, oldest first, in the order in which they were added. */
    list(accountId: string, limit: number): Promise<readonly StoredMessage[]>;
    /** false when a message with this id stood there already; then nothing changes. */
    add(accountId: string, message: StoredMessage): Promise<boolean>;
    /** Gives a message other cards; false when it does not stand there. */
    replace(accountId: string, messageId: string, parts: readonly CardRef[]): Promise<boolean>;
    unread(accountId: string): Promise<number>;
    markRead(accountId: string, messageIds: readonly string[]): Promise<void>;
  };
  readonly demo: Demo | null;
  /** Tells for which accounts something they see may have changed; gives the way to stop listening. */
  readonly changes: {
    subscribe(listener: (accountIds: ReadonlySet<string> | 'everyone') => void): () => void;
  };
  /** What somebody who may can put into their own chat workspace, by its name in the address. */
  readonly installs: readonly {
    readonly name: string;
    may(viewer: Viewer): Promise<boolean>;
    /** Where to send the browser. */
    begin(accountId: string): Promise<string>;
  }[];
  /** Origin that people reach the page at ("https://aftrap.example.nl"); null: the address listened on. */
  readonly publicUrl: string | null;
  readonly clock: Clock;
  /** A text nobody can guess, of letters, digits and "-_". */
  newToken(): string;
  /** Design tokens of the region, as CSS; null for the product's own. */
  readonly themeCss: string | null;
  /** Who answers for the page, for the accessibility statement; null as long as nobody does. */
  readonly owner: { readonly name: string; readonly contact: string } | null;
  /** Told of every unexpected fault, for the log; `where` is a route, never a full address. */
  onFault(fault: unknown, where: string): void;
}
