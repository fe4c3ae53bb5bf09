import type { Database } from '../database/database.ts';
import type { Worker } from '../engine/worker.ts';
import { type Instant, instant, isBefore } from '../lib/time.ts';

interface Quiet {
  readonly database: Database;
  readonly worker: Worker;
  readonly moment: { now: Instant };
}

/**
 * Lets time go by without messages: alarms ring and features react, but what was sent so long ago is in nobody's
 * conversation any more, so it is not sent at all.
 */
export async function letPassQuietly(quiet: Quiet, at: Instant): Promise<void> {
  const { database, moment } = quiet;
  await settle(quiet);
  for (
    let due = await nextAlarm(database);
    due !== null && !isBefore(at, due);
    due = await nextAlarm(database)
  ) {
    if (isBefore(moment.now, due)) moment.now = due;
    await settle(quiet);
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

async function settle({ database, worker, moment }: Quiet): Promise<void> {
  await leaveUnsent(database, moment.now);
  await worker.tick();
}

async function nextAlarm(database: Database): Promise<Instant | null> {
  const [row] = await database.engine((tx) =>
    tx.query<{ at: Instant | null }>(
      `select min(due_at) as at from outbox where kind = 'alarm' and status = 'waiting'`,
    ),
  );
  return row?.at ? instant(row.at) : null;
}
