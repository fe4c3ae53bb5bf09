import type { Database } from '../../../src/database/database.ts';
import { firstBrokenLink } from '../../../src/engine/audit.ts';
import type { Seals } from '../../../src/engine/sealing.ts';
import { readTables } from '../../../src/engine/tables.ts';

/** Everything in the database that must not depend on whether the process was killed. */
export type Dump = Readonly<Record<string, readonly unknown[]>>;

// The keys are another installation's, so what they seal differs too: the dump holds the words themselves.
const othersKeys = ['data_key', 'contribution.key_id', 'contribution.sealed'];
// What a kill may show: that something was tried again.
const tries = ['delivery.attempts', 'delivery.possibly_doubled'];
// When the migrations ran.
const clocks = ['_prisma_migrations'];

const left = new Set([...othersKeys, ...tries, ...clocks]);
// Every start brings the pack's rows up to date, each time as a delivery of its own.
const filters: Readonly<Record<string, string>> = { processed_delivery: `where id not like 'seed %'` };

export async function dumpOf(database: Database, seals: Seals): Promise<Dump> {
  const tables = await database.engine((tx) => readTables(tx));
  const kept = [...tables].filter(([table]) => !left.has(table));
  const parts = kept.map(([table, { columns }]) => {
    const dropped = columns.map(({ name }) => name).filter((name) => left.has(`${table}.${name}`));
    const row = `to_jsonb(t)${dropped.map((name) => ` - '${name}'`).join('')}`;
    const filter = filters[table] ?? '';
    return `(select coalesce(jsonb_agg(r.row order by r.row::text), '[]')
      from (select ${row} as row from "${table}" t ${filter}) r) as "${table}"`;
  });
  const [found] = await database.engine((tx) => tx.query<Dump>(`select ${parts.join(', ')}`));
  return { ...found, words: await wordsIn(database, seals) };
}

async function wordsIn(database: Database, seals: Seals): Promise<readonly unknown[]> {
  const rows = await database.engine((tx) =>
    tx.query<{ id: string; key_id: string; sealed: Buffer }>(
      'select id, key_id, sealed from contribution order by id',
    ),
  );
  return rows.map(({ id, key_id, sealed }) => [id, seals.unseal(id, { keyId: key_id, bytes: sealed })]);
}

/** What is asked once, at the end. */
export interface Report {
  /** Chains of the audit that are not whole, and how many there are. */
  readonly broken: readonly string[];
  readonly chains: number;
  /** Events that were done, by their names. */
  readonly done: readonly string[];
  readonly deliveries: readonly { readonly id: string; readonly status: string; readonly doubled: boolean }[];
}

export async function reportOn(database: Database): Promise<Report> {
  const ask = <Row extends object>(text: string): Promise<Row[]> =>
    database.engine((tx) => tx.query<Row>(text));
  const chains = await ask<{ chain: string }>('select chain from audit_head');
  const broken: string[] = [];
  for (const { chain } of chains) if ((await firstBrokenLink(database, chain)) !== null) broken.push(chain);
  const done = await ask<{ action: string }>(`select distinct action from audit_entry where result = 'done'`);
  const deliveries = await ask<Report['deliveries'][number]>(
    'select id, status, possibly_doubled as doubled from delivery',
  );
  return { broken, chains: chains.length, done: done.map(({ action }) => action), deliveries };
}
