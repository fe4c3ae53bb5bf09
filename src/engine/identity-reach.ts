import type { Transaction } from '../database/transaction.ts';
import type { Instant } from '../lib/time.ts';
import type { ChatIdentity, UnreachableAccount } from './chat-identity.ts';

/** Where each account is reached: its newest identity that can be. */
export async function reachOf(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, ChatIdentity>> {
  const rows = await tx.query<ChatIdentity & { accountId: string }>(
    `select distinct on (account_id) account_id as "accountId", platform, tenant, user_id as "userId"
     from identity where account_id = any ($1) and unreachable_since is null
     order by account_id, linked_at desc, id desc`,
    [accountIds],
    'identity_reach',
  );
  return new Map(rows.map(({ accountId, ...identity }) => [accountId, identity]));
}

/** Of one identity, or of everybody of a workspace (`userId` null). */
export async function markUnreachable(
  tx: Transaction,
  of: Omit<ChatIdentity, 'userId'> & { readonly userId: string | null },
  reason: string,
  now: Instant,
): Promise<void> {
  await tx.execute(
    `update identity set unreachable_since = coalesce(unreachable_since, $5::timestamptz), unreachable_reason = $4
     where platform = $1 and tenant = $2 and ($3::text is null or user_id = $3)`,
    [of.platform, of.tenant, of.userId, reason, now],
  );
}

export async function markReached(tx: Transaction, of: ChatIdentity): Promise<void> {
  await tx.execute(
    `update identity set unreachable_since = null, unreachable_reason = null
     where platform = $1 and tenant = $2 and user_id = $3 and unreachable_since is not null`,
    [of.platform, of.tenant, of.userId],
    'identity_reached',
  );
}

export async function markTenantBack(
  tx: Transaction,
  platform: string,
  tenant: string,
  reason: string,
): Promise<void> {
  await tx.execute(
    `update identity set unreachable_since = null, unreachable_reason = null
     where platform = $1 and tenant = $2 and unreachable_reason = $3`,
    [platform, tenant, reason],
  );
}

/** Accounts of which no identity is reached; the longest ago first. */
export async function unreachable(tx: Transaction): Promise<UnreachableAccount[]> {
  return tx.query<UnreachableAccount>(
    `select * from (
       select distinct on (account_id) account_id as "accountId", platform, tenant, user_id as "userId",
         unreachable_reason as reason, unreachable_since as since
       from identity i where unreachable_since is not null and not exists (
         select 1 from identity o where o.account_id = i.account_id and o.unreachable_since is null)
       order by account_id, linked_at desc, id desc) newest
     order by since, "accountId"`,
    [],
    'identities_unreachable',
  );
}
