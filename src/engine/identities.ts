import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import { freshId } from '../lib/ids.ts';
import { addMinutes, type Instant } from '../lib/time.ts';
import type { ChatIdentity, LinkedIdentity, UnreachableAccount } from './chat-identity.ts';
import { identityLine, isGuessing, lockGuesses } from './identity-audit.ts';
import { type Codes, codesWith } from './identity-codes.ts';
import * as reach from './identity-reach.ts';
import { recordLine } from './record.ts';

/**
 * `unknown`: no such code, too old, or used by another. `tooOften`: this account guessed so often that nothing it
 * fills in is looked at for now. `already`: the code's identity is this account's, from before.
 */
export type Confirmed = 'linked' | 'unknown' | 'tooOften' | 'already';

/** Who is who on the chat platforms: one account, any number of identities; an identity has one account at most. */
export interface Identities {
  /** Whose it is; null for one that is linked to nobody. */
  accountOf(identity: ChatIdentity): Promise<string | null>;
  /** "XXXX-XXXX", good for half an hour after it was first asked for, and the same as long as it is good. */
  codeFor(identity: ChatIdentity, now: Instant): Promise<string>;
  /** Makes the identity of a code this account's; it leaves the account it belonged to. `by`: who filled it in. */
  confirm(code: string, accountId: string, by: string, now: Instant): Promise<Confirmed>;
  /** The identities of an account, the newest first. */
  of(accountId: string): Promise<readonly LinkedIdentity[]>;
  /** False when this account has no such identity (any more). */
  unlink(of: { readonly id: string; readonly accountId: string }, by: string, now: Instant): Promise<boolean>;
  /** Where each account is reached: its newest identity that can be. Accounts without one are left out. */
  reachOf(tx: Transaction, accountIds: readonly string[]): Promise<ReadonlyMap<string, ChatIdentity>>;
  /** `reason`: a word for why, never content. Since when it was is kept when it was so already. */
  markUnreachable(identity: ChatIdentity, reason: string, now: Instant): Promise<void>;
  /** Whose it is, like `accountOf`. Who comes by is there: the next message may go to chat again. */
  comesBy(tx: Transaction, identity: ChatIdentity): Promise<string | null>;
  /** Nobody of a workspace can be reached any more; they stay who they are. */
  markTenantGone(platform: string, tenant: string, reason: string, now: Instant): Promise<void>;
  /** Takes back `markTenantGone` for those who were unreachable for that reason. */
  markTenantBack(platform: string, tenant: string, reason: string): Promise<void>;
  unreachable(): Promise<readonly UnreachableAccount[]>;
  forgetOld(now: Instant): Promise<void>;
}

const codeMinutes = 30;

/** `secret`: the installation's encryption key (32 bytes); without it the table gives no code away. */
export function identitiesIn(database: Database, secret: Buffer): Identities {
  const codes = codesWith(secret);
  return {
    accountOf: (identity) => database.engine((tx) => accountOf(tx, identity)),
    codeFor: (identity, now) => database.engine((tx) => codeFor(tx, codes, identity, now)),
    confirm: (code, accountId, by, now) =>
      database.engine((tx) => confirm(tx, { hash: codes.hashOf(code), accountId, by, now })),
    of: (accountId) => database.engine((tx) => identitiesOf(tx, accountId)),
    unlink: ({ id, accountId }, by, now) =>
      database.engine(async (tx) => {
        const gone = await tx.execute('delete from identity where id = $1 and account_id = $2', [
          id,
          accountId,
        ]);
        if (gone > 0) await recordLine(tx, identityLine('unlinked', accountId, by, id, 'done'), now);
        return gone > 0;
      }),
    reachOf: reach.reachOf,
    markUnreachable: (identity, reason, now) =>
      database.engine((tx) => reach.markUnreachable(tx, identity, reason, now)),
    comesBy,
    markTenantGone: (platform, tenant, reason, now) =>
      database.engine((tx) => reach.markUnreachable(tx, { platform, tenant, userId: null }, reason, now)),
    markTenantBack: (platform, tenant, reason) =>
      database.engine((tx) => reach.markTenantBack(tx, platform, tenant, reason)),
    unreachable: () => database.engine((tx) => reach.unreachable(tx)),
    async forgetOld(now) {
      await database.engine((tx) => tx.execute('delete from identity_code where expires_at <= $1', [now]));
    },
  };
}

const these = 'platform = $1 and tenant = $2 and user_id = $3';
const namesOf = ({ platform, tenant, userId }: ChatIdentity) => [platform, tenant, userId];

