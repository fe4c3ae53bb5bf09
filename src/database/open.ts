import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { beginEngine, beginRead } from './begin.ts';
import { type Connection, connectDatabase, type DatabaseLog } from './connect.ts';
import type { Database } from './database.ts';
import { DatabaseFault } from './fault.ts';
import { migrationsFolder } from './migrations.ts';
import { bridgePrisma } from './prisma-bridge.ts';
import { readiness } from './readiness.ts';
import { runTransaction } from './run-transaction.ts';
import type { Session } from './session.ts';
import { faultOf, StatementFault } from './statement-fault.ts';
import type { Queryable, Transaction } from './transaction.ts';

export interface DatabaseOptions {
  /** An address of PostgreSQL 15 or later; without one the embedded database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Connections to PostgreSQL; the embedded database always has one. */
  readonly poolSize?: number;
  readonly log?: DatabaseLog;
  /** Milliseconds a transaction may take, and may wait for a connection. */
  readonly timeout?: number;
  /** For tests of a history other than this version's own. */
  readonly migrationsFolder?: string;
  /** Called around every commit of the engine with its statements: a test can stop the process exactly there. */
  readonly checkpoint?: (
    point: 'beforeCommit' | 'afterCommit',
    statements: readonly string[],
  ) => void | Promise<void>;
}

const usualPoolSize = 8;
const usualTimeout = 10_000;
const longestRetry = 3;
const silent: DatabaseLog = { info: () => {}, warn: () => {} };

/** Opens the database, brings it to this version and checks it. Throws DatabaseFault with a remedy. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const timeout = options.timeout ?? usualTimeout;
  const connection = await connectDatabase({
    databaseUrl: options.databaseUrl,
    dataDir: options.dataDir,
    poolSize: options.poolSize ?? usualPoolSize,
    waitFor: timeout,
    migrationsFolder: options.migrationsFolder ?? migrationsFolder,
    log: options.log ?? silent,
  });
  return databaseOn(connection, options, timeout);
}

function databaseOn(connection: Connection, options: DatabaseOptions, timeout: number): Database {
  const { pool, closing } = connection;
  const listeners = new Set<(text: string) => void>();
  const notify = (text: string): void => {
    for (const listener of listeners) listener(text);
  };
  const alone = onlyOneTransaction();
  const prisma = bridgePrisma(timeout * 2);
  closing.defer(() => prisma.close());
  const checkpoint = options.checkpoint ?? (() => {});
  const begin = beginEngine(timeout);
  return {
    kind: connection.kind,
    presence: connection.presence,
    engine: (work) =>
      repeatConflicts(async () => {
        const sent: string[] = [];
        const settings = {
          begin,
          timeout,
          notify: (text: string) => {
            sent.push(text);
            notify(text);
          },
          beforeCommit: () => checkpoint('beforeCommit', sent),
        };
        const result = await alone(() =>
          runTransaction(pool, settings, (session) => work(engineOn(session))),
        );
        await checkpoint('afterCommit', sent);
        return result;
      }),
    read: async (viewer, work) => {
      const settings = { begin: beginRead(viewer, timeout), timeout, notify };
      return alone(() =>
        runTransaction(pool, settings, async (session) => {
          const joined = prisma.join(session);
          try {
            return await work({ role: 'reader', ...queriesOn(session), prisma: joined.prisma });
          } finally {
            await joined.finish();
          }
        }),
      );
    },
    onQuery(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: () => alone(() => readiness(pool, options.migrationsFolder ?? migrationsFolder)),
    close: () => alone(async () => closing.disposeAsync()),
  };
}

function queriesOn(session: Session): Queryable {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = [], name?: string) =>
      (await answer(session, text, values, name)).rows as Row[],
  };
}

function engineOn(session: Session): Transaction {
  return {
    role: 'engine',
    ...queriesOn(session),
    execute: async (text, values = [], name) => (await answer(session, text, values, name)).rowCount ?? 0,
  };
}

async function answer(session: Session, text: string, values: readonly unknown[], name: string | undefined) {
  try {
    return await session.send({ text, values, ...(name === undefined ? {} : { name }) });
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * Refuses a second transaction inside one: the embedded database has one connection, so it would wait for
 * itself. Work that a transaction merely started, and that outlives it, is free to begin its own.
 */
function onlyOneTransaction(): <T>(work: () => Promise<T>) => Promise<T> {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  return async (work) => {
    if (inside.getStore()?.open === true) {
      throw new DatabaseFault(
        'nested',
        'A transaction was begun inside another one.',
        'Use the transaction that is open; this is a mistake in the code.',
      );
    }
    const here = { open: true };
    try {
      return await inside.run(here, work);
    } finally {
      here.open = false;
    }
  };
}

/** Two transactions in each other's way: one of them is run again from the start, after a random pause. */
async function repeatConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let retry = 1; ; retry += 1) {
    try {
      return await work();
    } catch (error) {
      if (retry > longestRetry || !isConflict(error)) throw error;
      await wait(Math.random() * 20 * 2 ** retry);
    }
  }
}

function isConflict(error: unknown): boolean {
  const serializationFailure = '40001';
  const deadlockDetected = '40P01';
  return error instanceof StatementFault && [serializationFailure, deadlockDetected].includes(error.sqlState);
}
