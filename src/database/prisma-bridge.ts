import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';
import type { ReadOnlyPrisma } from './read-only-prisma.ts';
import { recordCalls } from './recorded-calls.ts';
import { type Session, type Statement, transactionOver } from './session.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type PrismaTransaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Prisma inside one transaction. */
export interface BridgedTransaction {
  readonly prisma: ReadOnlyPrisma;
  /** To be called before the transaction ends: Prisma asks nothing after that. */
  finish(): Promise<void>;
}

/** Lets Prisma read inside transactions that this code opened. Adds no round trip. */
export interface PrismaBridge {
  /** Every statement of `prisma` goes through `session`. Costs nothing until Prisma is asked something. */
  join(session: Session): BridgedTransaction;
  close(): Promise<void>;
}

/**
 * One Prisma client for all transactions. Prisma believes it begins and commits; the transaction it gets is
 * the one already open on `session`, and its begin and commit do nothing. Prisma's own transaction (rather
 * than a client of its own) keeps it from batching the look-ups of two viewers into one statement.
 * `timeout`: milliseconds after which Prisma gives its transaction up; longer than any real one may take.
 */
export function bridgePrisma(timeout: number): PrismaBridge {
  const current = new AsyncLocalStorage<Session>();
  const client = new PrismaClient({ adapter: new BridgeAdapterFactory(current) });
  const begin = (session: Session, work: (tx: object) => Promise<void>): Promise<void> =>
    current.run(session, () => client.$transaction(work, { maxWait: timeout, timeout }));
  return {
    join: (session) => joinLater((work) => begin(session, work)),
    close: () => client.$disconnect(),
  };
}

/** Prisma's transaction takes half a millisecond of its own, and most readers never ask Prisma anything. */
function joinLater(begin: (work: (tx: object) => Promise<void>) => Promise<void>): BridgedTransaction {
  const over = Promise.withResolvers<void>();
  let finished = false;
  let whole: Promise<void> | undefined;
  let begun: Promise<object> | undefined;
  const start = (): Promise<object> => {
    if (finished) return Promise.reject(transactionOver());
    begun ??= new Promise((resolve, reject) => {
      whole = begin((tx) => {
        resolve(tx);
        return over.promise;
      });
      whole.catch(reject);
    });
    return begun;
  };
  return {
    prisma: recordCalls(start) as ReadOnlyPrisma,
    async finish() {
      finished = true;
      over.resolve();
      // Why it could not begin has been told to whoever asked Prisma something.
      await whole?.catch(() => {});
    },
  };
}

class BridgeAdapterFactory extends PrismaPg {
  readonly #current: AsyncLocalStorage<Session>;

  constructor(current: AsyncLocalStorage<Session>) {
    super(new Pool());
    this.#current = current;
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    adapter.startTransaction = async () => {
      const session = this.#current.getStore();
      if (session === undefined) throw new Error('Prisma reads only inside a transaction of openDatabase');
      return joined(session);
    };
    return adapter;
  }
}

async function joined(session: Session): Promise<PrismaTransaction> {
  const adapter = await new PrismaPg(poolOf(session)).connect();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    // Prisma then only notes its commit and rollback, and sends neither.
    options: { usePhantomQuery: true },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: async () => {},
    rollback: async () => {},
  };
}

/** A pool that never connects: what is asked of it goes to the session. */
function poolOf(session: Session): Pool {
  const pool = new Pool();
  Object.defineProperty(pool, 'query', { value: (statement: Statement) => session.send(statement) });
  return pool;
}
