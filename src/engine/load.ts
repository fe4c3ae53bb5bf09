import type { Transaction } from '../database/transaction.ts';
import type { AnyAggregate } from './feature.ts';
import { rowsFound, selectRows, type Tables } from './tables.ts';
import type { Aggregate, Rows } from './workflow.ts';

export interface Loaded<State> {
  readonly rows: Rows | null;
  readonly state: State | null;
  readonly seenBefore: boolean;
}

/** Locks an object and reads it as it stands; and whether this delivery changed it before. */
export async function load<State, Event extends { readonly type: string }>(
  tables: Tables,
  tx: Transaction,
  aggregate: Aggregate<State, Event>,
  { objectId, deliveryId }: { readonly objectId: string; readonly deliveryId: string },
): Promise<Loaded<State>> {
  const root = aggregate.store.tables[0];
  if (!root) throw new Error(`The store of ${aggregate.kind} has no tables.`);
  // A statement of its own: what is read after it sees everything the one who held the lock before wrote. They are
  // carried out one after the other; only the answers are waited for together.
  const [, [found]] = await Promise.all([
    tx.query(`select 1 from "${root.table}" where id = $1 for update`, [objectId], `lock_${root.table}`),
    tx.query<Record<string, unknown> & { seen_before: boolean }>(
      `select exists (select 1 from processed_delivery where id = $2 and object_id = $1) as seen_before, ${selectRows(aggregate.store.tables)}`,
      [objectId, deliveryId],
      `load_${aggregate.kind}`,
    ),
  ]);
  if (!found) throw new Error('The database gave no row for an object.');
  const rows = rowsFound(tables, aggregate.store as AnyAggregate['store'], found);
  return {
    rows,
    state: rows === null ? null : aggregate.store.fromRows(rows),
    seenBefore: found.seen_before,
  };
}
