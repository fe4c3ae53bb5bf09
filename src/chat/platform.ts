import type { Reader } from '../view/reader.ts';
import type { Card, CardRef } from '../view/views.ts';

/** Where a person can be reached on a platform. `lane` is what the platform paces by: a channel, a conversation. */
export interface Address {
  readonly platform: string;
  readonly lane: string;
}

/** A message ready to go out: cards already rendered for this one reader, and what to keep to render them again. */
export interface Outgoing {
  readonly deliveryId: string;
  readonly accountId: string;
  readonly reader: Reader;
  readonly card: Card;
  /** What the card was made of: a platform that shows messages again later keeps these, never the words. */
  readonly parts: readonly CardRef[];
  /** Set when an earlier version of this message stands on the platform: update that one. */
  readonly messageRef: string | null;
  /** Only to bring that version up to date: where it was taken away, nothing takes its place. */
  readonly isRedrawn?: boolean;
}

/** What came of sending. `retryAfterSeconds` holds the whole lane, not this message alone. */
export type Sent =
  | { readonly outcome: 'delivered'; readonly messageRef: string | null }
  | { readonly outcome: 'retry'; readonly reason: string; readonly retryAfterSeconds: number | null }
  | { readonly outcome: 'unreachable'; readonly reason: string };

/** A place where people talk with the bot. */
export interface Platform {
  readonly name: string;
  /** True when sending the same delivery id twice shows one message: then a repeated send is never "possibly doubled". */
  readonly idempotent: boolean;
  /** True where a message stays as it was drawn: it is sent again, with its `messageRef`, when what it shows has changed. */
  readonly redraws?: boolean;
  send(address: Address, message: Outgoing): Promise<Sent>;
}
