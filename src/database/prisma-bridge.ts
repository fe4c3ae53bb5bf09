import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';
import type { ReadOnlyPrisma } from './read-only-prisma.ts';
import type { Session, Statement } from './session.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type PrismaTransaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Lets Prisma read inside a transaction that this code opened. */
export interface PrismaBridge {
  /** Runs `work` with a Prisma that sends every statement through `session`. Adds no round trip. */
  within<T>(session: Session, work: (prisma: ReadOnlyPrisma) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * One Prisma client for all transactions. Prisma believes it begins and commits; the transaction it gets is
 * the one already open on `session`, and its begin and commit do nothing. Prisma's own transaction (rather
 * than a client of its own) keeps it from batching the look-ups of two viewers into one statement.
 */
export function bridgePrisma(timeout: number): PrismaBridge {
  const current = new AsyncLocalStorage<Session>();
  const client = new PrismaClient({ adapter: new BridgeAdapterFactory(current) });
  return {
    within: (session, work) =>
      current.run(session, () => client.$transaction((tx) => work(tx), { maxWait: timeout, timeout })),
    close: () => client.$disconnect(),
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
