import { setImmediate } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { DatabaseFault } from './fault.ts';
import { openSession, type Session } from './session.ts';
import { faultOf, StatementFault, tooSlow } from './statement-fault.ts';

export interface TransactionSettings {
  /** One simple query that begins the transaction and sets what belongs to it. */
  readonly begin: string;
  /** Milliseconds from begin to commit. */
  readonly timeout: number;
  readonly notify: (text: string) => void;
  readonly beforeCommit?: () => void | Promise<void>;
}

/**
 * Runs `work` between begin and commit on one connection; anything thrown rolls back. Throws faults. After the server
 * restarted, connections that waited in the pool turn out to be gone only when they are used; nothing has happened on
 * them yet, so `work` runs again on the next one.
 */
export async function runTransaction<T>(
  pool: Pool,
  settings: TransactionSettings,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  for (let left = pool.totalCount; ; left -= 1) {
    const ended = await runOnce(pool, settings, work);
    if (ended.kind === 'done') return ended.result;
    if (ended.kind === 'failed' || left <= 0) throw ended.error;
  }
}

type Ended<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The connection had been gone before the transaction began. */
  | { readonly kind: 'stale'; readonly error: unknown };

/** The first statement goes along with the begin, so that they cost one way to the database and back. */
async function runOnce<T>(
  pool: Pool,
  settings: TransactionSettings,
  work: (session: Session) => Promise<T>,
): Promise<Ended<T>> {
  const session = openSession(await connect(pool), settings.notify);
  const beginning = begin(session, settings.begin);
  try {
    const result = await withinTime(work(session), settings.timeout);
    // Nothing that was read outside the transaction, in the wrong role, ever leaves here.
    const fault = await beginning;
    if (fault !== undefined) throw fault;
    await settings.beforeCommit?.();
    await commit(session);
    return { kind: 'done', result };
  } catch (error) {
    await session.rollback();
    // By now the begin was answered or the connection is given up: nothing is waited for any more.
    const fault = await Promise.race([beginning, setImmediate(undefined)]);
    const isStale = fault instanceof DatabaseFault && fault.reason === 'connection-lost';
    return { kind: isStale ? 'stale' : 'failed', error: fault ?? error };
  } finally {
    session.end();
    session.release();
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw connectFault(pool, error);
  }
}

function connectFault(pool: Pool, error: unknown): DatabaseFault {
  if (pool.ending) return new DatabaseFault('closed', 'The database is closed.', 'Start Aftrap again.');
  if (pool.totalCount >= pool.options.max) {
    return new DatabaseFault(
      'busy',
      `All ${pool.options.max} connections to the database are in use.`,
      'Look for slow statements, or allow more connections.',
    );
  }
  return unreachable(error);
}

/** No connection could be made; names the kind of failure, never the address (it may hold a password). */
export function unreachable(error: unknown): DatabaseFault {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new DatabaseFault(
    'unreachable',
    `The database cannot be reached${code}.`,
    'Check that PostgreSQL runs and that DATABASE_URL names its host, port, user, password and database.',
  );
}

/** The fault, if there was one. */
async function begin(session: Session, text: string): Promise<unknown> {
  try {
    await session.send({ text });
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

async function withinTime<T>(work: Promise<T>, timeout: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow()), timeout);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function commit(session: Session): Promise<void> {
  const answer = await session
    .send({ text: 'commit' })
    .catch((error: unknown) => Promise.reject(faultOf(error)));
  // PostgreSQL answers a commit after a failed statement with a rollback, and no error.
  if (answer.command !== 'COMMIT') {
    throw new StatementFault({ code: '25P02', message: 'the transaction had failed; nothing was saved' });
  }
}
