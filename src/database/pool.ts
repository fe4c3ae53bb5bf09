import { Pool, types } from 'pg';
import { instant } from '../lib/time.ts';

/** Where a pool connects to: an address of PostgreSQL, or the socket folder of the embedded database. */
export type Address =
  | { readonly databaseUrl: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

export interface PoolOptions {
  readonly address: Address;
  readonly size: number;
  /** How long a transaction waits for a connection, in milliseconds. */
  readonly waitFor: number;
  readonly onIdleError: (error: Error) => void;
}

/** One `pg` pool whose rows hold the values the rest of the code speaks of (see `rowTypes`). */
export function openPool(options: PoolOptions): Pool {
  const { address } = options;
  const pool = new Pool({
    ...('databaseUrl' in address ? { connectionString: address.databaseUrl } : address),
    max: options.size,
    connectionTimeoutMillis: options.waitFor,
    idleTimeoutMillis: 'databaseUrl' in address ? 30_000 : 0,
    fallback_application_name: 'aftrap',
    keepAlive: true,
    // What is known to follow need not wait for the answer before it. The embedded database takes one at a time.
    pipeline: 'databaseUrl' in address,
    types: rowTypes,
    // The embedded database has one session for ever: a new connection finds what an old one prepared.
    ...('databaseUrl' in address ? {} : { onConnect: (client) => client.query('discard all') }),
  });
  pool.on('error', options.onIdleError);
  return pool;
}

const readers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [types.builtins.TIMESTAMPTZ, instant],
  [types.builtins.INT8, wholeNumber],
  // Left as text: `pg` would read these in the machine's own time zone.
  [types.builtins.DATE, (text: string) => text],
  [types.builtins.TIMESTAMP, (text: string) => text],
]);

/** timestamptz → Instant, date → Day, bigint and count → number, json → parsed; the rest as `pg` has it. */
const rowTypes: { getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && readers.get(id)) || types.getTypeParser(id, format ?? 'text'),
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('a bigint column holds more than a number can');
  return number;
}
