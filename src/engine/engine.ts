import type { Request } from '../chat/surface.ts';
import type { Viewer } from '../chat/viewer.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { Refusal } from '../lib/refusal.ts';
import type { Instant } from '../lib/time.ts';
import type { Aggregate, Ask, Principal } from './workflow.ts';

/** What came of an event. `repeated` is true when this delivery had been handled before. */
export type Outcome<State> =
  | { readonly status: 'done'; readonly state: State; readonly repeated: boolean }
  | { readonly status: 'refused'; readonly refusal: Refusal; readonly state: State | null }
  | { readonly status: 'denied' };

/** An object as one viewer may see it: filtered rows, their rights, and the words they may read by contribution id. */
export interface Seen<State> {
  readonly state: State;
  readonly rights: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, unknown>;
}

/** Something asked of the viewer, as home shows it. */
export interface OpenAsk extends Ask {
  readonly objectKind: string;
  readonly objectId: string;
}

/** When a message to a principal would arrive: now, or at the start of the receiver's next working hours. */
export interface Arrival {
  readonly to: Principal;
  readonly people: number;
  readonly at: Instant;
}

/** Something the product itself does. `quietly`: leaves nothing in the audit when there was nothing to change. */
export interface SystemDelivery {
  readonly name: string;
  readonly deliveryId: string;
  readonly quietly?: boolean;
}

/** Looks at what one viewer may see, in one transaction: all of it is of one moment. */
export interface Eye {
  /** As `reader`, filtered to the viewer by the database. */
  readonly tx: ReadTransaction;
  /** One object as the viewer may see it; null when it does not exist or may not be seen. */
  see<State, Event extends { readonly type: string }>(
    aggregate: Aggregate<State, Event>,
    objectId: string,
  ): Promise<Seen<State> | null>;
  /** Words by the ids of their contributions, of any object: as many of them as the viewer may read. */
  words(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}

/** What features may ask of the engine. Only `run` changes state. */
export interface Engine {
  run<State, Event extends { readonly type: string }>(
    aggregate: Aggregate<State, Event>,
    objectId: string,
    event: Event,
    request: Request,
  ): Promise<Outcome<State>>;
  /** The same, by the product itself: clock and reactions. The delivery id makes it happen once. */
  runAsSystem<State, Event extends { readonly type: string }>(
    aggregate: Aggregate<State, Event>,
    objectId: string,
    event: Event,
    system: SystemDelivery,
  ): Promise<Outcome<State>>;
  /** Several looks at one moment. */
  look<T>(viewer: Viewer, work: (eye: Eye) => Promise<T>): Promise<T>;
  /** One object as the viewer may see it; null when it does not exist or may not be seen. */
  see<State, Event extends { readonly type: string }>(
    aggregate: Aggregate<State, Event>,
    objectId: string,
    viewer: Viewer,
  ): Promise<Seen<State> | null>;
  /** A transaction as `reader`, filtered to the viewer by the database. */
  read<T>(viewer: Viewer, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  asksOf(viewer: Viewer): Promise<readonly OpenAsk[]>;
  arrivals(to: readonly Principal[]): Promise<readonly Arrival[]>;
  now(): Instant;
}
