import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import { uuidFrom } from '../lib/ids.ts';
import type { Calendar, Instant } from '../lib/time.ts';
import { instant } from '../lib/time.ts';
import type { Directory } from './directory.ts';
import { type DueMessage, type MessagePlan, type PlannedMessage, planMessages } from './message-plan.ts';

export interface RaisePorts {
  readonly database: Database;
  readonly directory: Directory;
  readonly calendar: Calendar;
  /** Where an account can be reached today. */
  addressOf(accountId: string): { readonly platform: string; readonly lane: string };
  now(): Instant;
}

// Enough to keep up with a region's busiest minute, small enough to hold one transaction briefly.
const atOnce = 200;

/** Turns messages that are due into deliveries, each to one person. Gives how many messages were looked at. */
export async function raiseMessages(ports: RaisePorts): Promise<number> {
  return ports.database.engine(async (tx) => {
    const now = ports.now();
    const due = await dueMessages(tx, now);
    if (due.length === 0) return 0;
    const resolved = await ports.directory.peopleFor(
      tx,
      [...new Set(due.map(({ principal }) => principal))],
      now,
    );
    await carryOut(ports, tx, planMessages(due, resolved, ports.calendar, now), now);
    return due.length;
  });
}

async function dueMessages(tx: Transaction, now: Instant): Promise<DueMessage[]> {
  const rows = await tx.query<DueMessage>(
    `select o.id, o.kind, o.object_id as "objectId", o.key, o.principal, o.card, o.urgent,
       o.created_at, to_jsonb(o.due_at) #>> '{}' as "dueAt", to_jsonb(o.expires_at) #>> '{}' as "expiresAt",
       array(select d.account_id::text from delivery d where d.parts @> jsonb_build_array(jsonb_build_object('outboxId', o.id))) as handled
     from outbox o
     where o.status = 'waiting' and o.kind in ('post', 'reminder') and o.due_at <= $1
     order by o.urgent desc, o.due_at, o.id limit ${atOnce} for update of o skip locked`,
    [now],
    'due_messages',
  );
  return rows.map((row) => ({
    ...row,
    dueAt: instant(row.dueAt),
    expiresAt: row.expiresAt === null ? null : instant(row.expiresAt),
  }));
}

async function carryOut(ports: RaisePorts, tx: Transaction, plan: MessagePlan, now: Instant): Promise<void> {
  const sent = plan.send.map((message) => ({ ...message, status: 'waiting', reason: null }));
  const missed = plan.missed.map(({ accountId, part }) => ({
    accountId,
    parts: [part],
    urgent: false,
    status: 'dropped',
    reason: 'tooLate',
  }));
  if (sent.length + missed.length > 0) await insertDeliveries(ports, tx, [...sent, ...missed], now);
  const ended = [
    ...plan.done.map((id) => ({ id, status: 'done', reason: null })),
    ...plan.drop.map(({ id, reason }) => ({ id, status: 'dropped', reason })),
  ];
  await tx.query(
    `update outbox o set status = g.status, reason = g.reason, finished_at = $2
     from jsonb_to_recordset($1::jsonb) as g(id uuid, status text, reason text) where o.id = g.id`,
    [JSON.stringify(ended), now],
  );
  await tx.query(
    `update outbox o set due_at = g.at, reason = 'waitsForWorkingHours'
     from jsonb_to_recordset($1::jsonb) as g(id uuid, at timestamptz) where o.id = g.id`,
    [JSON.stringify(plan.later)],
  );
}

interface NewDelivery extends PlannedMessage {
  readonly status: string;
  readonly reason: string | null;
}

async function insertDeliveries(
  ports: RaisePorts,
  tx: Transaction,
  deliveries: readonly NewDelivery[],
  now: Instant,
): Promise<void> {
  const rows = deliveries.map(({ accountId, parts, urgent, status, reason }) => ({
    id: uuidFrom(`${accountId} ${parts.map(({ outboxId }) => outboxId).join(' ')}`),
    account_id: accountId,
    ...ports.addressOf(accountId),
    parts,
    urgent,
    status,
    reason,
  }));
  await tx.query(
    `insert into delivery (id, account_id, platform, lane, parts, urgent, status, reason, not_before, created_at, finished_at)
     select g.id, g.account_id, g.platform, g.lane, g.parts, g.urgent, g.status, g.reason, $2::timestamptz, $2::timestamptz,
       case when g.status = 'waiting' then null else $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as g(id uuid, account_id uuid, platform text, lane text, parts jsonb, urgent boolean, status text, reason text)`,
    [JSON.stringify(rows), now],
  );
}
