import type { Address, Outgoing, Platform, Sent } from '../chat/platform.ts';
import type { Transaction } from '../database/transaction.ts';
import { uuidFrom } from '../lib/ids.ts';
import { addMinutes, type Instant } from '../lib/time.ts';
import { type Claimed, cardFault, claimDeliveries } from './claims.ts';
import { manyTries, nextTry } from './patience.ts';
import { type PreparePorts, prepare } from './prepare-message.ts';
import { drawnAs } from './redraw.ts';
import { answerInTime } from './send-in-time.ts';

export interface DeliverPorts extends PreparePorts {
  readonly platforms: ReadonlyMap<string, Platform>;
  /** A place between claiming, sending and recording, where tests stop the process. */
  checkpoint(point: 'beforeSend' | 'afterSend'): void | Promise<void>;
  /** Where an account can always be reached: what chat cannot bring goes there. */
  addressOf(accountId: string): Address;
  /** Told, in the same transaction, whether an address brought a message to its person. */
  readonly reach?: (tx: Transaction, address: Address, reach: Reach) => Promise<void>;
}

export type Reach =
  | { readonly reached: true; readonly at: Instant }
  | { readonly reached: false; readonly at: Instant; readonly reason: string };

type Ending =
  | { readonly status: 'delivered'; readonly messageRef: string | null; readonly drawnAs?: string }
  | { readonly status: 'dropped' | 'failed'; readonly reason: string }
  | {
      readonly status: 'waiting';
      readonly reason: string;
      readonly at: Instant;
      readonly holdsLane: boolean;
      /** It may have arrived all the same. */
      readonly doubled: boolean;
    };

/**
 * Sends what waits, one message a lane at a time, until nothing is left that may go now. A message is marked as
 * being sent before it is, and its outcome is written after: a crash between the two is seen afterwards.
 */
