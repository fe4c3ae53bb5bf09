import type { Address } from '../chat/platform.ts';
import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import { uuidFrom } from '../lib/ids.ts';
import type { Calendar, Instant } from '../lib/time.ts';
import { instant } from '../lib/time.ts';
import type { Directory } from './directory.ts';
import { type DueMessage, type MessagePlan, type PlannedMessage, planMessages } from './message-plan.ts';
import { manyTries, nextTry } from './patience.ts';

export interface RaisePorts {
  readonly database: Database;
  readonly directory: Directory;
  readonly calendar: Calendar;
  /** Where an account can always be reached. */
  addressOf(accountId: string): Address;
  /** Where some of these accounts are reached rather than there. */
  readonly inChat?: (tx: Transaction, accountIds: readonly string[]) => Promise<ReadonlyMap<string, Address>>;
  /** Platforms where a message stays as it was drawn, so that a live one is drawn anew in its place. */
  readonly redrawing?: readonly string[];
  now(): Instant;
  failed(error: unknown): void;
}

// Enough to keep up with a region's busiest minute, small enough to hold one transaction briefly.
const atOnce = 200;

/**
 * Turns messages that are due into deliveries, each to one person. Gives how many messages were looked at. When
 * something is wrong with one of them, each is tried by itself, and that one is set aside for a while.
 */
export async function raiseMessages(ports: RaisePorts): Promise<number> {
  try {
    return await raiseDue(ports, null);
  } catch (error) {
    ports.failed(error);
    return raiseEach(ports);
  }
}

async function raiseEach(ports: RaisePorts): Promise<number> {
  const due = await ports.database.engine((tx) => dueMessages(tx, ports.now(), null));
  for (const { id } of due) {
    try {
      await raiseDue(ports, id);
    } catch (error) {
      ports.failed(error);
      await setAside(ports, id);
    }
  }
  return due.length;
}

/** Later again, ever less often; in the end recorded as failed. */
async function setAside({ database, now }: RaisePorts, id: string): Promise<void> {
  await database.engine(async (tx) => {
    const [row] = await tx.query<{ attempts: number }>('select attempts from outbox where id = $1', [id]);
    const attempts = (row?.attempts ?? 0) + 1;
    const isOver = attempts >= manyTries;
    await tx.query(
      `update outbox set attempts = $2, reason = 'fault', due_at = $3, status = $4, finished_at = $5
       where id = $1 and status = 'waiting'`,
      [id, attempts, nextTry(now(), attempts), isOver ? 'failed' : 'waiting', isOver ? now() : null],
    );
  });
}

/** `only`: one message, and nothing else that is due. */
async function raiseDue(ports: RaisePorts, only: string | null): Promise<number> {
  return ports.database.engine(async (tx) => {
    const now = ports.now();
    const due = await dueMessages(tx, now, only);
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

async function dueMessages(tx: Transaction, now: Instant, only: string | null): Promise<DueMessage[]> {
  const rows = await tx.query<DueMessage>(
    `select o.id, o.kind, o.object_id as "objectId", o.key, o.principal, o.card, o.urgent,
       o.created_at, to_jsonb(o.wanted_at) #>> '{}' as "wantedAt", to_jsonb(o.expires_at) #>> '{}' as "expiresAt",
       array(select d.account_id::text from delivery d where d.parts @> jsonb_build_array(jsonb_build_object('outboxId', o.id))) as handled
     from outbox o
     where o.status = 'waiting' and o.kind in ('post', 'reminder') and o.due_at <= $1
       and ($2::uuid is null or o.id = $2)
     order by o.urgent desc, o.due_at, o.id limit ${atOnce} for update of o skip locked`,
    [now, only],
    'due_messages',
  );
  return rows.map((row) => ({
    ...row,
    wantedAt: instant(row.wantedAt),
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
  const ids = [...new Set(deliveries.map(({ accountId }) => accountId))];
  const inChat = (await ports.inChat?.(tx, ids)) ?? new Map<string, Address>();
  const rows = deliveries.map(({ accountId, parts, urgent, status, reason }) => ({
    id: uuidFrom(`${accountId} ${parts.map(({ outboxId }) => outboxId).join(' ')}`),
    account_id: accountId,
    ...(inChat.get(accountId) ?? ports.addressOf(accountId)),
    parts,
    urgent,
    status,
    reason,
  }));
  await tx.query(
    `insert into delivery (id, account_id, platform, lane, parts, urgent, status, reason, message_ref, not_before, created_at, finished_at)
     select g.id, g.account_id, g.platform, g.lane, g.parts, g.urgent, g.status, g.reason, ${standing}, $2::timestamptz, $2::timestamptz,
       case when g.status = 'waiting' then null else $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as g(id uuid, account_id uuid, platform text, lane text, parts jsonb, urgent boolean, status text, reason text)`,
    [JSON.stringify(rows), now, ports.redrawing ?? []],
  );
}

/** Where a live message stands already for its person. */
const standing = `(select d.message_ref
  from outbox mine join outbox o on o.object_id = mine.object_id and o.key = mine.key and o.live
    join delivery d on d.parts @> jsonb_build_array(jsonb_build_object('outboxId', o.id))
  where mine.id = (g.parts -> 0 ->> 'outboxId')::uuid and mine.live and jsonb_array_length(g.parts) = 1
    and d.account_id = g.account_id and d.platform = g.platform and d.platform = any ($3)
    and d.status = 'delivered' and d.message_ref is not null and jsonb_array_length(d.parts) = 1
  order by d.finished_at desc limit 1)`;
