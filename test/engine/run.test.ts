import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstBrokenLink } from '../../src/engine/audit.ts';
import type { OpenEngine } from '../../src/engine/open-engine.ts';
import { claimRegion } from '../../src/engine/region-claim.ts';
import { openSeals, SealFault } from '../../src/engine/sealing.ts';
import { freshId } from '../../src/lib/ids.ts';
import { databases, useDatabase } from '../support/databases.ts';
import { boxes, engineOn, insertPeople, requestBy, statementsOf, viewerNamed } from '../support/engine.ts';

describe.each(databases())('what the engine does with an event, on $kind', (kind) => {
  const database = useDatabase(kind);
  const owner = viewerNamed('owner');
  const guest = viewerNamed('guest');
  const outsider = viewerNamed('outsider');
  let engine: OpenEngine & { setClock(at: string): void };

  beforeAll(async () => {
    await insertPeople(database(), ['owner', 'guest', 'outsider']);
    engine = await engineOn(database());
  });

  const openBox = async (remindAt: string[] = []): Promise<string> => {
    const id = freshId();
    const outcome = await engine.run(
      boxes,
      id,
      { type: 'open', id, owner: owner.seatId, remindAt },
      requestBy(owner),
    );
    expect(outcome.status).toBe('done');
    return id;
  };
  const say = (id: string, words: string, by = owner, deliveryId = freshId()) =>
    engine.run(boxes, id, { type: 'say', words }, requestBy(by, deliveryId));

  it('the owner sees what was made and said', async () => {
    const id = await openBox();
    await say(id, 'hello');
    const seen = await engine.see(boxes, id, owner);
    expect(seen?.state.count).toBe(1);
    expect([...(seen?.words.values() ?? [])]).toEqual(['hello']);
    expect([...(seen?.rights ?? [])].sort()).toEqual(['own', 'see']);
  });

  it('someone let in sees it too, from then on', async () => {
    const id = await openBox();
    expect(await engine.see(boxes, id, guest)).toBeNull();
    await engine.run(boxes, id, { type: 'letIn', guest: guest.seatId }, requestBy(owner));
    expect((await engine.see(boxes, id, guest))?.rights).toEqual(new Set(['see']));
  });

  it('the same delivery again changes nothing and says so', async () => {
    const id = await openBox();
    const delivery = freshId();
    const first = await say(id, 'once', owner, delivery);
    const second = await say(id, 'once', owner, delivery);
    expect(first).toMatchObject({ status: 'done', repeated: false });
    expect(second).toMatchObject({ status: 'done', repeated: true, state: { count: 1 } });
  });

  it('the same delivery ten times at once changes one thing once', async () => {
    const id = await openBox();
    const delivery = freshId();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => say(id, 'once', owner, delivery)));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(10).fill('done'));
    expect(outcomes.filter((one) => one.status === 'done' && !one.repeated)).toHaveLength(1);
    expect((await engine.see(boxes, id, owner))?.state.count).toBe(1);
  });

  it('ten different things at once all happen', async () => {
    const id = await openBox();
    await Promise.all(Array.from({ length: 10 }, (_, index) => say(id, `word ${index}`)));
    const seen = await engine.see(boxes, id, owner);
    expect(seen?.state.count).toBe(10);
    expect(seen?.words.size).toBe(10);
  });

  it("nobody meets another's delivery id", async () => {
    const id = await openBox();
    await engine.run(boxes, id, { type: 'letIn', guest: guest.seatId }, requestBy(owner));
    const delivery = freshId();
    await say(id, 'mine', owner, delivery);
    expect(await say(id, 'yours', guest, delivery)).toMatchObject({ status: 'done', repeated: false });
  });

  it('a refusal names itself and its fields, and changes nothing', async () => {
    const id = await openBox();
    const outcome = await say(id, '');
    expect(outcome).toMatchObject({ status: 'refused', refusal: { name: 'nothingSaid', fields: ['words'] } });
    expect((await engine.see(boxes, id, owner))?.state.count).toBe(0);
  });

  it('an outsider cannot tell what exists from what does not', async () => {
    const id = await openBox();
    await say(id, 'warm up', outsider);
    await say(freshId(), 'warm up', outsider);
    const existing = await statementsOf(database(), () => say(id, 'let me in', outsider));
    const missing = await statementsOf(database(), () => say(freshId(), 'let me in', outsider));
    expect(existing).toEqual(missing);
    expect(await say(id, 'x', outsider)).toEqual(await say(freshId(), 'x', outsider));
    const seeing = await statementsOf(database(), () => engine.see(boxes, id, outsider));
    expect(seeing).toEqual(await statementsOf(database(), () => engine.see(boxes, freshId(), outsider)));
  });

  it('words lie sealed, and open only in their own place', async () => {
    const id = await openBox();
    await say(id, 'secret words');
    await say(id, 'other words');
    const rows = await database().engine((tx) =>
      tx.query<{ id: string; key_id: string; sealed: Buffer }>(
        'select id, key_id, sealed from contribution where object_id = $1',
        [id],
      ),
    );
    expect(rows.some(({ sealed }) => sealed.includes('secret'))).toBe(false);
    const seals = await database().engine((tx) =>
      openSeals(tx, 'test', Buffer.alloc(32, 7), '2026-11-24T09:00:00Z'),
    );
    const [first, second] = rows;
    const sealed = { keyId: first?.key_id ?? '', bytes: first?.sealed ?? Buffer.alloc(0) };
    expect(['secret words', 'other words']).toContain(seals.unseal(first?.id ?? '', sealed));
    expect(() => seals.unseal(second?.id ?? '', sealed)).toThrow();
  });

  it('another encryption key is refused at the start, saying so', async () => {
    const wrong = database().engine((tx) => openSeals(tx, 'test', randomBytes(32), '2026-11-24T09:00:00Z'));
    await expect(wrong).rejects.toThrow(SealFault);
  });

  it('a database of one region is not started for another', async () => {
    const at = '2026-11-24T09:00:00Z';
    const claim = (region: string) => database().engine((tx) => claimRegion(tx, region, at));
    await claim('zandkust');
    await claim('zandkust');
    await expect(claim('elsewhere')).rejects.toThrow('Set REGION=zandkust');
  });

  it('reminders are what the state wants: kept, dropped with a reason, and never for a moment that has passed', async () => {
    const id = await openBox(['2026-11-20T08:00:00Z', '2026-11-30T08:00:00Z']);
    const stand = () =>
      database().engine((tx) =>
        tx.query('select status, reason from outbox where object_id = $1 order by due_at', [id]),
      );
    expect(await stand()).toEqual([
      { status: 'dropped', reason: 'pastWhenAsked' },
      { status: 'waiting', reason: null },
    ]);
    expect(await engine.asksOf(owner)).toMatchObject([
      { objectId: id, key: 'look', deadline: '2026-12-01T00:00:00Z' },
    ]);
    await engine.runAsSystem(boxes, id, { type: 'settle' }, { name: 'test', deliveryId: freshId() });
    expect(await stand()).toEqual([
      { status: 'dropped', reason: 'pastWhenAsked' },
      { status: 'dropped', reason: 'noLongerAsked' },
    ]);
    expect((await engine.asksOf(owner)).filter((ask) => ask.objectId === id)).toEqual([]);
  });

  it('every decision is a link in a chain that shows tampering', async () => {
    const id = await openBox();
    await say(id, 'one');
    await say(id, '');
    const chain = `box:${id}`;
    const links = await database().engine((tx) =>
      tx.query('select action, result from audit_entry where chain = $1 order by number', [chain]),
    );
    expect(links).toEqual([
      { action: 'box.open', result: 'done' },
      { action: 'box.say', result: 'done' },
      { action: 'box.say', result: 'refused:nothingSaid' },
    ]);
    expect(await firstBrokenLink(database(), chain)).toBeNull();
    await database().engine((tx) =>
      tx.query(`update audit_entry set actor = 'account:somebody' where chain = $1 and number = 2`, [chain]),
    );
    expect(await firstBrokenLink(database(), chain)).toBe(2);
  });
});
