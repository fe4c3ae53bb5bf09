import { describe, expect, it } from 'vitest';
import { firstBrokenLink } from '../../src/engine/audit.ts';
import type { ChatIdentity } from '../../src/engine/chat-identity.ts';
import { type Identities, identitiesIn } from '../../src/engine/identities.ts';
import { freshId } from '../../src/lib/ids.ts';
import { addMinutes } from '../../src/lib/time.ts';
import { databases, useDatabase } from '../support/databases.ts';

const monday = '2026-11-23T08:00:00.000Z';
const minutesOn = (minutes: number): string => addMinutes(monday, minutes);
const secret = Buffer.alloc(32, 7);

const somebody = (more: Partial<ChatIdentity> = {}): ChatIdentity => ({
  platform: 'slack',
  tenant: 'T0123',
  userId: `U${freshId()}`,
  ...more,
});

/** As good as any code, and nobody's. */
const wrongCode = 'XXXX-XXXX';

/** As some keyboards write it: U+FF21 for A. */
const wide = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0);

const refusal = (accountId: string, why: string) => ({
  actor: `account:${accountId}`,
  action: 'identity.confirmed',
  about: accountId,
  result: `refused:${why}`,
});

describe.each(databases())('who is who in chat, on $kind', (kind) => {
  const database = useDatabase(kind);
  const identities = (): Identities => identitiesIn(database(), secret);
  const linked = async (accountId: string, identity = somebody(), minutes = 0): Promise<ChatIdentity> => {
    const code = await identities().codeFor(identity, minutesOn(minutes));
    expect(await identities().confirm(code, accountId, accountId, minutesOn(minutes))).toBe('linked');
    return identity;
  };
  const trail = (accountId: string) =>
    database().engine((tx) =>
      tx.query<object>(
        `select actor, action, object_id as about, result from audit_entry where chain = $1 order by number`,
        [`account:${accountId}`],
      ),
    );
  const listed = async (...accountIds: string[]) => {
    const all = await identities().unreachable();
    return all.filter(({ accountId }) => accountIds.includes(accountId));
  };
  const reach = (...accountIds: string[]) => database().engine((tx) => identities().reachOf(tx, accountIds));

  it('begins with a code that the person carries from the chat to the page', async () => {
    const [identity, accountId] = [somebody(), freshId()];
    expect(await identities().accountOf(identity)).toBeNull();
    const code = await identities().codeFor(identity, monday);
    expect(code).toMatch(/^[346789CDFGHJKMNPQRTVWXY]{4}-[346789CDFGHJKMNPQRTVWXY]{4}$/);
    expect(await identities().confirm(code, accountId, accountId, minutesOn(10))).toBe('linked');
    expect(await identities().accountOf(identity)).toBe(accountId);
    expect(await identities().of(accountId)).toEqual([
      {
        ...identity,
        id: expect.any(String),
        linkedAt: minutesOn(10),
        unreachableSince: null,
        unreachableReason: null,
      },
    ]);
  });

  it('takes the same user of another workspace or platform for somebody else', async () => {
    const accountId = freshId();
    const { userId } = await linked(accountId);
    expect(await identities().accountOf(somebody({ userId, tenant: 'T0999' }))).toBeNull();
    expect(await identities().accountOf(somebody({ userId, platform: 'teams' }))).toBeNull();
  });

  it('gives the same code while it is good, then another, and nobody the code of someone else', async () => {
    const identity = somebody();
    const code = await identities().codeFor(identity, monday);
    expect(await identities().codeFor(identity, minutesOn(29))).toBe(code);
    expect(await identitiesIn(database(), secret).codeFor(identity, minutesOn(29))).toBe(code);
    expect(await identities().codeFor(identity, minutesOn(30))).not.toBe(code);
    expect(await identities().codeFor(somebody(), monday)).not.toBe(code);
  });

  it('gives two who ask at the same moment one code', async () => {
    const identity = somebody();
    const codes = await Promise.all([1, 2, 3].map(() => identities().codeFor(identity, monday)));
    expect(new Set(codes).size).toBe(1);
    const rows = await database().engine((tx) =>
      tx.query('select 1 from identity_code where user_id = $1', [identity.userId]),
    );
    expect(rows).toHaveLength(1);
  });

  it('takes a code for half an hour', async () => {
    const [identity, accountId] = [somebody(), freshId()];
    const code = await identities().codeFor(identity, monday);
    expect(await identities().confirm(code, accountId, accountId, minutesOn(30))).toBe('unknown');
    expect(await identities().accountOf(identity)).toBeNull();
  });

  it('takes a code once', async () => {
    const [identity, first, second] = [somebody(), freshId(), freshId()];
    const code = await identities().codeFor(identity, monday);
    expect(await identities().confirm(code, first, first, minutesOn(1))).toBe('linked');
    expect(await identities().confirm(code, second, second, minutesOn(2))).toBe('unknown');
    expect(await identities().confirm(code, first, first, minutesOn(3))).toBe('already');
    expect(await identities().accountOf(identity)).toBe(first);
    expect(await identities().codeFor(identity, minutesOn(4))).not.toBe(code);
  });

  it('takes a code of two at the same moment for one of them', async () => {
    const [identity, first, second] = [somebody(), freshId(), freshId()];
    const code = await identities().codeFor(identity, monday);
    const both = await Promise.all(
      [first, second].map((accountId) => identities().confirm(code, accountId, accountId, minutesOn(1))),
    );
    expect(both.toSorted()).toEqual(['linked', 'unknown']);
    const theirs = [await identities().of(first), await identities().of(second)];
    expect(theirs.flat()).toEqual([expect.objectContaining(identity)]);
  });

  it('takes a double click for one', async () => {
    const [identity, accountId] = [somebody(), freshId()];
    const code = await identities().codeFor(identity, monday);
    const both = await Promise.all(
      [1, 2].map(() => identities().confirm(code, accountId, accountId, minutesOn(1))),
    );
    expect(both.toSorted()).toEqual(['already', 'linked']);
    expect(await identities().of(accountId)).toHaveLength(1);
  });

  it.each([
    ['small letters', (code: string) => code.toLowerCase()],
    ['no dash', (code: string) => code.replace('-', '')],
    ['spaces', (code: string) => `  ${[...code.replace('-', '')].join(' ')} `],
    ['a long dash', (code: string) => code.replace('-', ' – ')],
    ['wide letters', (code: string) => code.replace(/./g, wide)],
  ])('reads a code with %s', async (_how, typed) => {
    const [identity, accountId] = [somebody(), freshId()];
    const code = await identities().codeFor(identity, monday);
    expect(await identities().confirm(typed(code), accountId, accountId, minutesOn(1))).toBe('linked');
  });

  it.each(['', '-', 'XXXX', 'XXXX-XXXX-X', 'OOOO-1111', '🙂🙂🙂🙂-🙂🙂🙂🙂', "'; drop", 'X'.repeat(90)])(
    'finds nobody behind "%s"',
    async (typed) => {
      const accountId = freshId();
      expect(await identities().confirm(typed, accountId, accountId, monday)).toBe('unknown');
    },
  );

  it('moves an identity that is linked anew, and both accounts know by whom', async () => {
    const [first, second, coordinator] = [freshId(), freshId(), freshId()];
    const identity = await linked(first);
    const [{ id } = { id: '' }] = await identities().of(first);
    const code = await identities().codeFor(identity, minutesOn(60));
    expect(await identities().confirm(code, second, coordinator, minutesOn(61))).toBe('linked');
    expect(await identities().of(first)).toEqual([]);
    expect(await identities().accountOf(identity)).toBe(second);
    const by = `account:${coordinator}`;
    expect(await trail(first)).toEqual([
      { actor: `account:${first}`, action: 'identity.linked', about: id, result: 'done' },
      { actor: by, action: 'identity.unlinked', about: id, result: 'done:moved' },
    ]);
    expect(await trail(second)).toEqual([
      { actor: by, action: 'identity.linked', about: id, result: 'done' },
    ]);
  });

  it('unlinks what is this account’s, once', async () => {
    const [accountId, other] = [freshId(), freshId()];
    const identity = await linked(accountId);
    const [{ id } = { id: '' }] = await identities().of(accountId);
    expect(await identities().unlink({ id, accountId: other }, other, minutesOn(1))).toBe(false);
    expect(await identities().unlink({ id, accountId }, accountId, minutesOn(1))).toBe(true);
    expect(await identities().unlink({ id, accountId }, accountId, minutesOn(2))).toBe(false);
    expect(await identities().accountOf(identity)).toBeNull();
    expect(await trail(other)).toEqual([]);
    expect(await trail(accountId)).toEqual([
      expect.objectContaining({ action: 'identity.linked' }),
      { actor: `account:${accountId}`, action: 'identity.unlinked', about: id, result: 'done' },
    ]);
    expect(await firstBrokenLink(database(), `account:${accountId}`)).toBeNull();
  });

  it('looks at nothing any more from who guesses, for an hour', async () => {
    const [guesser, identity] = [freshId(), somebody()];
    const code = await identities().codeFor(identity, minutesOn(50));
    for (let minute = 0; minute < 9; minute++)
      expect(await identities().confirm(wrongCode, guesser, guesser, minutesOn(minute))).toBe('unknown');
    // Ten at once are not ten more guesses: they wait for each other, and one was left.
    const atOnce = await Promise.all(
      Array.from({ length: 10 }, () => identities().confirm(wrongCode, guesser, guesser, minutesOn(10))),
    );
    expect(atOnce.filter((one) => one === 'unknown')).toHaveLength(1);
    expect(await identities().confirm(code, guesser, guesser, minutesOn(59))).toBe('tooOften');
    expect(await identities().accountOf(identity)).toBeNull();
    expect(await trail(guesser)).toEqual([
      ...Array.from({ length: 10 }, () => refusal(guesser, 'unknown')),
      ...Array.from({ length: 10 }, () => refusal(guesser, 'tooOften')),
    ]);
    expect(await identities().confirm(code, guesser, guesser, minutesOn(61))).toBe('linked');
  });

  it('counts the guesses of who guesses, not of the account they are for', async () => {
    const [coordinator, accountId] = [freshId(), freshId()];
    for (let minute = 0; minute < 10; minute++)
      await identities().confirm(wrongCode, accountId, coordinator, minutesOn(minute));
    const code = await identities().codeFor(somebody(), minutesOn(10));
    expect(await identities().confirm(code, accountId, coordinator, minutesOn(11))).toBe('tooOften');
    expect(await identities().confirm(code, accountId, accountId, minutesOn(11))).toBe('linked');
  });

  it('reaches an account where it was linked last, as long as that is reached', async () => {
    const [accountId, nobody] = [freshId(), freshId()];
    const old = await linked(accountId);
    const newest = await linked(accountId, somebody({ platform: 'teams' }), 60);
    expect(await reach(accountId, nobody)).toEqual(new Map([[accountId, newest]]));
    await identities().markUnreachable(newest, 'unknownUser', minutesOn(70));
    expect(await reach(accountId)).toEqual(new Map([[accountId, old]]));
    expect(await listed(accountId)).toEqual([]);
    await identities().markUnreachable(old, 'closed', minutesOn(80));
    expect(await reach(accountId)).toEqual(new Map());
    expect(await listed(accountId)).toEqual([
      { ...newest, accountId, reason: 'unknownUser', since: minutesOn(70) },
    ]);
    expect(await database().engine((tx) => identities().comesBy(tx, newest))).toBe(accountId);
    expect(await reach(accountId)).toEqual(new Map([[accountId, newest]]));
    expect(await listed(accountId)).toEqual([]);
  });

  it('knows since when somebody is not reached, and why it is so now', async () => {
    const accountId = freshId();
    const identity = await linked(accountId);
    await identities().markUnreachable(identity, 'closed', minutesOn(1));
    await identities().markUnreachable(identity, 'unknownUser', minutesOn(90));
    expect(await listed(accountId)).toEqual([
      { ...identity, accountId, reason: 'unknownUser', since: minutesOn(1) },
    ]);
    expect(await identities().of(accountId)).toEqual([
      expect.objectContaining({ unreachableSince: minutesOn(1), unreachableReason: 'unknownUser' }),
    ]);
  });

  it('mends what is unlinked or linked anew', async () => {
    const [accountId, other] = [freshId(), freshId()];
    const identity = await linked(accountId);
    await identities().markUnreachable(identity, 'unknownUser', minutesOn(1));
    const code = await identities().codeFor(identity, minutesOn(60));
    expect(await identities().confirm(code, accountId, accountId, minutesOn(61))).toBe('already');
    expect(await reach(accountId)).toEqual(new Map([[accountId, identity]]));
    const gone = await linked(other);
    await identities().markUnreachable(gone, 'unknownUser', minutesOn(1));
    const [{ id } = { id: '' }] = await identities().of(other);
    await identities().unlink({ id, accountId: other }, other, minutesOn(2));
    expect(await listed(accountId, other)).toEqual([]);
  });

  it('loses a whole workspace, and finds it again as it was', async () => {
    const [first, second, elsewhere] = [freshId(), freshId(), freshId()];
    const tenant = `T${freshId()}`;
    const one = await linked(first, somebody({ tenant }));
    const two = await linked(second, somebody({ tenant }));
    const away = await linked(elsewhere);
    await identities().markTenantGone('slack', tenant, 'uninstalled', minutesOn(5));
    expect(await reach(first, second, elsewhere)).toEqual(new Map([[elsewhere, away]]));
    expect(await identities().accountOf(one)).toBe(first);
    await identities().markUnreachable(two, 'unknownUser', minutesOn(6));
    await identities().markTenantBack('slack', tenant, 'uninstalled');
    expect(await reach(first, second)).toEqual(new Map([[first, one]]));
    expect(await listed(second)).toEqual([
      { ...two, accountId: second, reason: 'unknownUser', since: minutesOn(5) },
    ]);
  });

  it('keeps no code in the table, and nothing that gives one away without the key', async () => {
    const identity = somebody();
    const code = await identities().codeFor(identity, monday);
    const rows = await database().engine((tx) => tx.query('select * from identity_code'));
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
    const stranger = identitiesIn(database(), Buffer.alloc(32, 8));
    expect(await stranger.codeFor(identity, minutesOn(1))).not.toBe(code);
    expect(await stranger.confirm(code, freshId(), freshId(), minutesOn(1))).toBe('unknown');
  });

  it('forgets codes that are too old, and who asked for them', async () => {
    const [old, fresh] = [somebody(), somebody()];
    await identities().codeFor(old, monday);
    const code = await identities().codeFor(fresh, minutesOn(20));
    await identities().forgetOld(minutesOn(30));
    const rows = await database().engine((tx) =>
      tx.query('select user_id as "userId" from identity_code where user_id = any ($1)', [
        [old.userId, fresh.userId],
      ]),
    );
    expect(rows).toEqual([{ userId: fresh.userId }]);
    expect(await identities().codeFor(fresh, minutesOn(31))).toBe(code);
  });

  it('shows none of it to a reader, whoever it is', async () => {
    const accountId = freshId();
    await identities().codeFor(await linked(accountId), minutesOn(1));
    const seen = await database().read({ accountId, at: monday }, (tx) =>
      tx.query('select id::text from identity union all select user_id from identity_code'),
    );
    expect(seen).toEqual([]);
  });
});
