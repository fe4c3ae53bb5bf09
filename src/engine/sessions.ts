import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { addMinutes, type Instant } from '../lib/time.ts';

/** Signed-in browsers and the links that sign one in. Only hashes of their secrets are kept. */
export interface Sessions {
  /** Signs an account in; gives the secret for the browser's cookie. */
  open(accountId: string, now: Instant): Promise<string>;
  accountOf(token: string, now: Instant): Promise<string | null>;
  close(token: string): Promise<void>;
  /** A link's secret, good for one sign-in until the moment given. */
  makeLink(accountId: string, now: Instant): Promise<{ readonly token: string; readonly expiresAt: Instant }>;
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
      await database.engine((tx) =>
        tx.query(
          'insert into session (token_hash, account_id, opened_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)',
          [hashOf(token), accountId, now, expires],
        ),
      );
      return token;
    },
    accountOf: (token, now) => accountOf(database, token, now),
    async close(token) {
      await database.engine((tx) => tx.query('delete from session where token_hash = $1', [hashOf(token)]));
    },
    async makeLink(accountId, now) {
      const token = newToken();
      const expiresAt = addMinutes(now, linkMinutes);
      await database.engine((tx) =>
        tx.query('insert into sign_in_link (token_hash, account_id, expires_at) values ($1, $2, $3)', [
          hashOf(token),
          accountId,
          expiresAt,
        ]),
      );
      return { token, expiresAt };
    },
    async redeemLink(token, now) {
      const [row] = await database.engine((tx) =>
        tx.query<{ account_id: string }>(
          'update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning account_id',
          [hashOf(token), now],
        ),
      );
      return row?.account_id ?? null;
    },
    async forgetOld(now) {
      await database.engine(async (tx) => {
        await tx.query('delete from session where expires_at <= $1', [now]);
        await tx.query('delete from sign_in_link where expires_at <= $1', [now]);
      });
    },
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
