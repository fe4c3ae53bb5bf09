import { join } from 'node:path';
import { Client, type Pool } from 'pg';
import { startEmbedded } from './embedded.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { openPool } from './pool.ts';
import { holdPresence, presenceNumber } from './presence.ts';
import { missingRoles, unprotectedTables } from './roles.ts';
import { unreachable } from './run-transaction.ts';

/** The shape of a pino logger, as far as the database needs it. */
export interface DatabaseLog {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
}

export interface ConnectOptions {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly poolSize: number;
  readonly waitFor: number;
  readonly migrationsFolder: string;
  readonly log: DatabaseLog;
}

type MigratingClient = Parameters<typeof missingRoles>[0];

/** A database at this code's version, and what must be undone, last first, to let it go. */
export interface Connection {
  readonly kind: 'embedded' | 'postgresql';
  readonly pool: Pool;
  /** See `Database.presence`. */
  readonly presence: number;
  readonly closing: AsyncDisposableStack;
}

/** Connects, migrates and checks. Throws DatabaseFault, and then holds nothing. */
export async function connectDatabase(options: ConnectOptions): Promise<Connection> {
  const closing = new AsyncDisposableStack();
  try {
    return options.databaseUrl === undefined
      ? await connectEmbedded(options, closing)
      : await connectServer(options, options.databaseUrl, closing);
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

async function connectEmbedded(options: ConnectOptions, closing: AsyncDisposableStack): Promise<Connection> {
  const lock = await lockFolder(options.dataDir);
  closing.defer(() => lock.release());
  const embedded = await startEmbedded(join(options.dataDir, 'postgres'));
  closing.defer(() => embedded.stop());
  const pool = openPool({
    address: embedded.address,
    size: 1,
    waitFor: options.waitFor,
    onIdleError: (error) => options.log.warn({ code: codeOf(error) }, 'an idle database connection broke'),
  });
  closing.defer(() => pool.end());
  const client = await pool.connect();
  try {
    await bringUpToDate(client, options);
  } finally {
    client.release();
  }
  // The folder lock keeps every other process out: nobody asks after this one.
  return { kind: 'embedded', pool, presence: presenceNumber(), closing };
}

async function connectServer(
  options: ConnectOptions,
  databaseUrl: string,
  closing: AsyncDisposableStack,
): Promise<Connection> {
  // A connection of its own: migrating takes a lock that lasts as long as the connection.
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: options.waitFor });
  client.on('error', (error) => options.log.warn({ code: codeOf(error) }, 'the migrating connection broke'));
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(error);
  }
  try {
    await bringUpToDate(client, options);
  } finally {
    await client.end();
  }
  const pool = openPool({
    address: { databaseUrl },
    size: options.poolSize,
    waitFor: options.waitFor,
    onIdleError: (error) => options.log.warn({ code: codeOf(error) }, 'an idle database connection broke'),
  });
  closing.defer(() => pool.end());
  const presence = await holdPresence(databaseUrl, options.waitFor, (error) =>
    options.log.warn({ code: codeOf(error) }, 'the connection that shows this process lives broke'),
  );
  closing.defer(() => presence.stop());
  return { kind: 'postgresql', pool, presence: presence.number, closing };
}

async function bringUpToDate(client: MigratingClient, options: ConnectOptions): Promise<void> {
  await migrate({
    client,
    migrations: await readMigrations(options.migrationsFolder),
    log: (applied) => options.log.info(applied, 'database migrated'),
  });
  const fault = (await missingRoles(client)) ?? (await unprotectedTables(client));
  if (fault !== null) throw fault;
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
