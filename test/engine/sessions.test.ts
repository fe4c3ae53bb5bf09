import { describe, expect, it } from 'vitest';
import { sessionsIn } from '../../src/engine/sessions.ts';
import { freshId } from '../../src/lib/ids.ts';
import { addMinutes } from '../../src/lib/time.ts';
import { databases, useDatabase } from '../support/databases.ts';

const monday = '2026-11-23T08:00:00Z';
const hoursOn = (hours: number): string => addMinutes(monday, hours * 60);

describe.each(databases())('being signed in, on $kind', (kind) => {
  const database = useDatabase(kind);
  const signIn = async () => {
    const sessions = sessionsIn(database());
    const accountId = freshId();
    return { sessions, accountId, token: await sessions.open(accountId, monday) };
  };

  it('lasts more than twenty hours, and not for ever', async () => {
    const { sessions, accountId, token } = await signIn();
    expect(await sessions.accountOf(token, hoursOn(0))).toBe(accountId);
    const idle = await signIn();
    expect(await idle.sessions.accountOf(idle.token, hoursOn(20.5))).toBe(idle.accountId);
    const gone = await signIn();
    expect(await gone.sessions.accountOf(gone.token, hoursOn(22))).toBeNull();
  });

  it('goes on while someone looks, for a week at most', async () => {
    const { sessions, accountId, token } = await signIn();
    for (let hour = 20; hour < 7 * 24; hour += 20)
      expect(await sessions.accountOf(token, hoursOn(hour))).toBe(accountId);
    expect(await sessions.accountOf(token, hoursOn(7 * 24))).toBeNull();
  });

  it('ends when they sign out', async () => {
    const { sessions, token } = await signIn();
    await sessions.close(token, hoursOn(0));
    expect(await sessions.accountOf(token, hoursOn(1))).toBeNull();
  });

  it('begins with a link that works once, also for two at the same moment', async () => {
    const { sessions, accountId } = await signIn();
    const { token } = await sessions.makeLink(accountId, monday);
    const both = await Promise.all([
      sessions.redeemLink(token, hoursOn(1)),
      sessions.redeemLink(token, hoursOn(1)),
    ]);
    expect(both.sort()).toEqual([accountId, null].sort());
    expect(await sessions.redeemLink(token, hoursOn(2))).toBeNull();
  });

  it('does not begin with a link that is too old', async () => {
    const { sessions, accountId } = await signIn();
    const { token } = await sessions.makeLink(accountId, monday);
    expect(await sessions.redeemLink(token, hoursOn(73))).toBeNull();
  });

  it('keeps no secret: only hashes', async () => {
    const { sessions, accountId, token } = await signIn();
    const link = await sessions.makeLink(accountId, monday);
    const rows = await database().engine((tx) =>
      tx.query('select token_hash from session union all select token_hash from sign_in_link'),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(link.token);
  });
});
