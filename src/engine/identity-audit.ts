import type { Transaction } from '../database/transaction.ts';
import { addMinutes, type Instant } from '../lib/time.ts';
import type { AuditLine } from './record.ts';

// Of the codes there are (23 to the power of eight), ten an hour find none in a lifetime; people mistype fewer.
const guessMinutes = 60;
const mostGuesses = 10;
const wrong = 'refused:unknown';

/** What stands in an account's chain of who it is in chat. `about`: the identity, or the account it was for. */
export function identityLine(
  action: 'linked' | 'unlinked' | 'confirmed',
  accountId: string,
  by: string,
  about: string,
  result: string,
): AuditLine {
  return {
    chain: `account:${accountId}`,
    actor: `account:${by}`,
    action: `identity.${action}`,
    objectKind: action === 'confirmed' ? 'account' : 'identity',
    objectId: about,
    result,
    origin: 'web',
  };
}

/** One after the other for each account: otherwise many guesses at the same moment would all be the tenth. */
export async function lockGuesses(tx: Transaction, by: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))::text as locked', [
    `identity guesses of ${by}`,
  ]);
}

/** Whether an account filled in so many wrong codes within the hour that no more are looked at. */
export async function isGuessing(tx: Transaction, by: string, now: Instant): Promise<boolean> {
  const [row] = await tx.query<{ wrong: number }>(
    `select count(*)::int as wrong from audit_entry
     where chain = $1 and at > $2 and action = 'identity.confirmed' and result = '${wrong}'`,
    [`account:${by}`, addMinutes(now, -guessMinutes)],
    'identity_guesses',
  );
  return (row?.wrong ?? 0) >= mostGuesses;
}
