import type { Viewer } from '../../../src/chat/viewer.ts';
import type { Database } from '../../../src/database/database.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { Engine, Outcome } from '../../../src/engine/engine.ts';
import type { AnyAggregate } from '../../../src/engine/feature.ts';
import { readTables, rowsFound, selectRows, type Tables } from '../../../src/engine/tables.ts';
import type { Aggregate, Row } from '../../../src/engine/workflow.ts';
import { peopleAggregate } from '../../../src/features/people/aggregate.ts';
import { type People, registerId } from '../../../src/features/people/model.ts';
import type { RegionPack } from '../../../src/regions/schema.ts';

/** The product as the script needs it: whole, or only its engine. */
export interface WorldParts {
  readonly engine: Engine;
  readonly database: Database;
  readonly directory: Directory;
  readonly region: RegionPack;
  /** Where the script keeps what it is about to do: what is done again after a kill is the same. */
  readonly memory: Memory;
}

/** By delivery. */
export interface Memory {
  get(delivery: string): unknown;
  set(delivery: string, event: object): void;
}

interface Doing<State, Event extends { readonly type: string }> {
  readonly aggregate: Aggregate<State, Event>;
  readonly objectId: string;
  /** Made from what is there now, the first time only: a platform that repeats itself says the same. */
  event(): Event | Promise<Event>;
  readonly delivery: string;
}

/** What the script acts on. Looks everything up anew: a step may be played by another process than the one before. */
export class World {
  readonly parts: WorldParts;
  readonly #tables: Promise<Tables>;

  constructor(parts: WorldParts) {
    this.parts = parts;
    this.#tables = parts.database.engine((tx) => readTables(tx));
  }

  /** One event by one person, known by the label of their account. Throws unless it is done. */
  async person<State, Event extends { readonly type: string }>(
    label: string,
    { aggregate, objectId, event: make, delivery }: Doing<State, Event>,
  ): Promise<void> {
    const { engine } = this.parts;
    const event = await this.#once(delivery, make);
    const viewer = await this.viewer(label);
    const request = { viewer, deliveryId: delivery, origin: 'test', now: engine.now() };
    expectDone(event.type, await engine.run(aggregate, objectId, event, request));
  }

  /** One event by the product itself. */
  async system<State, Event extends { readonly type: string }>({
    aggregate,
    objectId,
    event: make,
    delivery,
  }: Doing<State, Event>): Promise<void> {
    const event = await this.#once(delivery, make);
    const system = { name: 'test', deliveryId: delivery };
    expectDone(event.type, await this.parts.engine.runAsSystem(aggregate, objectId, event, system));
  }

  async #once<Event extends object>(delivery: string, make: () => Event | Promise<Event>): Promise<Event> {
    const { memory } = this.parts;
    const known = memory.get(delivery);
    if (known !== undefined) return known as Event;
    const event = await make();
    memory.set(delivery, event);
    return event;
  }

  async viewer(label: string): Promise<Viewer> {
    const { accounts } = await this.people();
    const account = accounts.find((one) => one.label === label);
    if (!account) throw new Error(`There is no account "${label}".`);
    const { database, directory, engine } = this.parts;
    const viewer = await database.engine((tx) => directory.viewerOf(tx, account.id, engine.now()));
    if (!viewer) throw new Error(`"${label}" is nobody today.`);
    return viewer;
  }

  async people(): Promise<People> {
    return this.existing(peopleAggregate(this.parts.region), registerId);
  }

  /** An object whole, as only the engine sees it. */
  async existing<State, Event extends { readonly type: string }>(
    aggregate: Aggregate<State, Event>,
    id: string,
  ): Promise<State> {
    const state = await this.find(aggregate, id);
    if (state === null) throw new Error(`There is no ${aggregate.kind} ${id}.`);
    return state;
  }

  async find<State, Event extends { readonly type: string }>(
    aggregate: Aggregate<State, Event>,
    id: string,
  ): Promise<State | null> {
    const tables = await this.#tables;
    const [found] = await this.parts.database.engine((tx) =>
      tx.query<Record<string, Row[]>>(`select ${selectRows(aggregate.store.tables)}`, [id]),
    );
    const rows = found ? rowsFound(tables, aggregate.store as AnyAggregate['store'], found) : null;
    return rows === null ? null : aggregate.store.fromRows(rows);
  }
}

function expectDone(event: string, outcome: Outcome<unknown>): void {
  if (outcome.status === 'done') return;
  const why = outcome.status === 'refused' ? JSON.stringify(outcome.refusal) : 'denied';
  throw new Error(`${event} was not done: ${why}`);
}
