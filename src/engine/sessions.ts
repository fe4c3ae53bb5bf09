import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import { addMinutes, type Instant } from '../lib/time.ts';
import { type AuditLine, recordLine } from './record.ts';

/** Signed-in browsers and the links that sign one in. Only hashes of their secrets are kept. */
export interface Sessions {
  /** Signs an account in; gives the secret for the browser's cookie. */
  open(accountId: string, now: Instant): Promise<string>;
  accountOf(token: string, now: Instant): Promise<string | null>;
  close(token: string, now: Instant): Promise<void>;
  /** A link's secret, good for one sign-in until the moment given: three days, or so many minutes. */
  makeLink(
    accountId: string,
    now: Instant,
    minutes?: number,
  ): Promise<{ readonly token: string; readonly expiresAt: Instant }>;
  /** The account of a link, once; null when it was used, is too old or never existed. */
  redeemLink(token: string, now: Instant): Promise<string | null>;
  forgetOld(now: Instant): Promise<void>;
}

// WCAG 2.2.1 lets a time limit be, when it is longer than twenty hours; looking at a page begins it anew, for a week
// at most: BIO2 5.17 wants people to sign in again now and then.
const sessionMinutes = 21 * 60;
const longestMinutes = 7 * 24 * 60;
const touchedEveryMinutes = 10;
const linkMinutes = 72 * 60;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const newToken = (): string => randomBytes(32).toString('base64url');

export function sessionsIn(database: Database): Sessions {
  return {
    async open(accountId, now) {
      const token = newToken();
      const expires = addMinutes(now, sessionMinutes);
      await database.engine(async (tx) => {
        await tx.query(
          'insert into session (token_hash, account_id, opened_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)',
          [hashOf(token), accountId, now, expires],
        );
        await recordLine(tx, signInLine(accountId, 'opened', 'done'), now);
      });
      return token;
    },
    accountOf: (token, now) => accountOf(database, token, now),
    async close(token, now) {
      await database.engine(async (tx) => {
        const [row] = await tx.query<{ account_id: string }>(
          'delete from session where token_hash = $1 returning account_id',
          [hashOf(token)],
        );
        if (row) await recordLine(tx, signInLine(row.account_id, 'closed', 'done'), now);
      });
    },
    async makeLink(accountId, now, minutes = linkMinutes) {
      const token = newToken();
      const expiresAt = addMinutes(now, minutes);
      await database.engine((tx) =>
        tx.query('insert into sign_in_link (token_hash, account_id, expires_at) values ($1, $2, $3)', [
          hashOf(token),
          accountId,
          expiresAt,
        ]),
      );
      return { token, expiresAt };
    },
    redeemLink: (token, now) => database.engine((tx) => redeem(tx, token, now)),
    async forgetOld(now) {
      await database.engine(async (tx) => {
        await tx.query('delete from session where expires_at <= $1', [now]);
        await tx.query('delete from sign_in_link where expires_at <= $1', [now]);
      });
    },
  };
}

/** A link that was made and does not work (any more) is worth knowing of: somebody else may have used it. */
async function redeem(tx: Transaction, token: string, now: Instant): Promise<string | null> {
  const [row] = await tx.query<{ account_id: string }>(
    'update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning account_id',
    [hashOf(token), now],
  );
  if (row) {
    await recordLine(tx, signInLine(row.account_id, 'linkUsed', 'done'), now);
    return row.account_id;
  }
  const [known] = await tx.query<{ account_id: string; used: boolean }>(
    'select account_id, used_at is not null as used from sign_in_link where token_hash = $1',
    [hashOf(token)],
  );
  const why = known?.used ? 'refused:usedBefore' : 'refused:tooOld';
  if (known) await recordLine(tx, signInLine(known.account_id, 'linkUsed', why), now);
  return null;
}

function signInLine(accountId: string, action: 'opened' | 'closed' | 'linkUsed', result: string): AuditLine {
  const actor = `account:${accountId}`;
  return {
    chain: actor,
    actor,
    action: `signIn.${action}`,
    objectKind: 'account',
    objectId: accountId,
    result,
    origin: 'web',
  };
}

/** Whose session it is; looking makes it last longer. */
async function accountOf(database: Database, token: string, now: Instant): Promise<string | null> {
  const [row] = await database.engine((tx) =>
    tx.query<{ account_id: string }>(
      `with touched as (
         update session set seen_at = $2, expires_at = least($3, opened_at + make_interval(mins => $5))
         where token_hash = $1 and expires_at > $2 and seen_at < $4)
       select account_id from session where token_hash = $1 and expires_at > $2`,
      [
        hashOf(token),
        now,
        addMinutes(now, sessionMinutes),
        addMinutes(now, -touchedEveryMinutes),
        longestMinutes,
      ],
      'session_account',
    ),
  );
  return row?.account_id ?? null;
}
