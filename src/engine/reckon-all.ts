import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { AnyAggregate } from './feature.ts';
import type { OpenEngine } from './open-engine.ts';

export interface ReckonPorts {
  readonly database: Database;
  readonly engine: Pick<OpenEngine, 'reckon'>;
  readonly aggregates: readonly AnyAggregate[];
  /** Told of what went wrong with one object; the others go on. */
  failed(error: unknown): void;
  /** Ends it between two objects. */
  readonly signal: AbortSignal;
}

/** How many objects were looked at, and of how many something was not in line with the rules. */
export interface Reckoned {
  readonly objects: number;
  readonly mended: number;
}

const atOnce = 50;
/** Seconds: a database that is away for a while is waited for; what fails for good is told of, every time. */
const waits = [1, 5, 30, 120, 600];

/**
 * Brings what is kept beside every object (who may see it, what is asked, what the clock brings) in line with today's
 * rules and region pack: they may have changed since its last event. Rests as long as it works: people come first.
 */
export async function reckonAll(ports: ReckonPorts): Promise<Reckoned> {
  const reckoned = { objects: 0, mended: 0 };
  const failed: (readonly [AnyAggregate, string])[] = [];
  for (const aggregate of ports.aggregates) {
    for await (const objectId of objectsOf(ports, aggregate)) {
      reckoned.objects += 1;
      const isMended = await orNull(ports, () => ports.engine.reckon(aggregate, objectId));
      if (isMended === null) failed.push([aggregate, objectId]);
      if (isMended === true) reckoned.mended += 1;
    }
  }
  for (const [aggregate, objectId] of failed) {
    if (await patiently(ports, () => ports.engine.reckon(aggregate, objectId))) reckoned.mended += 1;
  }
  return reckoned;
}

async function* objectsOf(ports: ReckonPorts, aggregate: AnyAggregate): AsyncGenerator<string> {
  let after: string | undefined;
  while (!ports.signal.aborted) {
    const began = performance.now();
    const ids = await patiently(ports, () => idsAfter(ports.database, aggregate, after ?? null));
    for (const id of ids ?? []) {
      if (ports.signal.aborted) return;
      yield id;
    }
    after = ids?.at(-1);
    if (after === undefined) return;
    await rest(ports, performance.now() - began);
  }
}

async function idsAfter(
  database: Database,
  { kind, store }: AnyAggregate,
  after: string | null,
): Promise<readonly string[]> {
  const [root] = store.tables;
  if (!root) throw new Error(`The store of ${kind} has no tables.`);
  const ofKind = root.kind === undefined ? '' : `and kind = '${root.kind}'`;
  const rows = await database.engine((tx) =>
    tx.query<{ id: string }>(
      `select id from "${root.table}" where ($1::uuid is null or id > $1::uuid) ${ofKind} order by id limit ${atOnce}`,
      [after],
    ),
  );
  return rows.map(({ id }) => id);
}

async function orNull<T>({ failed }: ReckonPorts, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    failed(error);
    return null;
  }
}

/** Tries again, ever less often; null when it never went well, or nobody waits for it any more. */
async function patiently<T>(ports: ReckonPorts, work: () => Promise<T>): Promise<T | null> {
  for (const seconds of waits) {
    const done = await orNull(ports, work);
    if (done !== null) return done;
    await rest(ports, seconds * 1000);
    if (ports.signal.aborted) return null;
  }
  return orNull(ports, work);
}

async function rest({ signal }: ReckonPorts, milliseconds: number): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {});
}
