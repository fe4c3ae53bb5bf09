import type { ClientBase } from 'pg';
import { DatabaseFault } from './fault.ts';
import type { Migration } from './migrations.ts';

/** What `_prisma_migrations` says about one migration that was not rolled back. */
interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** Prisma's own table; the same columns, so that `prisma migrate deploy` on the same database agrees. */
const createTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

const select = `select migration_name, checksum, finished_at is not null as finished
  from _prisma_migrations where rolled_back_at is null order by started_at, migration_name`;

/**
 * Which of `known` are still to be applied, in order. Throws DatabaseFault when the database has a history this
 * code does not share: newer, changed, or with a step that failed.
 */
export async function pendingMigrations(
  client: Pick<ClientBase, 'query'>,
  known: readonly Migration[],
): Promise<Migration[]> {
  await client.query(createTable);
  const { rows } = await client.query<Applied>(select);
  refuseFailed(rows);
  refuseNewer(rows, known);
  refuseChanged(rows, known);
  const applied = new Set(rows.map((row) => row.migration_name));
  return known.filter((migration) => !applied.has(migration.name));
}

function refuseFailed(rows: readonly Applied[]): void {
  const failed = rows.find((row) => !row.finished);
  if (failed === undefined) return;
  throw new DatabaseFault(
    'failed-migration',
    `Migration ${failed.migration_name} was begun and never finished.`,
    'Restore the backup made before it, or repair the database by hand and record that with "prisma migrate resolve".',
  );
}

function refuseNewer(rows: readonly Applied[], known: readonly Migration[]): void {
  const names = new Set(known.map((migration) => migration.name));
  const unknown = rows.filter((row) => !names.has(row.migration_name)).map((row) => row.migration_name);
  if (unknown.length === 0) return;
  throw new DatabaseFault(
    'newer-database',
    `The database is newer than this version of Aftrap: it has ${unknown.join(', ')}.`,
    'Start the version that made it (or a later one), or restore a backup from before the upgrade.',
  );
}

function refuseChanged(rows: readonly Applied[], known: readonly Migration[]): void {
  const sums = new Map(known.map((migration) => [migration.name, migration.checksum]));
  const changed = rows.find((row) => sums.get(row.migration_name) !== row.checksum);
  if (changed === undefined) return;
  throw new DatabaseFault(
    'changed-migration',
    `Migration ${changed.migration_name} was changed after this database applied it.`,
    'Put the file back as it was released, and make the change in a new migration.',
  );
}
