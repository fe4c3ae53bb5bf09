import type { Database } from '../database/database.ts';
import type { Instant } from '../lib/time.ts';
import type { Outcome } from './engine.ts';
import { manyTries, nextTry } from './patience.ts';

interface DueAlarm {
  readonly id: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly event: { readonly type: string };
  readonly attempts: number;
}

export interface AlarmPorts {
  readonly database: Database;
  now(): Instant;
  /** Brings an event about in the product's own name. Happens once for one delivery id. */
  run(alarm: DueAlarm, deliveryId: string): Promise<Outcome<unknown>>;
  /** Told of what went wrong with one alarm; the others go on. */
  failed(error: unknown): void;
}

const atOnce = 100;

/**
 * Brings about the events whose time has come, until none is left. An alarm that throws is tried again, ever less
 * often, for as long as its object wants it; one that is refused is given up after many tries.
 */
export async function ringAlarms(ports: AlarmPorts): Promise<number> {
  let count = 0;
  for (;;) {
    const due = await dueAlarms(ports);
    for (const alarm of due) await ringOne(ports, alarm);
    count += due.length;
    if (due.length < atOnce) return count;
  }
}

async function dueAlarms({ database, now }: AlarmPorts): Promise<DueAlarm[]> {
  return database.engine((tx) =>
    tx.query<DueAlarm>(
      `select id, object_kind as "objectKind", object_id as "objectId", event, attempts from outbox
       where kind = 'alarm' and status = 'waiting' and due_at <= $1 order by due_at, id limit ${atOnce}`,
      [now()],
      'due_alarms',
    ),
  );
}

async function ringOne(ports: AlarmPorts, alarm: DueAlarm): Promise<void> {
  try {
    const outcome = await ports.run(alarm, `alarm:${alarm.id}`);
    if (outcome.status === 'done') return await end(ports, alarm, 'done', null);
    const reason = outcome.status === 'refused' ? `refused:${outcome.refusal.name}` : outcome.status;
    if (alarm.attempts + 1 < manyTries) return await putOff(ports, alarm, reason);
    return await end(ports, alarm, 'failed', reason);
  } catch (error) {
    ports.failed(error);
    await putOff(ports, alarm, 'fault');
  }
}

/** Only while it still waits: an event of its object may have ended it meanwhile. */
async function end(
  { database, now }: AlarmPorts,
  { id, attempts }: DueAlarm,
  status: 'done' | 'failed',
  reason: string | null,
): Promise<void> {
  const tries = status === 'done' ? attempts : attempts + 1;
  await database.engine((tx) =>
    tx.query(
      `update outbox set status = $2, reason = $3, attempts = $4, finished_at = $5 where id = $1 and status = 'waiting'`,
      [id, status, reason, tries, now()],
    ),
  );
}

async function putOff(
  { database, now }: AlarmPorts,
  { id, attempts }: DueAlarm,
  reason: string,
): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `update outbox set attempts = $2, reason = $3, due_at = $4 where id = $1 and status = 'waiting'`,
      [id, attempts + 1, reason, nextTry(now(), attempts + 1)],
    ),
  );
}
