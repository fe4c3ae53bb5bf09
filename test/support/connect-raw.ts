import { join } from 'node:path';
import type { Pool } from 'pg';
import { startEmbedded } from '../../src/database/embedded.ts';
import { openPool } from '../../src/database/pool.ts';
import type { Place } from './databases.ts';

/** The database itself, as its owner and past everything of ours: for looking behind the scenes. */
export async function connectRaw(place: Place): Promise<{ pool: Pool; close: () => Promise<void> }> {
  const { databaseUrl, dataDir } = place.where;
  const embedded = databaseUrl === undefined ? await startEmbedded(join(dataDir, 'postgres')) : undefined;
  const address = embedded?.address ?? { databaseUrl: databaseUrl ?? '' };
  const pool = openPool({ address, size: 1, waitFor: 10_000, onIdleError: () => {} });
  return {
    pool,
    async close() {
      await pool.end();
      await embedded?.stop();
    },
  };
}
