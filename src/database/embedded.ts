import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { Address } from './pool.ts';

/** PostgreSQL inside this process, reachable by one connection at a time. */
export interface Embedded {
  readonly address: Address;
  stop(): Promise<void>;
}

// What `pg` looks for in a folder it is given as host: .s.PGSQL.<port>
const port = 5432;
// A Unix socket's path may be 107 bytes long; macOS allows 103.
const longestFolder = 80;

/**
 * Starts PGlite on a folder (null: in memory) behind a Unix socket in a private folder. Use exactly one
 * connection: with more, the statements of one mix with those of another. Does not lock the folder.
 */
export async function startEmbedded(folder: string | null): Promise<Embedded> {
  const database = await (folder === null ? PGlite.create() : PGlite.create(folder));
  const socketFolder = await privateFolder();
  const server = new PGLiteSocketServer({
    db: database,
    path: join(socketFolder, `.s.PGSQL.${port}`),
    // The second place is for a new connection that comes while a broken one is still being cleared away.
    maxConnections: 2,
  });
  await server.start();
  return {
    address: { host: socketFolder, port, user: 'postgres', database: 'postgres' },
    async stop() {
      await server.stop();
      await database.close();
      await rm(socketFolder, { recursive: true, force: true });
    },
  };
}

async function privateFolder(): Promise<string> {
  const usual = tmpdir();
  return mkdtemp(join(usual.length > longestFolder ? '/tmp' : usual, 'aftrap-'));
}
