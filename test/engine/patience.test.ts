import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foldCards } from '../../src/chat/fold-cards.ts';
import type { AnyAggregate, RecordedFact } from '../../src/engine/feature.ts';
import type { OpenEngine } from '../../src/engine/open-engine.ts';
import { queueHealth } from '../../src/engine/queue-health.ts';
import { startWorker, type Worker } from '../../src/engine/worker.ts';
import { peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { freshId } from '../../src/lib/ids.ts';
import { addMinutes } from '../../src/lib/time.ts';
import { databases, useDatabase } from '../support/databases.ts';
import { engineOn } from '../support/engine.ts';
import { type Bell, type BellEvent, bells, ear } from './bells.ts';

const noon = '2026-11-24T12:00:00Z';

describe.each(databases())('what goes wrong again and again, on $kind', (kind) => {
  const database = useDatabase(kind);
  let engine: OpenEngine & { setClock(at: string): void };
  let worker: Worker;
  let told: ReturnType<typeof ear>;
  let deafTo: (fact: RecordedFact) => boolean;
  let faults: unknown[];

  beforeAll(async () => {
    engine = await engineOn(database());
  });
  beforeEach(async () => {
    await database().engine((tx) => tx.query('delete from outbox'));
    await database().engine((tx) => tx.query('delete from fact'));
    engine.setClock('2026-11-24T09:00:00Z');
    deafTo = () => false;
    told = ear((fact) => deafTo(fact));
    faults = [];
    worker = await startWorker({
      database: database(),
      engine,
      directory: { viewerOf, peopleFor },
      calendar: publicHolidays('NL'),
      clock: { now: () => engine.now() },
      features: [{ name: 'bells', aggregates: [bells as unknown as AnyAggregate] }, told.feature],
      platforms: [],
      addressOf: (accountId) => ({ platform: 'none', lane: accountId }),
      show: async () => null,
      together: foldCards,
      cleanUp: async () => {},
      failed: (error) => void faults.push(error),
    });
  });

  const system = () => ({ name: 'test', deliveryId: freshId() });
  const run = (id: string, event: BellEvent) => engine.runAsSystem(bells, id, event, system());
  const hang = async (mood: Bell['mood'], ...ringsAt: string[]): Promise<string> => {
    const id = freshId();
    await run(id, { type: 'hang', bell: { id, mood, ringsAt } });
    return id;
  };
  const tickAt = async (at: string): Promise<void> => {
    engine.setClock(at);
    await worker.tick();
  };
  /** As time goes by: a tick every ten minutes. */
  const live = async (from: string, minutes: number): Promise<void> => {
    for (let passed = 0; passed <= minutes; passed += 10) await tickAt(addMinutes(from, passed));
  };
  const alarms = () =>
    database().engine((tx) =>
      tx.query(`select status, reason, attempts from outbox where kind = 'alarm' order by due_at, id`),
    );

  it('an alarm whose event throws holds no other alarm, and is tried again until it rings', async () => {
    const cracked = await hang('cracked', '2026-11-24T11:00:00Z');
    const good = await hang('good', noon);
    await tickAt(noon);
    expect(told.heard).toEqual([`${good} ${noon}`]);
    expect(faults).toHaveLength(1);
    expect((await queueHealth(database(), noon)).stuck).toBe(1);
    await run(cracked, { type: 'cheerUp' });
    await tickAt('2026-11-24T12:02:00Z');
    expect(told.heard).toEqual([`${good} ${noon}`, `${cracked} 2026-11-24T11:00:00Z`]);
    expect((await queueHealth(database(), noon)).stuck).toBe(0);
  });

  it('an alarm that throws all day is asked for less and less often, and never forgotten', async () => {
    const cracked = await hang('cracked', noon);
    await live(noon, 8 * 60);
    expect(faults.length).toBeLessThan(20);
    await run(cracked, { type: 'cheerUp' });
    await live('2026-11-24T20:01:00Z', 60);
    expect(told.heard).toEqual([`${cracked} ${noon}`]);
  });

  it('an alarm that is refused rings when its object can bear it, and is given up in the open', async () => {
    const sulking = await hang('sulking', noon);
    await tickAt(noon);
    expect(await alarms()).toEqual([{ status: 'waiting', reason: 'refused:sulking', attempts: 1 }]);
    await run(sulking, { type: 'cheerUp' });
    await tickAt('2026-11-24T12:05:00Z');
    expect(told.heard).toEqual([`${sulking} ${noon}`]);
    await hang('sulking', '2026-11-24T13:00:00Z');
    await live('2026-11-24T13:00:00Z', 5 * 60);
    expect((await alarms()).at(-1)).toEqual({ status: 'failed', reason: 'refused:sulking', attempts: 8 });
    expect((await queueHealth(database(), engine.now())).failed).toBe(1);
  });

  it('250 alarms that are due at once all ring in one tick', async () => {
    const moments = Array.from({ length: 250 }, (_, index) => addMinutes('2026-11-24T04:00:00Z', index));
    await hang('good', ...moments);
    await tickAt(noon);
    expect(told.heard).toHaveLength(250);
  });

  it('a fact that a feature cannot bear holds up its own object for a while, and no other', async () => {
    const poisoned = await hang('good', '2026-11-24T10:00:00Z', '2026-11-24T10:30:00Z');
    const other = await hang('good', '2026-11-24T10:15:00Z');
    deafTo = (fact) => fact.data['at'] === '2026-11-24T10:00:00Z';
    await tickAt('2026-11-24T10:10:00Z');
    await tickAt('2026-11-24T10:40:00Z');
    expect(told.heard).toEqual([`${other} 2026-11-24T10:15:00Z`]);
    expect((await queueHealth(database(), engine.now())).stuck).toBe(1);
    deafTo = () => false;
    await tickAt('2026-11-24T11:40:00Z');
    expect(told.heard.slice(1)).toEqual([
      `${poisoned} 2026-11-24T10:00:00Z`,
      `${poisoned} 2026-11-24T10:30:00Z`,
    ]);
  });

  it('a fact that nobody will ever bear stops holding up what came after it', async () => {
    const poisoned = await hang('good', '2026-11-24T10:00:00Z', '2026-11-24T10:01:00Z');
    deafTo = (fact) => fact.data['at'] === '2026-11-24T10:00:00Z';
    await live('2026-11-24T10:00:00Z', 5 * 60);
    expect(told.heard).toEqual([`${poisoned} 2026-11-24T10:01:00Z`]);
    expect((await queueHealth(database(), engine.now())).stuck).toBe(1);
  });

  it('facts of one object are told in the order in which they happened, whatever the clock says', async () => {
    const talker = await hang('good');
    for (const words of [['1', '2'], ['3'], ['4', '5', '6'], ['7']])
      await run(talker, { type: 'say', words });
    engine.setClock('2026-11-24T08:00:00Z');
    await run(talker, { type: 'say', words: ['8'] });
    await tickAt(noon);
    expect(told.heard).toEqual(Array.from({ length: 8 }, (_, index) => `${talker} ${index + 1}`));
  });

  it('and those of several as time went by', async () => {
    const [first, second] = [await hang('good'), await hang('good')];
    await run(first, { type: 'say', words: ['1', '2', '3'] });
    engine.setClock('2026-11-24T09:01:00Z');
    await run(second, { type: 'say', words: ['4'] });
    await tickAt(noon);
    expect(told.heard.map((one) => one.split(' ').at(-1))).toEqual(['1', '2', '3', '4']);
  });

  it('of how things are only the last is told: nothing older comes back after it', async () => {
    const talker = await hang('good');
    deafTo = () => true;
    await run(talker, { type: 'say', words: ['before'], isState: true });
    await live('2026-11-24T10:00:00Z', 10 * 60);
    deafTo = () => false;
    await run(talker, { type: 'say', words: ['after'], isState: true });
    await live('2026-11-24T21:00:00Z', 3 * 60);
    expect(told.heard).toEqual([`${talker} after`]);
  });

  it('the clock that goes back does not lose an alarm', async () => {
    const good = await hang('good', noon);
    await tickAt('2026-11-24T11:59:00Z');
    await tickAt('2026-11-24T09:30:00Z');
    await tickAt(noon);
    expect(told.heard).toEqual([`${good} ${noon}`]);
  });
});
