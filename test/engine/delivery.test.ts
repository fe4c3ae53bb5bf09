import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foldCards } from '../../src/chat/fold-cards.ts';
import type { Outgoing, Platform, Sent } from '../../src/chat/platform.ts';
import type { Database } from '../../src/database/database.ts';
import type { OpenEngine } from '../../src/engine/open-engine.ts';
import { startWorker, type Worker } from '../../src/engine/worker.ts';
import { peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { freshId } from '../../src/lib/ids.ts';
import type { Card } from '../../src/view/views.ts';
import { databases, useDatabase } from '../support/databases.ts';
import { boxes, engineOn, insertPeople, requestBy, viewerNamed } from '../support/engine.ts';

const card: Card = { size: 'card', title: 'Look', summary: 'A task', nodes: [], buttons: [] };
const delivered: Sent = { outcome: 'delivered', messageRef: 'm1' };

/** A platform of the test's own: remembers what came, and answers what the test tells it to. */
function recordingPlatform(answer: (lane: string) => Sent | Error): Platform & { readonly got: Outgoing[] } {
  const got: Outgoing[] = [];
  return {
    name: 'recorder',
    idempotent: false,
    got,
    send: async (address, message) => {
      const given = answer(address.lane);
      if (given instanceof Error) throw given;
      if (given.outcome === 'delivered') got.push(message);
      return given;
    },
  };
}

describe.each(databases())('delivery on $kind', (kind) => {
  const database = useDatabase(kind);
  const busy = viewerNamed('busy');
  const calm = viewerNamed('calm');
  let engine: OpenEngine & { setClock(at: string): void };
  let answers: Map<string, Sent | Error>;
  let platform: ReturnType<typeof recordingPlatform>;
  let shown: Card | null;
  let worker: Worker;

  beforeAll(async () => {
    await insertPeople(database(), ['busy', 'calm']);
    engine = await engineOn(database());
  });
  beforeEach(async () => {
    await database().engine((tx) =>
      tx.query(`update outbox set status = 'dropped', reason = 'test' where status = 'waiting'`),
    );
    await database().engine((tx) => tx.query('delete from delivery'));
    engine.setClock('2026-11-24T09:00:00Z');
    answers = new Map();
    shown = card;
    platform = recordingPlatform((lane) => answers.get(lane) ?? delivered);
    worker = await start(database());
  });
  const start = (on: Database): Promise<Worker> =>
    startWorker({
      database: on,
      engine,
      directory: { viewerOf, peopleFor },
      calendar: publicHolidays('NL'),
      clock: { now: () => engine.now() },
      features: [],
      platforms: [platform],
      addressOf: (accountId) => ({
        platform: 'recorder',
        lane: accountId === busy.accountId ? 'busy' : 'calm',
      }),
      show: async () => shown,
      together: foldCards,
      cleanUp: async () => {},
      failed: () => {},
    });
  const askAll = async (who: typeof busy, ...moments: string[]): Promise<void> => {
    for (const at of moments) {
      const id = freshId();
      await engine.run(boxes, id, { type: 'open', id, owner: who.seatId, remindAt: [at] }, requestBy(who));
    }
  };
  const stand = () =>
    database().engine((tx) =>
      tx.query(
        'select lane, status, reason, attempts, possibly_doubled from delivery order by lane, created_at',
      ),
    );

  it('a reminder goes out when its time has come, once', async () => {
    await askAll(busy, '2026-11-24T10:00:00Z');
    await worker.tick();
    expect(platform.got).toEqual([]);
    expect(await worker.nextDue()).toBe('2026-11-24T10:00:00Z');
    engine.setClock('2026-11-24T10:00:00Z');
    await worker.tick();
    await worker.tick();
    expect(platform.got.map(({ accountId }) => accountId)).toEqual([busy.accountId]);
    expect(await stand()).toEqual([
      { lane: 'busy', status: 'delivered', reason: null, attempts: 1, possibly_doubled: false },
    ]);
  });

  it('three reminders for one person are one message that names three', async () => {
    await askAll(busy, '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', '2026-11-24T10:10:00Z');
    engine.setClock('2026-11-24T10:30:00Z');
    await worker.tick();
    expect(platform.got.map((message) => [message.card.title, message.parts.length])).toEqual([
      ['3 herinneringen', 3],
    ]);
  });

  it('a lane that was told to wait waits whole, and holds no other lane', async () => {
    await askAll(busy, ...Array(5).fill('2026-11-24T10:00:00Z'));
    engine.setClock('2026-11-24T10:00:00Z');
    answers.set('busy', { outcome: 'retry', reason: 'rateLimited', retryAfterSeconds: 120 });
    await worker.tick();
    await askAll(calm, '2026-11-24T10:00:30Z');
    engine.setClock('2026-11-24T10:01:00Z');
    await worker.tick();
    expect(platform.got.map(({ accountId }) => accountId)).toEqual([calm.accountId]);
    answers.clear();
    engine.setClock('2026-11-24T10:01:59Z');
    await worker.tick();
    expect(platform.got).toHaveLength(1);
    engine.setClock('2026-11-24T10:02:00Z');
    await worker.tick();
    expect(platform.got.map(({ accountId }) => accountId)).toEqual([calm.accountId, busy.accountId]);
  });

  it('a fault is tried again with growing pauses, then given up and recorded', async () => {
    await askAll(busy, '2026-11-24T10:00:00Z');
    answers.set('busy', new Error('the platform is down'));
    for (let hour = 10; hour < 22; hour += 1) {
      engine.setClock(`2026-11-24T${hour}:00:00Z`);
      await worker.tick();
    }
    expect(await stand()).toEqual([
      { lane: 'busy', status: 'failed', reason: 'gaveUp:fault', attempts: 8, possibly_doubled: true },
    ]);
  });

  it.each([
    [
      'a person who cannot be reached',
      { outcome: 'unreachable', reason: 'blocked' } as const,
      card,
      'failed',
      'blocked',
    ],
    ['a card that says nothing to them any more', delivered, null, 'dropped', 'nothingToShow'],
  ])('%s is recorded as such', async (_case, answer, view, status, reason) => {
    await askAll(busy, '2026-11-24T10:00:00Z');
    answers.set('busy', answer);
    shown = view;
    engine.setClock('2026-11-24T10:00:00Z');
    await worker.tick();
    expect(await stand()).toMatchObject([{ status, reason }]);
    expect(platform.got).toEqual([]);
  });

  it('what was being sent when the process stopped is sent again, and marked as possibly doubled', async () => {
    await askAll(busy, '2026-11-24T10:00:00Z');
    engine.setClock('2026-11-24T10:00:00Z');
    answers.set('busy', { outcome: 'retry', reason: 'slow', retryAfterSeconds: null });
    await worker.tick();
    await database().engine((tx) => tx.query(`update delivery set status = 'sending'`));
    answers.clear();
    worker = await start(database());
    engine.setClock('2026-11-24T10:05:00Z');
    await worker.tick();
    expect(platform.got).toHaveLength(1);
    expect(await stand()).toMatchObject([{ status: 'delivered', possibly_doubled: true }]);
  });
});
