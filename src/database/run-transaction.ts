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

/** Runs `work` between begin and commit on one connection; anything thrown rolls back. Throws faults. */
export async function runTransaction<T>(
  pool: Pool,
  settings: TransactionSettings,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await begun(pool, settings);
  try {
    const result = await withinTime(work(session), settings.timeout);
    await settings.beforeCommit?.();
    await commit(session);
    return result;
  } catch (error) {
    await session.rollback();
    throw error;
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

/**
 * A connection with its transaction begun. After the server restarted, connections that waited in the pool turn
 * out to be gone only when they are used; nothing has happened on them yet, so the next one is tried.
 */
async function begun(pool: Pool, settings: TransactionSettings): Promise<Session> {
  for (let left = pool.totalCount; ; left -= 1) {
    const session = openSession(await connect(pool), settings.notify);
    const fault = await begin(session, settings.begin);
    if (fault === undefined) return session;
    await session.rollback();
    session.release();
    const isGone = fault instanceof DatabaseFault && fault.reason === 'connection-lost';
    if (left <= 0 || !isGone) throw fault;
  }
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
