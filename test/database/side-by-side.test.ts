import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { databases, type Place, useDatabase } from '../support/databases.ts';
import { migrationsWith, notes } from './migrations-with.ts';

const gemeente = '11111111-1111-8111-8111-111111111111';
const all = databases();
const viewer = { accountId: gemeente, at: '2026-11-21T20:37:00Z' };
describe.each(all.filter(({ kind }) => kind === 'postgresql'))(
  'transactions side by side on $kind',
  (kind) => {
    let place: Place;
    let database: Database;
    let folder: string;

    beforeAll(async () => {
      folder = await migrationsWith(notes);
      place = await kind.migrated();
      database = await place.open({ migrationsFolder: folder, poolSize: 4, timeout: 3_000 });
      await database.engine((tx) =>
        tx.execute(`insert into note (owner, body) values ($1, 'a'), ($1, 'b')`, [gemeente]),
      );
    });
    afterAll(async () => {
      await place.remove();
      await rm(folder, { recursive: true });
    });

    it('let a viewer see one moment throughout, whatever is committed meanwhile', async () => {
      const looked = Promise.withResolvers<void>();
      const written = Promise.withResolvers<void>();
      const count = 'select count(*) as notes from note';
      const reading = database.read(viewer, async (tx) => {
        const before = await tx.query(count);
        looked.resolve();
        await written.promise;
        return [before, await tx.query(count)];
      });
      await looked.promise;
      await database.engine((tx) =>
        tx.execute(`insert into note (owner, body) values ($1, 'c')`, [gemeente]),
      );
      written.resolve();
      expect(await reading).toEqual([[{ notes: 2 }], [{ notes: 2 }]]);
      expect(await database.read(viewer, (tx) => tx.query(count))).toEqual([{ notes: 3 }]);
    });

    it('that block each other both finish, one of them on a second attempt', async () => {
      const runs: string[] = [];
      const held = new Map([
        ['a', Promise.withResolvers<void>()],
        ['b', Promise.withResolvers<void>()],
      ]);
      const lock = 'update note set id = id where body = $1';
      const work = (first: string, second: string) =>
        database.engine(async (tx) => {
          runs.push(first);
          await tx.execute(lock, [first]);
          held.get(first)?.resolve();
          await held.get(second)?.promise;
          await tx.execute(lock, [second]);
        });
      await Promise.all([work('a', 'b'), work('b', 'a')]);
      expect(runs).toHaveLength(3);
    });

    it('wait for a connection, and say so when none comes free', async () => {
      const enough = Promise.withResolvers<void>();
      const holding = Array.from({ length: 4 }, () => database.engine(() => enough.promise));
      const fifth = database.engine(async () => 'in');
      await expect(fifth).rejects.toMatchObject({ reason: expect.stringMatching(/busy/) });
      enough.resolve();
      await Promise.allSettled(holding);
      expect(await database.engine(async () => 'in')).toBe('in');
    });

    it('survive that the server ends their connection', async () => {
      const cut = database.engine(async (tx) => {
        await tx.query('reset role');
        await tx.query('select pg_terminate_backend(pg_backend_pid())');
      });
      await expect(cut).rejects.toMatchObject({ name: 'DatabaseFault', reason: 'connection-lost' });
      expect(await database.engine((tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }]);
    });

    it('survive that connections which waited are gone, noticed or not', async () => {
      const askAll = () =>
        Promise.all(Array.from({ length: 8 }, () => database.engine((tx) => tx.query('select 1 as one'))));
      const here = await askAll();
      for (let round = 0; round < 20; round += 1) {
        await database.engine(async (tx) => {
          await tx.query('reset role');
          await tx.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`);
        });
        expect(await askAll()).toEqual(here);
      }
    });

    it('that take too long are ended on the server too', async () => {
      const slow = database.engine((tx) => tx.query("select pg_sleep(60), 'a slow one' as said"));
      await expect(slow).rejects.toMatchObject({ reason: 'too-slow' });
      const left = await database.engine((tx) =>
        tx.query(
          "select pid from pg_stat_activity where query like '%a slow one%' and pid <> pg_backend_pid()",
        ),
      );
      expect(left).toEqual([]);
    });
  },
);

describe.each(all.filter(({ kind }) => kind === 'embedded'))('transactions that meet on $kind', (kind) => {
  const database = useDatabase(kind);

  it('go one after the other, in the order in which they came', async () => {
    const order: string[] = [];
    const one = (name: string) =>
      database().engine(async (tx) => {
        order.push(`${name} begins`);
        await tx.execute('insert into setting (name, value) values ($1, $2)', [name, '1']);
        order.push(`${name} ends`);
      });
    await Promise.all([
      one('a'),
      one('b'),
      database().read(viewer, async () => order.push('a viewer looks')),
    ]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'a viewer looks']);
  });
});
