import type { Database } from '../database/database.ts';
import { presenceLock } from '../database/presence.ts';
import type { Instant } from '../lib/time.ts';
import type { CardRef } from '../view/views.ts';

/** A message that this process is sending. */
export interface Claimed {
  readonly id: string;
  readonly account_id: string;
  readonly platform: string;
  readonly lane: string;
  readonly parts: readonly { readonly outboxId: string; readonly card: CardRef }[];
  readonly message_ref: string | null;
  readonly attempts: number;
}

const lanesAtOnce = 20;
/** Why a message waits whose card could not be drawn: only such a one does not hold up what comes after it. */
export const cardFault = 'cardFault';

/** Marks the first message of every lane that may go now as being sent by this process. */
export async function claimDeliveries(database: Database, now: Instant): Promise<Claimed[]> {
  return database.engine((tx) =>
    tx.query<Claimed>(
      `update delivery d set status = 'sending', attempts = d.attempts + 1, not_before = $1,
         claimed_by = $2, claimed_at = clock_timestamp()
       where d.id in (
         select w.id from delivery w
         where w.status = 'waiting' and w.not_before <= $1
           and w.id = (select f.id from delivery f where f.lane = w.lane and f.status = 'waiting'
                         and not (f.not_before > $1 and f.reason is not distinct from '${cardFault}')
                       order by f.urgent desc, f.created_at, f.id limit 1)
           and not exists (select 1 from delivery s where s.lane = w.lane and s.status = 'sending')
         order by w.urgent desc, w.created_at limit ${lanesAtOnce} for update skip locked)
       returning d.id, d.account_id, d.platform, d.lane, d.parts, d.message_ref, d.attempts`,
      [now, database.presence],
      'claim_deliveries',
    ),
  );
}

/**
 * What a process was sending when it stopped may or may not have arrived: it is sent once more, and marked as
 * possibly doubled where the platform does not recognise a message it has. A living process keeps what it is
 * sending, for ten minutes by the database's own clock: longer than it ever takes. To be called while this process
 * sends nothing.
 */
export async function recoverDeliveries(database: Database, idempotent: readonly string[]): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `with claims as materialized (select distinct claimed_by as number from delivery where status = 'sending'),
         gone as materialized (select number from claims
           where number is null or number = $2 or pg_try_advisory_xact_lock($3, number))
       update delivery d set status = 'waiting', claimed_by = null, claimed_at = null,
         possibly_doubled = possibly_doubled or not (platform = any ($1))
       where status = 'sending' and (claimed_at is null or claimed_at < clock_timestamp() - interval '10 minutes'
         or exists (select 1 from gone where gone.number is not distinct from d.claimed_by))`,
      [idempotent, database.presence, presenceLock],
      'recover_deliveries',
    ),
  );
}
