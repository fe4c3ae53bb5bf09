import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldCards } from '../../src/chat/fold-cards.ts';
import type { Outgoing, Platform, Sent } from '../../src/chat/platform.ts';
import { documents } from '../../src/engine/documents.ts';
import { startWorker, type Worker } from '../../src/engine/worker.ts';
import { type Aggregate, accept, type Grant } from '../../src/engine/workflow.ts';
import { peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { freshId } from '../../src/lib/ids.ts';
import type { Card } from '../../src/view/views.ts';
import { databases, useDatabase } from '../support/databases.ts';
import { boxes, engineOn, insertPeople, requestBy, viewerNamed } from '../support/engine.ts';

const saying = (title: string): Card => ({ size: 'card', title, summary: 'A task', nodes: [], buttons: [] });

// Something that posts one live message, anew at every event.
const board = z.object({ id: z.uuid(), count: z.number() });
const boards: Aggregate<
  z.infer<typeof board>,
  { readonly type: 'post'; readonly id: string; readonly to: string }
> = {
  kind: 'board',
  store: documents('board', board),
  may: { post: () => true },
  grants: () => [],
  decide: (state, { id, to }) =>
    accept(
      { id, count: (state?.count ?? 0) + 1 },
      { effects: [{ slot: 'status', to, card: { card: 'board.show', payload: { id } }, live: true }] },
    ),
  wanted: () => ({ asks: [], alarms: [] }),
  retentionUntil: () => '2030-01-01T00:00:00Z',
  level: () => 'OPEN',
};

describe.each(databases())('a message that stays as it was drawn, on $kind', (kind) => {
  const database = useDatabase(kind);
  const owner = viewerNamed('owner');
  let engine: Awaited<ReturnType<typeof engineOn>>;
  let worker: Worker;
  let shown: Card | null;
  let answer: Sent | Error;
  let sent: Outgoing[];
  const id = freshId();

  beforeAll(async () => {
    await insertPeople(database(), ['owner']);
    engine = await engineOn(database());
    engine.setClock('2026-11-24T09:00:00Z');
    const open = { type: 'open', id, owner: owner.seatId, remindAt: ['2026-11-24T10:00:00Z'] } as const;
    await engine.run(boxes, id, open, requestBy(owner));
  });
  beforeEach(async () => {
    await database().engine((tx) => tx.query('delete from delivery'));
    await database().engine((tx) =>
      tx.query(
        `update outbox set status = 'waiting', finished_at = null, due_at = wanted_at where object_id = $1`,
        [id],
      ),
    );
    engine.setClock('2026-11-24T10:00:00Z');
    shown = saying('Three are waited for');
    answer = { outcome: 'delivered', messageRef: 'D1 1.1' };
    sent = [];
    worker = await startWorker({
      database: database(),
      engine,
      directory: { viewerOf, peopleFor },
      calendar: publicHolidays('NL'),
      clock: { now: () => engine.now() },
      features: [],
      platforms: [platform],
      addressOf: () => ({ platform: 'recorder', lane: 'owner' }),
      show: async (_viewer, { card }) => {
        if (card === 'broken') throw new Error('It cannot be drawn.');
        return shown;
      },
      together: foldCards,
      cleanUp: async () => {},
      failed: () => {},
    });
    await worker.tick();
    expect(sent.splice(0)).toHaveLength(1);
  });
  const platform: Platform = {
    name: 'recorder',
    idempotent: false,
    redraws: true,
    send: async (_address, message) => {
      if (answer instanceof Error) throw answer;
      sent.push(message);
      return answer;
    },
  };
  const changes = async (): Promise<void> => {
    worker.changed(id);
    await worker.settle();
  };
  const stand = () =>
    database().engine((tx) =>
      tx.query('select status, possibly_doubled as doubled, stale_at is not null as stale from delivery'),
    );

  it('is sent again in its own place when it would look different', async () => {
    shown = saying('Two are waited for');
    await changes();
    expect(sent).toMatchObject([{ messageRef: 'D1 1.1', card: { title: 'Two are waited for' } }]);
    await changes();
    expect(sent).toHaveLength(1);
  });

  it('is left alone when it would look the same', async () => {
    await changes();
    expect(sent).toEqual([]);
    expect(await stand()).toEqual([{ status: 'delivered', doubled: false, stale: false }]);
  });

  it('is left alone when something else changes', async () => {
    shown = saying('Two are waited for');
    worker.changed(freshId());
    await worker.settle();
    expect(sent).toEqual([]);
  });

  it('says that it is over once there is nothing to see there any more', async () => {
    shown = null;
    await changes();
    expect(sent).toMatchObject([{ messageRef: 'D1 1.1', card: { title: 'Afgehandeld', buttons: [] } }]);
  });

  it('waits when the platform is busy, and stays delivered', async () => {
    shown = saying('Two are waited for');
    answer = { outcome: 'retry', reason: 'rateLimited', retryAfterSeconds: 30 };
    await changes();
    expect(await stand()).toEqual([{ status: 'delivered', doubled: false, stale: true }]);
    answer = { outcome: 'delivered', messageRef: 'D1 1.1' };
    engine.setClock('2026-11-24T10:01:00Z');
    sent = [];
    await worker.tick();
    expect(sent).toMatchObject([{ card: { title: 'Two are waited for' } }]);
    expect(await stand()).toEqual([{ status: 'delivered', doubled: false, stale: false }]);
  });

  it('is not brought again in parts when one of its cards cannot be drawn', async () => {
    const [row] = await database().engine((tx) =>
      tx.query<{ parts: readonly unknown[] }>('select parts from delivery'),
    );
    const twice = [...(row?.parts ?? []), { outboxId: freshId(), card: { card: 'broken', payload: {} } }];
    await database().engine((tx) => tx.query('update delivery set parts = $1', [JSON.stringify(twice)]));
    await changes();
    expect(sent).toEqual([]);
    expect(await stand()).toEqual([{ status: 'delivered', doubled: false, stale: true }]);
  });

  it('is a live one: what is posted again takes its place', async () => {
    const post = { type: 'post', id: freshId(), to: `seat:${owner.seatId}` } as const;
    await engine.run(boards, post.id, post, requestBy(owner));
    await worker.settle();
    shown = saying('Two are waited for');
    await engine.run(boards, post.id, post, requestBy(owner));
    await worker.settle();
    expect(sent.map(({ messageRef }) => messageRef)).toEqual([null, 'D1 1.1']);
  });

  describe('when less may be seen', () => {
    const told = (principal: string): readonly Grant[] => [{ principal, right: 'see' }];
    // Somebody is told of it several times, in messages that show the same card.
    const fresh = async (change: { readonly level?: 'STRICT'; readonly without?: true }): Promise<void> => {
      const post = { type: 'post', id: freshId(), to: `seat:${owner.seatId}` } as const;
      const reminding: typeof boards = {
        ...boards,
        grants: () => told(post.to),
        decide: (state, { id: one }) =>
          accept(
            { id: one, count: (state?.count ?? 0) + 1 },
            {
              effects: [
                {
                  slot: `told ${state?.count ?? 0}`,
                  to: post.to,
                  card: { card: 'board.show', payload: { id: one } },
                },
              ],
            },
          ),
      };
      for (const reference of ['D1 2.1', 'D1 3.1', 'D1 4.1']) {
        answer = { outcome: 'delivered', messageRef: reference };
        await engine.run(reminding, post.id, post, requestBy(owner));
        await worker.settle();
      }
      expect(sent.splice(0)).toHaveLength(3);
      const after: typeof boards = {
        ...reminding,
        grants: ({ count }) => (change.without && count === 100 ? [] : told(post.to)),
        level: ({ count }) => (change.level && count === 100 ? change.level : 'OPEN'),
        decide: () => accept({ id: post.id, count: 100 }),
      };
      shown = change.without ? null : saying('You have a task');
      await engine.run(after, post.id, post, requestBy(owner));
    };

    it.each([
      ['somebody has nothing to see any more', { without: true }, 'Afgehandeld'],
      ['it became more confidential', { level: 'STRICT' }, 'You have a task'],
    ] as const)('because %s, every message of before is drawn anew', async (_why, change, title) => {
      await fresh(change);
      // Whoever comes up after the process that changed it stopped knows of them.
      await worker.settle();
      expect(sent.map(({ messageRef, card }) => [messageRef, card.title]).sort()).toEqual(
        ['D1 2.1', 'D1 3.1', 'D1 4.1'].map((reference) => [reference, title]),
      );
    });

    it('and not when as much may be seen as before', async () => {
      await fresh({});
      await worker.settle();
      expect(sent).toEqual([]);
    });
  });

  it('is left as it was when its person has taken it away', async () => {
    shown = saying('Two are waited for');
    answer = { outcome: 'unreachable', reason: 'message_not_found' };
    await changes();
    expect(await stand()).toEqual([{ status: 'delivered', doubled: false, stale: false }]);
  });
});
