import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documents } from '../../src/engine/documents.ts';
import type { OpenEngine } from '../../src/engine/open-engine.ts';
import { openSeals } from '../../src/engine/sealing.ts';
import { type Aggregate, type Audience, accept, type NewContribution } from '../../src/engine/workflow.ts';
import { freshId } from '../../src/lib/ids.ts';
import { nextWorkingMoment } from '../../src/lib/time.ts';
import { databases, useDatabase } from '../support/databases.ts';
import { boxes, engineOn, insertPeople, requestBy, viewerNamed } from '../support/engine.ts';

// An errand: one reminder at a fixed moment, a deadline that moves, and words for whoever they are meant for.
const errand = z.object({ id: z.uuid(), deadline: z.string() });
type Errand = z.infer<typeof errand>;
type ErrandEvent =
  | { readonly type: 'set'; readonly id: string; readonly deadline: string }
  | { readonly type: 'whisper'; readonly id: string; readonly to: Audience }
  | { readonly type: 'leave'; readonly who: string; readonly replaces: readonly string[] };

const runner = viewerNamed('runner');
const listener = viewerNamed('listener');
const errands: Aggregate<Errand, ErrandEvent> = {
  kind: 'errand',
  store: documents('errand', errand),
  may: { set: () => true, whisper: () => true, leave: () => true },
  grants: () => [runner, listener].map(({ seatId }) => ({ principal: `seat:${seatId}`, right: 'see' })),
  decide(state, event) {
    if (event.type === 'set') return accept({ id: event.id, deadline: event.deadline });
    if (state !== null && event.type === 'leave')
      return accept(state, { outOfAudience: [event.who], superseded: event.replaces });
    if (event.type === 'leave') throw new Error('nobody is there');
    const said: NewContribution = {
      id: event.id,
      key: 'words',
      organisationId: 'runner',
      seatId: runner.seatId,
      right: 'see',
      audience: event.to,
      dataClass: 'process',
      legalBasis: 'own task',
      body: 'psst',
    };
    return state === null ? accept({ id: event.id, deadline: '' }) : accept(state, { contributions: [said] });
  },
  wanted: ({ id, deadline }) => ({
    asks: [
      {
        key: 'run',
        to: `seat:${runner.seatId}`,
        deadline,
        card: { card: 'errand.run', payload: { id, until: deadline } },
        target: { kind: 'press', name: 'errand.run', payload: { id } },
        remindAt: ['2026-11-25T09:00:00Z'],
      },
    ],
    alarms: [],
  }),
  retentionUntil: () => '2030-01-01T00:00:00Z',
  level: () => 'OPEN',
};

