import type { Surface } from '../chat/surface.ts';
import type { Aggregate, Fact } from './workflow.ts';

/** A fact that was recorded, with the object it came from. */
export interface RecordedFact extends Fact {
  readonly id: string;
  readonly objectKind: string;
  readonly objectId: string;
}

/** What a feature does when something happened elsewhere. Must be repeatable: take delivery ids from the fact's id. */
export interface Reaction {
  readonly fact: string;
  react(fact: RecordedFact): Promise<void>;
}

/** An aggregate of any kind, as the engine keeps it in one list. */
export type AnyAggregate = Aggregate<never, never>;

/** A feature as the rest of the product knows it. */
export interface Feature extends Partial<Surface> {
  readonly name: string;
  readonly aggregates: readonly AnyAggregate[];
  readonly reactions?: readonly Reaction[];
  /** Brings rows that come from the region pack up to date at the start. Repeatable. */
  seed?(): Promise<void>;
}
