import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { DatabaseFault } from './fault.ts';
import { pendingMigrations } from './migration-history.ts';
import type { Migration } from './migrations.ts';
import { missingRoles } from './roles.ts';
import { faultOf, StatementFault } from './statement-fault.ts';

type Client = Pick<ClientBase, 'query'>;

export interface MigrateOptions {
  /** Its own connection: it holds a lock for as long as this takes. */
  readonly client: Client;
  readonly migrations: readonly Migration[];
  readonly log: (applied: { readonly migration: string }) => void;
}

// The number Prisma's own engine locks on, so that "prisma migrate deploy" and this code wait for each other.
const prismaLock = 72_707_369;
const longestWait = '120s';

/**
 * Brings the database to this code's version. One process at a time does so, the others wait; each migration is
 * one transaction with its own record, so a kill leaves it whole or not there. Throws DatabaseFault.
 * The lock excludes nobody on the embedded database, whose folder lock does.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const { client } = options;
  await lock(client);
  try {
    for (const migration of await pendingMigrations(client, options.migrations)) {
      await apply(client, migration);
      options.log({ migration: migration.name });
    }
  } finally {
    await client.query(`select pg_advisory_unlock(${prismaLock})`);
  }
}

async function lock(client: Client): Promise<void> {
  try {
    await client.query(`set lock_timeout = '${longestWait}'`);
    await client.query(`select pg_advisory_lock(${prismaLock})::text`);
    await client.query('set lock_timeout = 0');
  } catch (error) {
    const fault = faultOf(error);
    const lockNotAvailable = '55P03';
    throw fault instanceof StatementFault && fault.sqlState === lockNotAvailable
      ? migratedElsewhere(fault)
      : fault;
  }
}

function migratedElsewhere(cause: StatementFault): DatabaseFault {
  return new DatabaseFault(
    'busy',
    `Another process has been migrating this database for more than ${longestWait}.`,
    'Wait until it is ready, or end it, and start again.',
    { cause },
  );
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at) values ($1, $2, $3, clock_timestamp())`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query(migration.sql);
    await client.query(
      `update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1
       where migration_name = $1 and finished_at is null and rolled_back_at is null`,
      [migration.name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw await failure(client, migration, faultOf(error));
  }
}

async function failure(client: Client, migration: Migration, cause: unknown): Promise<unknown> {
  if (!(cause instanceof StatementFault)) return cause;
  const insufficientPrivilege = '42501';
  const missing = cause.sqlState === insufficientPrivilege ? await missingRoles(client) : null;
  if (missing !== null) return missing;
  return new DatabaseFault(
    'failed-migration',
    `Migration ${migration.name} failed and left nothing behind. ${cause.message}.`,
    'The database is as it was before; start the previous version, and report this.',
  );
}
