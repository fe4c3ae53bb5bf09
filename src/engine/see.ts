import type { Viewer } from '../chat/viewer.ts';
import type { Database } from '../database/database.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { Instant } from '../lib/time.ts';
import { instant } from '../lib/time.ts';
import type { Eye, OpenAsk, Seen } from './engine.ts';
import type { AnyAggregate } from './feature.ts';
import type { Seals } from './sealing.ts';
import { rowsFound, selectRows, type Tables } from './tables.ts';
import type { Aggregate } from './workflow.ts';

export interface SeePorts {
  readonly database: Database;
  readonly tables: Tables;
  readonly seals: Seals;
  now(): Instant;
}

interface SealedWords {
  readonly id: string;
  readonly key_id: string;
  readonly sealed: string;
}

/** What one viewer may see, all of it at one moment. */
export const lookAt = <T>(ports: SeePorts, viewer: Viewer, work: (eye: Eye) => Promise<T>): Promise<T> =>
  ports.database.read({ accountId: viewer.accountId, at: ports.now() }, (tx) => work(eyeOn(ports, tx)));

const eyeOn = (ports: SeePorts, tx: ReadTransaction): Eye => ({
  tx,
  see: (aggregate, objectId) => seeObject(ports, tx, aggregate, objectId),
  words: (ids) => wordsOf(ports, tx, ids),
});

/**
 * One object as one viewer may see it. The database filters rows and words; one statement, the same for an object
 * that does not exist, one that may not be seen and one that may.
 */
async function seeObject<State, Event extends { readonly type: string }>(
  { tables, seals }: SeePorts,
  tx: ReadTransaction,
  aggregate: Aggregate<State, Event>,
  objectId: string,
): Promise<Seen<State> | null> {
  const [found] = await tx.query<Record<string, unknown> & { rights: string[]; words: SealedWords[] }>(
    `select ${selectRows(aggregate.store.tables)},
        array(select distinct g.right_name from access_grant g where g.object_id = $1) as rights,
        (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'key_id', c.key_id, 'sealed', encode(c.sealed, 'hex'))), '[]')
           from contribution c where c.object_id = $1) as words`,
    [objectId],
    `see_${aggregate.kind}`,
  );
  if (!found) return null;
  const rows = rowsFound(tables, aggregate.store as AnyAggregate['store'], found);
  if (rows === null || found.rights.length === 0) return null;
  const words = opened(seals, found.words);
  return { state: aggregate.store.fromRows(rows), rights: new Set(found.rights), words };
}

/**
 * Words by the ids of their contributions, whatever object they belong to: as many of them as the database lets
 * this viewer read. So that a later object can point at words instead of copying them.
 */
async function wordsOf(
  { seals }: SeePorts,
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<SealedWords>(
    `select id, key_id, encode(sealed, 'hex') as sealed from contribution where id = any ($1::uuid[])`,
    [ids],
    'words',
  );
  return opened(seals, rows);
}

function opened(seals: Seals, rows: readonly SealedWords[]): ReadonlyMap<string, unknown> {
  return new Map(
    rows.map(({ id, key_id, sealed }) => [
      id,
      seals.unseal(id, { keyId: key_id, bytes: Buffer.from(sealed, 'hex') }),
    ]),
  );
}

/** What is asked of a viewer, soonest deadline first. */
export async function asksOf({ tx }: Eye): Promise<OpenAsk[]> {
  const rows = await tx.query<{ ask: Omit<OpenAsk, 'remindAt'> }>(
    `select jsonb_build_object('objectKind', object_kind, 'objectId', object_id, 'key', key, 'to', principal,
         'deadline', deadline, 'card', card, 'target', target) as ask
       from ask order by deadline, object_id, key`,
    [],
    'asks',
  );
  return rows.map(({ ask }) => ({ ...ask, deadline: instant(ask.deadline), remindAt: [] }));
}
