import type { Request } from '../chat/surface.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../lib/clock.ts';
import { type Calendar, type Instant, nextWorkingMoment } from '../lib/time.ts';
import type { Directory } from './directory.ts';
import type { Arrival, Engine, SystemDelivery } from './engine.ts';
import type { AnyAggregate } from './feature.ts';
import { reckonOne } from './reckon.ts';
import { byPerson, type Change, runEvent } from './run.ts';
import type { Seals } from './sealing.ts';
import { asksOf, lookAt } from './see.ts';
import { readTables } from './tables.ts';
import type { Aggregate, Principal } from './workflow.ts';

export interface EnginePorts {
  readonly database: Database;
  readonly seals: Seals;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** Tests stop the process at an event of their choice. */
  readonly beforeRun?: (event: string) => void;
}

export interface OpenEngine extends Engine {
  /** Hears of every change after its commit. Call the answer to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** What is kept beside an object is brought in line with today's rules; true when it was not. */
  reckon(aggregate: AnyAggregate, objectId: string): Promise<boolean>;
}

/** Opens the part of the engine that features work with. What happens by itself is in worker.ts. */
export async function openEngine(ports: EnginePorts): Promise<OpenEngine> {
  const tables = await ports.database.engine((tx) => readTables(tx));
  const listeners = new Set<(change: Change) => void>();
  const own = {
    database: ports.database,
    seals: ports.seals,
    tables,
    now: () => ports.clock.now(),
    changed: (change: Change) => {
      for (const listener of listeners) listener(change);
    },
  };
  return {
    run: <State, Event extends { readonly type: string }>(
      aggregate: Aggregate<State, Event>,
      objectId: string,
      event: Event,
      request: Request,
    ) => {
      ports.beforeRun?.(`${aggregate.kind}.${event.type}`);
      return runEvent(own, aggregate, byPerson(objectId, event, request));
    },
    runAsSystem: <State, Event extends { readonly type: string }>(
      aggregate: Aggregate<State, Event>,
      objectId: string,
      event: Event,
      system: SystemDelivery,
    ) => {
      ports.beforeRun?.(`${aggregate.kind}.${event.type}`);
      const actor = { kind: 'system', name: system.name } as const;
      return runEvent(own, aggregate, {
        objectId,
        event,
        actor,
        deliveryId: system.deliveryId,
        origin: 'system',
        quietly: system.quietly === true,
      });
    },
    look: (viewer, work) => lookAt(own, viewer, work),
    see: (aggregate, objectId, viewer) => lookAt(own, viewer, (eye) => eye.see(aggregate, objectId)),
    read: (viewer, work) => lookAt(own, viewer, ({ tx }) => work(tx)),
    asksOf: (viewer) => lookAt(own, viewer, asksOf),
    arrivals: (to) => arrivalsOf(ports, to),
    now: () => ports.clock.now(),
    reckon: (aggregate, objectId) => reckonOne(own, aggregate, objectId),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** When a message sent now would reach each principal: the first moment that one of its people may be disturbed. */
async function arrivalsOf(ports: EnginePorts, to: readonly Principal[]): Promise<Arrival[]> {
  const now: Instant = ports.clock.now();
  const resolved = await ports.database.engine((tx) => ports.directory.peopleFor(tx, to, now));
  return to.map((principal) => {
    const people = resolved.get(principal)?.people ?? [];
    const moments = people
      .map((person) => nextWorkingMoment(now, person.hours, person.zone, ports.calendar))
      .sort();
    return { to: principal, people: people.length, at: moments[0] ?? now };
  });
}
