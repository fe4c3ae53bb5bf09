import { createHash } from 'node:crypto';
import type { Outgoing, Platform, Sent } from '../chat/platform.ts';
import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import { addDays, addMinutes, dayOf, type Instant } from '../lib/time.ts';
import type { Claimed } from './claims.ts';
import { answerInTime } from './send-in-time.ts';
import type { Piece } from './tables.ts';

export interface RedrawPorts {
  readonly database: Database;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** What a message shows now; for who has nothing to see there any more, that it is over. */
  draw(message: Claimed): Promise<Outgoing>;
  failed(error: unknown): void;
  now(): Instant;
}

/** What is older than this is left as it is: nobody scrolls back that far, and its buttons are judged anew anyway. */
const redrawnDays = 30;
const atOnce = 20;

export const drawnAs = ({ card, reader }: Pick<Outgoing, 'card' | 'reader'>): string =>
  createHash('sha256')
    .update(JSON.stringify([card, reader]))
    .digest('base64url');

/**
 * Messages that show something of these objects, where they stay as they were drawn, are to be drawn anew. Of several
 * that show one person the same card the newest: that is where they look.
 */
export async function markStale(
  tx: Transaction,
  platforms: readonly string[],
  objectIds: readonly string[],
  now: Instant,
): Promise<void> {
  await tx.query(
    `with shown as (
       select distinct on (d.account_id, d.platform, o.card) d.id
       from outbox o join delivery d on d.parts @> jsonb_build_array(jsonb_build_object('outboxId', o.id))
       where o.object_id = any ($2) and d.status = 'delivered' and d.message_ref is not null
         and d.platform = any ($1) and d.finished_at > $4
       order by d.account_id, d.platform, o.card, d.finished_at desc)
     update delivery d set stale_at = $3 from shown where shown.id = d.id`,
    [platforms, objectIds, now, oldestRedrawn(now)],
    'mark_stale',
  );
}

/**
 * All messages that show something of the object of a decision, for the statement that records it: so that none is
 * forgotten when the process stops. Only where messages are drawn anew is it known how they were drawn.
 */
export function standingPiece(now: Instant): Piece {
  return {
    name: 'standing',
    sql: `update delivery d set stale_at = $3::timestamptz from outbox o
      where o.object_id = $1 and d.parts @> jsonb_build_array(jsonb_build_object('outboxId', o.id))
        and d.status = 'delivered' and d.message_ref is not null and d.drawn_as is not null
        and d.finished_at > $?::timestamptz`,
    value: oldestRedrawn(now),
  };
}

const oldestRedrawn = (now: Instant): string => `${addDays(dayOf(now, 'UTC'), -redrawnDays)}T00:00:00Z`;

type Stale = Claimed & { readonly drawn_as: string | null; readonly stale_at: Instant };

/** Draws anew what has changed since, one message of a lane at a time. Gives how many were looked at. */
export async function redrawMessages(ports: RedrawPorts): Promise<number> {
  const stale = await ports.database.engine((tx) =>
    tx.query<Stale>(
      `select distinct on (d.lane) d.id, d.account_id, d.platform, d.lane, d.parts, d.message_ref, d.attempts, d.drawn_as, d.stale_at
       from delivery d where d.stale_at <= $1 order by d.lane, d.finished_at desc limit ${atOnce}`,
      [ports.now()],
      'stale_deliveries',
    ),
  );
  await Promise.all(stale.map((message) => redraw(ports, message)));
  return stale.length;
}

async function redraw(ports: RedrawPorts, message: Stale): Promise<void> {
  const { database, now } = ports;
  const done = (hash: string | null): Promise<number> =>
    database.engine((tx) =>
      // What changed again meanwhile stays stale.
      tx.execute(
        `update delivery set stale_at = nullif(stale_at, $3), drawn_as = coalesce($2, drawn_as) where id = $1`,
        [message.id, hash, message.stale_at],
      ),
    );
  const later = (at: Instant): Promise<number> =>
    database.engine((tx) =>
      // The whole lane waits: it is the lane that was too fast.
      tx.execute('update delivery set stale_at = $2 where lane = $1 and stale_at < $2', [message.lane, at]),
    );
  try {
    const drawing = await ports.draw(message);
    const hash = drawnAs(drawing);
    if (hash === message.drawn_as) return void (await done(null));
    const sent = await send(ports, message, drawing);
    if (sent.outcome !== 'retry') return void (await done(sent.outcome === 'delivered' ? hash : null));
    await later(addMinutes(now(), Math.max(1, Math.ceil((sent.retryAfterSeconds ?? 0) / 60))));
  } catch (error) {
    ports.failed(error);
    await later(addMinutes(now(), 5));
  }
}

async function send({ platforms }: RedrawPorts, message: Stale, drawing: Outgoing): Promise<Sent> {
  const platform = platforms.get(message.platform);
  if (!platform) return { outcome: 'unreachable', reason: 'platformGone' };
  const sent = await answerInTime(
    platform.send({ platform: message.platform, lane: message.lane }, { ...drawing, isRedrawn: true }),
  );
  return sent === 'noAnswer' ? { outcome: 'retry', reason: sent, retryAfterSeconds: null } : sent;
}
