import type { Database } from '../database/database.ts';
import { addMinutes, type Instant } from '../lib/time.ts';

/** How the queue stands: what waits, and whether it moves. */
export interface QueueHealth {
  readonly waiting: number;
  readonly overdue: number;
  readonly failed: number;
  /** What throws whenever it is tried, and is tried again later: somebody has to look. */
  readonly stuck: number;
  readonly possiblyDoubled: number;
}

// The tick comes every minute; five without one means that nothing is being sent.
const patienceMinutes = 5;

export async function queueHealth(database: Database, now: Instant): Promise<QueueHealth> {
  const [row] = await database.engine((tx) =>
    tx.query<QueueHealth>(
      `select (select count(*)::int from outbox where status = 'waiting') as waiting,
        (select count(*)::int from outbox where status = 'waiting' and due_at < $1)
          + (select count(*)::int from delivery where status = 'waiting' and not_before < $1) as overdue,
        (select count(*)::int from delivery where status = 'failed')
          + (select count(*)::int from outbox where status = 'failed') as failed,
        (select count(*)::int from fact where reacted_at is null and attempts > 0)
          + (select count(*)::int from outbox where status = 'waiting' and attempts > 0) as stuck,
        (select count(*)::int from delivery where possibly_doubled) as "possiblyDoubled"`,
      [addMinutes(now, -patienceMinutes)],
      'queue_health',
    ),
  );
  return row ?? { waiting: 0, overdue: 0, failed: 0, stuck: 0, possiblyDoubled: 0 };
}