export async function deliverMessages(ports: DeliverPorts): Promise<number> {
  let count = 0;
  for (;;) {
    const claimed = await claimDeliveries(ports.database, ports.now());
    if (claimed.length === 0) return count;
    count += claimed.length;
    // All of them to the end: what one of them cannot record must not leave others on their way unseen.
    const ends = await Promise.allSettled(claimed.map((message) => deliverOne(ports, message)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
}

async function deliverOne(ports: DeliverPorts, message: Claimed): Promise<void> {
  const ending = await attempt(ports, message);
  await ports.checkpoint('afterSend');
  const now = ports.now();
  await ports.database.engine(async (tx) => {
    const isOurs = await tx.execute(
      `update delivery set status = $2, reason = $3, message_ref = coalesce($4, message_ref),
         not_before = coalesce($5, not_before), finished_at = case when $2 = 'waiting' then null else $6::timestamptz end,
         possibly_doubled = possibly_doubled or $7, drawn_as = coalesce($9, drawn_as), claimed_by = null, claimed_at = null
       where id = $1 and status = 'sending' and claimed_by = $8`,
      [
        message.id,
        ending.status,
        'reason' in ending ? ending.reason : null,
        ending.status === 'delivered' ? ending.messageRef : null,
        ending.status === 'waiting' ? ending.at : null,
        now,
        ending.status === 'waiting' && ending.doubled,
        ports.database.presence,
        ending.status === 'delivered' ? (ending.drawnAs ?? null) : null,
      ],
    );
    if (isOurs > 0) await followEnding(ports, tx, message, ending, now);
  });
}

/** What an ending means for other messages, and for where their person is reached. */
async function followEnding(
  ports: DeliverPorts,
  tx: Transaction,
  message: Claimed,
  ending: Ending,
  now: Instant,
): Promise<void> {
  await tellReach(ports, tx, message, ending, now);
  if (ending.status === 'failed') await bringElsewhere(ports, tx, message, now);
  if (ending.status === 'dropped') {
    // Whoever has the seat by now may not have had it when the message fell due: once more for who did not get it.
    await tx.query(
      `update outbox set status = 'waiting', reason = 'reachedNobody', due_at = $2, finished_at = null
       where id = any ($1::uuid[]) and status = 'done' and (expires_at is null or expires_at > $2)`,
      [message.parts.map(({ outboxId }) => outboxId), now],
    );
  }
  if (ending.status !== 'waiting' || !ending.holdsLane) return;
  await tx.query(
    `update delivery set not_before = greatest(not_before, $2) where lane = $1 and status = 'waiting'`,
    [message.lane, ending.at],
  );
}

async function tellReach(
  ports: DeliverPorts,
  tx: Transaction,
  { platform, lane }: Claimed,
  ending: Ending,
  at: Instant,
): Promise<void> {
  if (ending.status === 'delivered') await ports.reach?.(tx, { platform, lane }, { reached: true, at });
  if (ending.status !== 'failed') return;
  await ports.reach?.(tx, { platform, lane }, { reached: false, at, reason: ending.reason });
}

/**
 * What chat could not bring stands on the page: a message of its own, so that both have their outcome. What waits
 * behind it in the same lane goes along, instead of failing as slowly one after the other.
 */
async function bringElsewhere(
  ports: DeliverPorts,
  tx: Transaction,
  message: Claimed,
  now: Instant,
): Promise<void> {
  const { platform, lane } = ports.addressOf(message.account_id);
  if (platform === message.platform) return;
  const behind = await tx.query<{ id: string }>(
    `update delivery set status = 'failed', reason = 'behindFailed', finished_at = $3
     where lane = $1 and status = 'waiting' and account_id = $2 returning id`,
    [message.lane, message.account_id, now],
  );
  const moved = [message, ...behind].map(({ id }) => ({ id, elsewhere: uuidFrom(`${id} elsewhere`) }));
  await tx.query(
    `insert into delivery (id, account_id, platform, lane, parts, urgent, status, not_before, created_at)
     select m.elsewhere, d.account_id, $2, $3, d.parts, d.urgent, 'waiting', $4::timestamptz,
       $4::timestamptz + (row_number() over (order by d.created_at, d.id) - 1) * interval '1 millisecond'
     from delivery d join jsonb_to_recordset($1::jsonb) as m(id uuid, elsewhere uuid) on m.id = d.id
     on conflict (id) do nothing`,
    [JSON.stringify(moved), platform, lane, now],
  );
}

async function attempt(ports: DeliverPorts, message: Claimed): Promise<Ending> {
  const platform = ports.platforms.get(message.platform);
  if (!platform) return { status: 'dropped', reason: 'platformGone' };
  const ready = await prepared(ports, message);
  if ('status' in ready) return ready;
  const address = { platform: message.platform, lane: message.lane };
  try {
    await ports.checkpoint('beforeSend');
    const sent = await answerInTime(platform.send(address, ready));
    if (sent !== 'noAnswer') {
      const ending = endingOf(sent, message.attempts, ports.now());
      return ending.status === 'delivered' && platform.redraws
        ? { ...ending, drawnAs: drawnAs(ready) }
        : ending;
    }
    return unknownEnding(platform, sent, message.attempts, ports.now());
  } catch (error) {
    ports.failed(error);
    return unknownEnding(platform, 'fault', message.attempts, ports.now());
  }
}

async function prepared(ports: DeliverPorts, message: Claimed): Promise<Outgoing | Ending> {
  try {
    return await prepare(ports, message);
  } catch (error) {
    ports.failed(error);
    return endingOf(again(cardFault), message.attempts, ports.now());
  }
}

const again = (reason: string): Sent => ({ outcome: 'retry', reason, retryAfterSeconds: null });

function endingOf(sent: Sent, attempts: number, now: Instant): Ending {
  if (sent.outcome === 'delivered') return { status: 'delivered', messageRef: sent.messageRef };
  if (sent.outcome === 'unreachable') return { status: 'failed', reason: sent.reason };
  if (attempts >= manyTries) return { status: 'failed', reason: `gaveUp:${sent.reason}` };
  const { retryAfterSeconds: seconds, reason } = sent;
  // A platform that says how long is believed.
  const at =
    seconds === null ? nextTry(now, attempts) : addMinutes(now, Math.max(1, Math.ceil(seconds / 60)));
  return { status: 'waiting', reason, at, holdsLane: seconds !== null, doubled: false };
}

/** Nobody knows whether it arrived. */
function unknownEnding(platform: Platform, reason: string, attempts: number, now: Instant): Ending {
  const ending = endingOf(again(reason), attempts, now);
  return ending.status === 'waiting' ? { ...ending, doubled: !platform.idempotent } : ending;
}
