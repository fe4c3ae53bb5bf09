import type { Refusal } from '../lib/refusal.ts';
import type { Instant } from '../lib/time.ts';
import type { Target } from '../view/nodes.ts';
import type { CardRef } from '../view/views.ts';

/**
 * To whom something goes or who may do it, as text:
 * `seat:<id>`, `deputy:<seat id>` (only the deputy), `account:<id>`, `organisation:<id>`, `body:<id>`,
 * `role:<function id>@<body id>`. People are looked up from it at the moment of use.
 */
export type Principal = string;

/** One row of who may do what on one object. `right` is a word of the feature's own `access.ts`. */
export interface Grant {
  readonly principal: Principal;
  readonly right: string;
}

/** Who acts: a person with everything they can be admitted as, or the product itself (clock, reactions). */
export type Actor =
  | { readonly kind: 'account'; readonly accountId: string; readonly principals: readonly Principal[] }
  | { readonly kind: 'system'; readonly name: string };

/** What comes in with an event besides its own content. Everything a pure decision may know of the world. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** Gives the same ids when the same delivery is decided again. */
  newId(): string;
}

/** `of`: the contribution whose audience it shares, as that stands now. */
export type Audience = readonly Principal[] | null | { readonly of: string };

/** Someone's words (or choices). Sealed by the engine, kept apart from the state, which holds only the id. */
export interface NewContribution {
  readonly id: string;
  /** What it is: a question id or a field of the feature. */
  readonly key: string;
  /** The organisation that gave it, and the seat that spoke. */
  readonly organisationId: string;
  readonly seatId: string | null;
  /** The right on this object that lets others read it; the own seat always may. */
  readonly right: string;
  /** When set, only these principals among those with the right; or the same as other words about this object. */
  readonly audience: Audience;
  readonly dataClass: 'process' | 'personal-free' | 'sensitive';
  readonly legalBasis: string;
  /** Anything that JSON can hold: a text, a list of choices with a text, rows. */
  readonly body: unknown;
}

/** Which contributions of an object are destroyed. */
export type Destroyed = Pick<NewContribution, 'key' | 'right'>;

/** A message to send. The card is rendered for each reader at the moment of sending. */
export interface Effect {
  readonly slot: string;
  readonly to: Principal;
  readonly card: CardRef;
  /** One message that is kept up to date: where it stands already it is drawn anew, and nobody is disturbed again. */
  readonly live?: boolean;
  /** Urgent messages do not wait for working hours. */
  readonly urgent?: boolean;
  /** Not sent after this moment, but recorded as too late. */
  readonly expires?: Instant;
}

/** Something later features may react to. Ids and codes only. */
export interface Fact {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** It says how things are, not what happened: an earlier one of this name that nobody heard yet is not told any more. */
  readonly replacesEarlier?: boolean;
}

/** Something asked of someone: shown at home until state no longer asks it, and reminded of at the moments given. */
export interface Ask {
  /** Unique within the object, e.g. `answer:POL`. */
  readonly key: string;
  readonly to: Principal;
  readonly deadline: Instant;
  /** The card that says what is asked and why; also the reminder's content. */
  readonly card: CardRef;
  /** What the person opens to do it. */
  readonly target: Target;
  readonly remindAt: readonly Instant[];
}

/** An event the clock brings about, unless the state has moved on by then. */
export interface Alarm<Event> {
  readonly key: string;
  readonly at: Instant;
  readonly event: Event;
}

export interface Wanted<Event> {
  readonly asks: readonly Ask[];
  readonly alarms: readonly Alarm<Event>[];
}

export type Decision<State> =
  | {
      readonly accepted: true;
      readonly state: State;
      readonly effects?: readonly Effect[];
      readonly facts?: readonly Fact[];
      readonly contributions?: readonly NewContribution[];
      /** Contributions replaced or withdrawn: kept until retention ends, shown nowhere. */
      readonly superseded?: readonly string[];
      /**
       * Words of which nothing may be left: everything said until now under a key and right of this object, what was
       * superseded before included. Never name one of them in `superseded` as well.
       */
      readonly destroyed?: readonly Destroyed[];
      /** No longer in the audience of anything said about this object until now. */
      readonly outOfAudience?: readonly Principal[];
    }
  | { readonly accepted: false; readonly refusal: Refusal };

export const accept = <State>(
  state: State,
  more: Omit<Extract<Decision<State>, { accepted: true }>, 'accepted' | 'state'> = {},
): Decision<State> => ({ accepted: true, state, ...more });

export const refuse = (
  name: string,
  more: Omit<Refusal, 'name'> = {},
): { accepted: false; refusal: Refusal } => ({
  accepted: false,
  refusal: { name, ...more },
});

/** Who may bring about an event. `rights` are the actor's rights on the object (none before it exists). */
export interface Asking {
  readonly rights: ReadonlySet<string>;
  readonly principals: ReadonlySet<Principal>;
  readonly isSystem: boolean;
}
export type MayTable<State, Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: (
    asking: Asking,
    event: Extract<Event, { readonly type: Type }>,
    state: State | null,
  ) => boolean;
};

/** A table that rows of an aggregate live in. The first of a store is the root, keyed by `id`. */
export interface TableOfRows {
  readonly table: string;
  /** The column that holds the root's id; `id` for the root itself. */
  readonly root: string;
  /** The columns that make a row unique within its object. */
  readonly key: readonly string[];
  /** Where objects of several kinds share the table: what its column `kind` says of these. */
  readonly kind?: string;
}
export type Row = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** Rows (column names as in the database, instants as ISO text) to state and back: pure, and each other's inverse. */
export interface Store<State> {
  readonly tables: readonly TableOfRows[];
  toRows(state: State): Rows;
  /** Rows may be fewer than were saved when a reader may not see them all. */
  fromRows(rows: Rows): State;
}

/** Everything the engine needs to make one kind of object durable, safe and recorded. */
export interface Aggregate<State, Event extends { readonly type: string }> {
  readonly kind: string;
  readonly store: Store<State>;
  readonly may: MayTable<State, Event>;
  grants(state: State): readonly Grant[];
  decide(state: State | null, event: Event, context: Context): Decision<State>;
  wanted(state: State): Wanted<Event>;
  /**
   * Facts that say how it stands, in the words in which they are told when that changes: told again to those that
   * follow it when today's rules say something else than was told last.
   */
  standing?(state: State): readonly Fact[];
  /** Which part of the object an event is about, by its id: stands beside the object's own in the audit. */
  about?(event: Event): string | null;
  /** For how long words about this object are kept. */
  retentionUntil(state: State): Instant;
  /** open, confidential or strict: where answers may be given and shown. */
  level(state: State): 'OPEN' | 'CONFIDENTIAL' | 'STRICT';
}
