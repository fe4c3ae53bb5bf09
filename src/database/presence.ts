import { randomInt } from 'node:crypto';
import { Client } from 'pg';

/**
 * The first half of the advisory locks by which processes show that they live; the second half is the number of
 * one process. Who can get the lock of another's number knows that it is gone.
 */
export const presenceLock = 72_707_370;

/** A process's sign of life on a database server: the server itself notices when the process is gone. */
export interface Presence {
  readonly number: number;
  stop(): Promise<void>;
}

const againAfter = 5_000;

/** A number of its own for this process, held on a connection of its own and taken again when that breaks. */
export async function holdPresence(
  databaseUrl: string,
  waitFor: number,
  broken: (error: Error) => void,
): Promise<Presence> {
  const number = presenceNumber();
  let stopped = false;
  let current: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  const later = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void hold().catch(later), againAfter);
    timer.unref();
  };
  const hold = async (): Promise<void> => {
    const client = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: waitFor,
      fallback_application_name: 'aftrap presence',
      keepAlive: true,
    });
    client.on('error', broken);
    client.on('end', later);
    await client.connect();
    current = client;
    if (stopped) await client.end();
    else await client.query('select pg_advisory_lock($1, $2)::text', [presenceLock, number]);
  };
  await hold();
  return {
    number,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current?.end();
    },
  };
}

/** Small enough for half an advisory lock (32 bits), large enough not to meet another's. */
export function presenceNumber(): number {
  return randomInt(1, 2 ** 31 - 1);
}
