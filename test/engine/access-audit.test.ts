import { describe, expect, it } from 'vitest';
import { firstBrokenLink } from '../../src/engine/audit.ts';
import { sessionsIn } from '../../src/engine/sessions.ts';
import { freshId } from '../../src/lib/ids.ts';
import { databases, useDatabase } from '../support/databases.ts';

const now = '2026-11-24T09:00:00Z';
const later = '2026-11-24T10:00:00Z';

describe.each(databases())('who came in, and how, is in the audit on $kind', (kind) => {
  const database = useDatabase(kind);
  const audited = async (accountId: string) => {
    const chain = `account:${accountId}`;
    expect(await firstBrokenLink(database(), chain)).toBeNull();
    const rows = await database().engine((tx) =>
      tx.query<{ action: string; result: string }>(
        'select action, result from audit_entry where chain = $1 and actor = $1 order by number',
        [chain],
      ),
    );
    return rows.map(({ action, result }) => `${action} ${result}`);
  };

  it('a link made, used, tried again, and the session it began and ended', async () => {
    const sessions = sessionsIn(database());
    const accountId = freshId();
    const { token } = await sessions.makeLink(accountId, now);
    expect(await sessions.redeemLink(token, now)).toBe(accountId);
    const secret = await sessions.open(accountId, now);
    expect(await sessions.redeemLink(token, later)).toBeNull();
    await sessions.close(secret, later);
    await sessions.close(secret, later);
    expect(await audited(accountId)).toEqual([
      'signIn.linkUsed done',
      'signIn.opened done',
      'signIn.linkUsed refused:usedBefore',
      'signIn.closed done',
    ]);
  });

  it('a link that came too late; of one that never was there is nobody to tell', async () => {
    const sessions = sessionsIn(database());
    const accountId = freshId();
    const { token, expiresAt } = await sessions.makeLink(accountId, now);
    expect(await sessions.redeemLink(token, expiresAt)).toBeNull();
    expect(await sessions.redeemLink('never made', now)).toBeNull();
    expect(await audited(accountId)).toEqual(['signIn.linkUsed refused:tooOld']);
  });
});
