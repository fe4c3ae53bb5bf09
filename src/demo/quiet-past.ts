import type { Database } from '../database/database.ts';
import type { Worker } from '../engine/worker.ts';
import { type Instant, instant, isBefore } from '../lib/time.ts';

interface Quiet {
  readonly database: Database;
  readonly worker: Worker;
  readonly moment: { now: Instant };
  /** What went wrong so far: nothing goes on after it. */
  readonly faults: readonly unknown[];
}

/**
 * Lets time go by without messages: alarms ring and features react, but what was sent so long ago is in nobody's
 * conversation any more, so it is not sent at all.
 */
export async function letPassQuietly(
  { database, worker, moment, faults }: Quiet,
  at: Instant,
): Promise<void> {
  while (faults.length === 0) {
    const { facts, alarm } = await waiting(database);
    const isDue = alarm !== null && !isBefore(at, alarm);
    if (!facts && !isDue) break;
    if (!facts && isDue && isBefore(moment.now, alarm)) moment.now = alarm;
    await leaveUnsent(database, moment.now);
    await worker.tick();
  }
  if (isBefore(moment.now, at)) moment.now = at;
}

/** Messages and reminders that were due by this moment stay where they are: recorded, and never sent. */
export async function leaveUnsent(database: Database, until: Instant): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `update outbox set status = 'dropped', reason = 'beforeTheDemo', finished_at = $1
       where kind in ('post', 'reminder') and status = 'waiting' and due_at <= $1`,
      [until],
    ),
  );
}

/** Whether features have something to react to, and when the next alarm rings. */
async function waiting(
  database: Database,
): Promise<{ readonly facts: boolean; readonly alarm: Instant | null }> {
  const [row] = await database.engine((tx) =>
    tx.query<{ facts: boolean; alarm: Instant | null }>(
      `select exists (select from fact where reacted_at is null) as facts,
        (select min(due_at) from outbox where kind = 'alarm' and status = 'waiting') as alarm`,
    ),
  );
  return { facts: row?.facts ?? false, alarm: row?.alarm ? instant(row.alarm) : null };
}
