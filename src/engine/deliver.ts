import type { Platform, Sent } from '../chat/platform.ts';
import type { Viewer } from '../chat/viewer.ts';
import type { Database } from '../database/database.ts';
import { addMinutes, type Instant } from '../lib/time.ts';
import type { Card, CardRef } from '../view/views.ts';
import type { Directory } from './directory.ts';

export interface DeliverPorts {
  readonly database: Database;
  readonly directory: Directory;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Renders a card for one reader from today's state; null when it means nothing to them any more. */
  show(viewer: Viewer, ref: CardRef, now: Instant): Promise<Card | null>;
  /** Several cards for one person in one message. */
  together(viewer: Viewer, cards: readonly Card[]): Card;
  /** A place between claiming, sending and recording, where tests stop the process. */
  checkpoint(point: 'beforeSend' | 'afterSend'): void | Promise<void>;
  failed(error: unknown): void;
  now(): Instant;
}

interface Claimed {
  readonly id: string;
  readonly account_id: string;
  readonly platform: string;
  readonly lane: string;
  readonly parts: readonly { readonly outboxId: string; readonly card: CardRef }[];
  readonly message_ref: string | null;
  readonly attempts: number;
}

type Ending =
  | { readonly status: 'delivered'; readonly messageRef: string | null }
  | { readonly status: 'dropped' | 'failed'; readonly reason: string }
  | {
      readonly status: 'waiting';
      readonly reason: string;
      readonly at: Instant;
      readonly holdsLane: boolean;
    };

const lanesAtOnce = 20;
const mostAttempts = 8;

/**
 * Sends what waits, one message a lane at a time, until nothing is left that may go now. A message is marked as
 * being sent before it is, and its outcome is written after: a crash between the two is seen at the next start.
 */
export async function deliverMessages(ports: DeliverPorts): Promise<number> {
  let count = 0;
  for (;;) {
    const claimed = await claim(ports);
    if (claimed.length === 0) return count;
    count += claimed.length;
    await Promise.all(claimed.map((message) => deliverOne(ports, message)));
  }
}

async function claim(ports: DeliverPorts): Promise<Claimed[]> {
  return ports.database.engine((tx) =>
    tx.query<Claimed>(
      `update delivery d set status = 'sending', attempts = d.attempts + 1, not_before = $1
       where d.id in (
         select w.id from delivery w
         where w.status = 'waiting' and w.not_before <= $1
           and w.id = (select f.id from delivery f where f.lane = w.lane and f.status = 'waiting'
                       order by f.urgent desc, f.created_at, f.id limit 1)
           and not exists (select 1 from delivery s where s.lane = w.lane and s.status = 'sending')
         order by w.urgent desc, w.created_at limit ${lanesAtOnce} for update skip locked)
       returning d.id, d.account_id, d.platform, d.lane, d.parts, d.message_ref, d.attempts`,
      [ports.now()],
      'claim_deliveries',
    ),
  );
}

async function deliverOne(ports: DeliverPorts, message: Claimed): Promise<void> {
  const ending = await attempt(ports, message);
  await ports.checkpoint('afterSend');
  const now = ports.now();
  await ports.database.engine(async (tx) => {
    await tx.query(
      `update delivery set status = $2, reason = $3, message_ref = coalesce($4, message_ref),
         not_before = coalesce($5, not_before), finished_at = case when $2 = 'waiting' then null else $6::timestamptz end
       where id = $1`,
      [
        message.id,
        ending.status,
        'reason' in ending ? ending.reason : null,
        ending.status === 'delivered' ? ending.messageRef : null,
        ending.status === 'waiting' ? ending.at : null,
        now,
      ],
    );
    if (ending.status !== 'waiting' || !ending.holdsLane) return;
    await tx.query(
      `update delivery set not_before = greatest(not_before, $2) where lane = $1 and status = 'waiting'`,
      [message.lane, ending.at],
    );
  });
}

async function attempt(ports: DeliverPorts, message: Claimed): Promise<Ending> {
  try {
    const ready = await prepare(ports, message);
    if (typeof ready === 'string') return { status: 'dropped', reason: ready };
    await ports.checkpoint('beforeSend');
    const sent = await ready.send();
    return endingOf(sent, message.attempts, ports.now());
  } catch (error) {
    ports.failed(error);
    return endingOf(
      { outcome: 'retry', reason: 'fault', retryAfterSeconds: null },
      message.attempts,
      ports.now(),
    );
  }
}

/** Everything is looked up again at the moment of sending: a person without access any more gets nothing. */
async function prepare(ports: DeliverPorts, message: Claimed): Promise<string | { send(): Promise<Sent> }> {
  const platform = ports.platforms.get(message.platform);
  if (!platform) return 'platformGone';
  const now = ports.now();
  const viewer = await ports.database.engine((tx) => ports.directory.viewerOf(tx, message.account_id, now));
  if (!viewer) return 'noAccess';
  const shown = [];
  for (const { card } of message.parts) shown.push({ ref: card, card: await ports.show(viewer, card, now) });
  const cards = shown.flatMap(({ card }) => (card === null ? [] : [card]));
  const [first] = cards;
  if (!first) return 'nothingToShow';
  const card = cards.length === 1 ? first : ports.together(viewer, cards);
  const parts = shown.filter((part) => part.card !== null).map((part) => part.ref);
  const reader = { language: viewer.language, zone: viewer.zone };
  const outgoing = {
    deliveryId: message.id,
    accountId: viewer.accountId,
    reader,
    card,
    parts,
    messageRef: message.message_ref,
  };
  return { send: () => platform.send({ platform: message.platform, lane: message.lane }, outgoing) };
}

function endingOf(sent: Sent, attempts: number, now: Instant): Ending {
  if (sent.outcome === 'delivered') return { status: 'delivered', messageRef: sent.messageRef };
  if (sent.outcome === 'unreachable') return { status: 'failed', reason: sent.reason };
  if (attempts >= mostAttempts) return { status: 'failed', reason: `gaveUp:${sent.reason}` };
  // Doubling from half a minute, at most an hour; a platform that says how long is believed.
  const minutes =
    sent.retryAfterSeconds === null ? Math.min(60, 2 ** (attempts - 2)) : sent.retryAfterSeconds / 60;
  const at = addMinutes(now, Math.max(1, Math.ceil(minutes)));
  return { status: 'waiting', reason: sent.reason, at, holdsLane: sent.retryAfterSeconds !== null };
}

/**
 * At the start: what an earlier process was sending when it stopped may or may not have arrived. It is sent once
 * more, and marked as possibly doubled where the platform cannot recognise the message.
 */
export async function recoverDeliveries(ports: DeliverPorts): Promise<void> {
  const idempotent = [...ports.platforms.values()]
    .filter((platform) => platform.idempotent)
    .map(({ name }) => name);
  await ports.database.engine((tx) =>
    tx.query(
      `update delivery set status = 'waiting', possibly_doubled = possibly_doubled or not (platform = any ($1))
       where status = 'sending'`,
      [idempotent],
    ),
  );
}
