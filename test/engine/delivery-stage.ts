import { foldCards } from '../../src/chat/fold-cards.ts';
import type { Outgoing, Platform, Sent } from '../../src/chat/platform.ts';
import type { Database } from '../../src/database/database.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { startWorker, type Worker } from '../../src/engine/worker.ts';
import { peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import type { Card, CardRef } from '../../src/view/views.ts';
import { engineOn } from '../support/engine.ts';

export const plainCard: Card = { size: 'card', title: 'Look', summary: 'A task', nodes: [], buttons: [] };

/** What a test decides about one process: what its platform answers and how its cards are drawn. */
export interface Says {
  send?: (message: Outgoing) => Promise<Sent>;
  show?: (ref: CardRef) => Card | null;
  directory?: Directory;
}

/** One process that delivers: its own connections, its own engine, its own platform. */
export interface Process {
  readonly database: Database;
  readonly engine: Awaited<ReturnType<typeof engineOn>>;
  readonly worker: Worker;
  readonly got: readonly Outgoing[];
  readonly faults: readonly unknown[];
}

export async function processOn(database: Database, says: Says): Promise<Process> {
  const engine = await engineOn(database);
  const got: Outgoing[] = [];
  const faults: unknown[] = [];
  const recorder: Platform = {
    name: 'recorder',
    idempotent: false,
    send: async (_address, message) => {
      const sent = await (says.send?.(message) ?? { outcome: 'delivered' as const, messageRef: 'm1' });
      if (sent.outcome === 'delivered') got.push(message);
      return sent;
    },
  };
  const worker = await startWorker({
    database,
    engine,
    directory: says.directory ?? { viewerOf, peopleFor },
    calendar: publicHolidays('NL'),
    clock: { now: () => engine.now() },
    features: [],
    platforms: [recorder],
    addressOf: (accountId) => ({ platform: 'recorder', lane: accountId }),
    show: async (_viewer, ref) => (says.show ?? (() => plainCard))(ref),
    together: foldCards,
    cleanUp: async () => {},
    failed: (error) => void faults.push(error),
  });
  return { database, engine, worker, got, faults };
}

export const deliveriesIn = (database: Database) =>
  database.engine((tx) =>
    tx.query<{ status: string; reason: string | null; doubled: boolean; parts: number }>(
      `select status, reason, possibly_doubled as doubled, jsonb_array_length(parts) as parts
       from delivery order by created_at, jsonb_array_length(parts) desc`,
    ),
  );