describe.each(databases())('at the edges of the engine, on $kind', (kind) => {
  const database = useDatabase(kind);
  let engine: OpenEngine & { setClock(at: string): void };
  beforeAll(async () => {
    await insertPeople(database(), ['runner', 'listener']);
    engine = await engineOn(database());
  });
  const audits = async (objectId: string): Promise<number> => {
    const rows = await database().engine((tx) =>
      tx.query('select 1 from audit_entry where object_id = $1', [objectId]),
    );
    return rows.length;
  };
  const set = (id: string, deadline: string, quietly = true) =>
    engine.runAsSystem(
      errands,
      id,
      { type: 'set', id, deadline },
      { name: 'seed', deliveryId: freshId(), quietly },
    );

  it('of five who make the same object at once one makes it, and the others meet it', async () => {
    const id = freshId();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () =>
        engine.run(boxes, id, { type: 'open', id, owner: runner.seatId, remindAt: [] }, requestBy(runner)),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', ...Array(4).fill('refused')]);
  });

  it('a deadline that moves has a reminder of its own instead of the one that waited', async () => {
    const id = freshId();
    await set(id, '2026-11-26T09:00:00Z');
    await set(id, '2026-11-27T09:00:00Z');
    const rows = await database().engine((tx) =>
      tx.query(
        'select status, reason, expires_at, card from outbox where object_id = $1 order by expires_at',
        [id],
      ),
    );
    const remindedOf = (until: string) => ({
      expires_at: until,
      card: { card: 'errand.run', payload: { id, until } },
    });
    expect(rows).toEqual([
      { status: 'dropped', reason: 'noLongerAsked', ...remindedOf('2026-11-26T09:00:00Z') },
      { status: 'waiting', reason: null, ...remindedOf('2026-11-27T09:00:00Z') },
    ]);
  });

  it('what is done quietly leaves a line in the audit when it changed something, and else none', async () => {
    const id = freshId();
    await set(id, '2026-11-26T09:00:00Z');
    await set(id, '2026-11-26T09:00:00Z');
    expect(await audits(id)).toBe(1);
    await set(id, '2026-11-27T09:00:00Z');
    expect(await audits(id)).toBe(2);
    await set(id, '2026-11-27T09:00:00Z', false);
    expect(await audits(id)).toBe(3);
  });

  it.each([
    ['everyone with the right', null, 1],
    ['one seat among them', [`seat:${listener.seatId}`], 1],
    ['another seat', [`seat:${freshId()}`], 0],
    ['nobody at all', [], 0],
  ])('words meant for %s are read by them alone', async (_whom, to, read) => {
    const [object, words] = [freshId(), freshId()];
    await set(object, '2026-11-26T09:00:00Z');
    await engine.run(errands, object, { type: 'whisper', id: words, to }, requestBy(runner));
    expect((await engine.look(listener, (eye) => eye.words([words]))).size).toBe(read);
    expect((await engine.look(runner, (eye) => eye.words([words]))).size).toBe(1);
  });

  it('words can have the audience of others; of words that are not there they have nobody’s', async () => {
    const [object, first, same, none, elsewhere] = [freshId(), freshId(), freshId(), freshId(), freshId()];
    await set(object, '2026-11-26T09:00:00Z');
    await set(elsewhere, '2026-11-26T09:00:00Z');
    const whisper = (at: string, id: string, to: Audience) =>
      engine.run(errands, at, { type: 'whisper', id, to }, requestBy(runner));
    await whisper(object, first, [`seat:${listener.seatId}`]);
    await whisper(object, same, { of: first });
    await whisper(object, none, { of: freshId() });
    const stranger = freshId();
    await whisper(elsewhere, stranger, { of: first });
    const read = await engine.look(listener, (eye) => eye.words([first, same, none, stranger]));
    expect([...read.keys()].sort()).toEqual([first, same].sort());
  });

  it('whoever leaves is in nobody’s audience any more; the others stay', async () => {
    const [object, forBoth, forOne, forAll, replaced] = [
      freshId(),
      freshId(),
      freshId(),
      freshId(),
      freshId(),
    ];
    await set(object, '2026-11-26T09:00:00Z');
    const [me, other] = [`seat:${listener.seatId}`, `seat:${freshId()}`];
    const wishes = [
      [forBoth, [me, other]],
      [forOne, [me]],
      [forAll, null],
      [replaced, [me]],
    ] as const;
    for (const [id, to] of wishes)
      await engine.run(errands, object, { type: 'whisper', id, to }, requestBy(runner));
    await engine.run(errands, object, { type: 'leave', who: me, replaces: [replaced] }, requestBy(runner));
    const rows = await database().engine((tx) =>
      tx.query<{ id: string; audience: string[] }>(
        'select id, audience from contribution where object_id = $1 and superseded_at is null',
        [object],
      ),
    );
    expect(new Map(rows.map(({ id, audience }) => [id, audience]))).toEqual(
      new Map([
        [forBoth, [other]],
        [forOne, ['nobody']],
        [forAll, []],
      ]),
    );
    const read = await engine.look(listener, (eye) => eye.words([forBoth, forOne, forAll, replaced]));
    expect([...read.keys()]).toEqual([forAll]);
  });

  it('two processes that start at once on an empty database seal with one key', async () => {
    const key = Buffer.alloc(32, 9);
    const open = () => database().engine((tx) => openSeals(tx, 'twins', key, '2026-11-24T09:00:00Z'));
    const [one, other] = await Promise.all([open(), open()]);
    expect(other.unseal('words', one.seal('words', 'the same'))).toBe('the same');
  });
});

it('working hours that end before they begin are never, not again and again at once', () => {
  const hours = { days: [1, 2, 3, 4, 5], from: '17:00', until: '08:30' };
  const never = () =>
    nextWorkingMoment('2026-11-24T16:00:00Z', hours, 'Europe/Amsterdam', { isHoliday: () => false });
  expect(never).toThrow(RangeError);
});
