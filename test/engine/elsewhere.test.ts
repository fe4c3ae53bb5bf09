import { beforeAll, describe, expect, it } from 'vitest';
import { foldCards } from '../../src/chat/fold-cards.ts';
import type { Platform, Sent } from '../../src/chat/platform.ts';
import { startWorker, type Worker } from '../../src/engine/worker.ts';
import { peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { freshId } from '../../src/lib/ids.ts';
import { databases, useDatabase } from '../support/databases.ts';
import { boxes, engineOn, insertPeople, requestBy, viewerNamed } from '../support/engine.ts';
import { plainCard } from './delivery-stage.ts';

describe.each(databases())('what chat cannot bring, on $kind', (kind) => {
  const database = useDatabase(kind);
  const reader = viewerNamed('reader');
  let engine: Awaited<ReturnType<typeof engineOn>>;
  let worker: Worker;
  let answer: Sent;
  const told: string[] = [];

  beforeAll(async () => {
    await insertPeople(database(), ['reader']);
    engine = await engineOn(database());
    const page: Platform = {
      name: 'page',
      idempotent: true,
      send: async () => ({ outcome: 'delivered', messageRef: null }),
    };
    const chat: Platform = { name: 'chat', idempotent: false, send: async () => answer };
    worker = await startWorker({
      database: database(),
      engine,
      directory: { viewerOf, peopleFor },
      calendar: publicHolidays('NL'),
      clock: { now: () => engine.now() },
      features: [],
      platforms: [page, chat],
      addressOf: (accountId) => ({ platform: 'page', lane: accountId }),
      inChat: async (_tx, ids) =>
        new Map(ids.map((id) => [id, { platform: 'chat', lane: `chat:${id}` }] as const)),
      reach: async (_tx, { lane }, { reached }) => void told.push(`${lane.split(':')[0]} ${reached}`),
      show: async () => plainCard,
      together: foldCards,
      cleanUp: async () => {},
      failed: () => {},
    });
  });

  const reminded = async (at: string): Promise<void> => {
    const id = freshId();
    const asks = { type: 'open', id, owner: reader.seatId, remindAt: [at] } as const;
    await engine.run(boxes, id, asks, requestBy(reader));
    engine.setClock(at);
    await worker.tick();
  };
  const stand = () =>
    database().engine((tx) =>
      tx.query<{ went: string }>(
        `select platform || ' ' || status || ' ' || coalesce(reason, '-') as went
         from delivery order by created_at, platform`,
      ),
    );

  it('stands on the page: two messages, each with its outcome', async () => {
    engine.setClock('2026-11-24T09:00:00Z');
    answer = { outcome: 'unreachable', reason: 'gone' };
    await reminded('2026-11-24T10:00:00Z');
    expect((await stand()).map(({ went }) => went)).toEqual(['chat failed gone', 'page delivered -']);
    expect(told).toContain('chat false');
  });

  it('takes along what waits behind it, which need not fail as slowly', async () => {
    await database().engine((tx) => tx.query('delete from delivery'));
    answer = { outcome: 'retry', reason: 'refused', retryAfterSeconds: null };
    await reminded('2026-11-24T11:00:00Z');
    await reminded('2026-11-24T11:00:30Z');
    answer = { outcome: 'unreachable', reason: 'gone' };
    engine.setClock('2026-11-24T11:10:00Z');
    await worker.tick();
    await worker.tick();
    expect((await stand()).map(({ went }) => went).sort()).toEqual([
      'chat failed behindFailed',
      'chat failed gone',
      'page delivered -',
      'page delivered -',
    ]);
  });
});