async function linkOf(tx: Transaction, identity: ChatIdentity) {
  const [row] = await tx.query<{ account_id: string; is_reached: boolean }>(
    `select account_id, unreachable_since is null as is_reached from identity where ${these}`,
    namesOf(identity),
    'identity_account',
  );
  return row ?? null;
}

async function accountOf(tx: Transaction, identity: ChatIdentity): Promise<string | null> {
  return (await linkOf(tx, identity))?.account_id ?? null;
}

async function comesBy(tx: Transaction, identity: ChatIdentity): Promise<string | null> {
  const known = await linkOf(tx, identity);
  if (known?.is_reached === false) await reach.markReached(tx, identity);
  return known?.account_id ?? null;
}

async function identitiesOf(tx: Transaction, accountId: string): Promise<LinkedIdentity[]> {
  return tx.query<LinkedIdentity>(
    `select id, platform, tenant, user_id as "userId", linked_at as "linkedAt",
       unreachable_since as "unreachableSince", unreachable_reason as "unreachableReason"
     from identity where account_id = $1 order by linked_at desc, id desc`,
    [accountId],
    'identities_of_account',
  );
}

/** One code an identity: a new one takes the place of one that is used or too old. */
async function codeFor(tx: Transaction, codes: Codes, identity: ChatIdentity, now: Instant): Promise<string> {
  const nonce = codes.newNonce();
  const code = codes.codeOf(nonce);
  const made = await tx.execute(
    `insert into identity_code as kept (platform, tenant, user_id, nonce, code_hash, expires_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (platform, tenant, user_id) do update
       set nonce = excluded.nonce, code_hash = excluded.code_hash, expires_at = excluded.expires_at, used_at = null
       where kept.expires_at <= $7 or kept.used_at is not null`,
    [...namesOf(identity), nonce, codes.hashOf(code), addMinutes(now, codeMinutes), now],
  );
  if (made > 0) return code;
  const [kept] = await tx.query<{ nonce: Buffer }>(
    `select nonce from identity_code where ${these}`,
    namesOf(identity),
  );
  return kept ? codes.codeOf(kept.nonce) : code;
}

interface Confirming {
  /** Null for what can be no code. */
  readonly hash: string | null;
  readonly accountId: string;
  readonly by: string;
  readonly now: Instant;
}

async function confirm(tx: Transaction, asked: Confirming): Promise<Confirmed> {
  const { accountId, by, now } = asked;
  await lockGuesses(tx, by);
  const outcome = (await isGuessing(tx, by, now)) ? 'tooOften' : await redeem(tx, asked);
  if (outcome === 'unknown' || outcome === 'tooOften') {
    const line = identityLine('confirmed', by, by, accountId, `refused:${outcome}`);
    await recordLine(tx, line, now);
  }
  return outcome;
}

/** Used by one only, also by two at the same moment: the second waits for the first, and finds it used. */
async function redeem(tx: Transaction, asked: Confirming): Promise<'linked' | 'unknown' | 'already'> {
  const { hash, accountId, now } = asked;
  const [found] = await tx.query<ChatIdentity>(
    `update identity_code set used_at = $2 where code_hash = $1 and used_at is null and expires_at > $2
     returning platform, tenant, user_id as "userId"`,
    [hash, now],
  );
  if (found) return link(tx, found, asked);
  const own = await tx.query(
    `select 1 as one from identity_code c join identity i using (platform, tenant, user_id)
     where c.code_hash = $1 and c.expires_at > $2 and i.account_id = $3`,
    [hash, now, accountId],
  );
  return own.length > 0 ? 'already' : 'unknown';
}

/** An identity that was another's moves: both accounts' chains tell. */
async function link(
  tx: Transaction,
  identity: ChatIdentity,
  asked: Confirming,
): Promise<'linked' | 'already'> {
  const { accountId, by, now } = asked;
  const [before] = await tx.query<{ id: string; account_id: string }>(
    `select id, account_id from identity where ${these} for update`,
    namesOf(identity),
  );
  const id = before?.id ?? freshId();
  await tx.execute(
    `insert into identity (id, platform, tenant, user_id, account_id, linked_at, linked_by)
     values ($4, $1, $2, $3, $5, $6, $7)
     on conflict (platform, tenant, user_id) do update
       set account_id = excluded.account_id, linked_at = excluded.linked_at, linked_by = excluded.linked_by,
         unreachable_since = null, unreachable_reason = null`,
    [...namesOf(identity), id, accountId, now, by],
  );
  if (before && before.account_id !== accountId)
    await recordLine(tx, identityLine('unlinked', before.account_id, by, id, 'done:moved'), now);
  await recordLine(tx, identityLine('linked', accountId, by, id, 'done'), now);
  return before?.account_id === accountId ? 'already' : 'linked';
}
