import { readdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readMigrations } from '../../src/database/migrations.ts';
import { connectRaw } from '../support/connect-raw.ts';
import { databases, type Place } from '../support/databases.ts';
import { migrationsOfThisTest } from './migrations-with.ts';
import { otherProcess } from './other-process.ts';

const all = databases();
const disposable = (place: Place) => {
  onTestFinished(() => place.remove());
  return place;
};
const historyOfThisTest = async () => {
  const migrationsFolder = await migrationsOfThisTest({});
  const names = (await readMigrations(migrationsFolder)).map(({ name }) => name);
  return { options: { migrationsFolder }, names };
};

describe.each(all.filter(({ kind }) => kind === 'embedded'))(
  'two processes and one $kind database',
  (kind) => {
    it('the second is told who holds it and what to do, and may have it afterwards', async () => {
      const place = disposable(await kind.migrated());
      const first = otherProcess(place.where);
      expect(await first.says()).toMatchObject({ open: true });
      const second = otherProcess(place.where);
      expect(await second.says()).toMatchObject({
        open: false,
        said: expect.stringMatching(`in use by process ${first.id} on .*Stop it or choose another DATA_DIR`),
      });
      await first.close();
      const database = await place.open();
      expect(await database.ready()).toEqual({ database: true, migrations: true });
    });

    it('what was kept survives kill -9 of the one that held it', async () => {
      const place = disposable(await kind.migrated());
      for (const name of ['first', 'second']) {
        const holder = otherProcess(place.where);
        expect(await holder.says()).toMatchObject({ open: true });
        holder.keep(name);
        expect(await holder.says()).toEqual({ kept: name });
        await holder.kill();
      }
      const database = await place.open();
      const names = await database.engine((tx) => tx.query('select name from setting order by name'));
      expect(names).toEqual([{ name: 'first' }, { name: 'second' }]);
    });

    it('of many that begin together exactly one gets an empty folder', async () => {
      const place = disposable(await kind.empty());
      const history = await historyOfThisTest();
      const together = Array.from({ length: 3 }, () => otherProcess({ ...place.where, ...history.options }));
      const said = await Promise.all(together.map((other) => other.says()));
      expect(said.filter((line) => (line as { open: boolean }).open)).toEqual([
        { open: true, migrated: history.names.map((migration) => ({ migration })) },
      ]);
    });

    it('a process that closed leaves no sign that it held the folder', async () => {
      const place = disposable(await kind.migrated());
      await (await place.open()).close();
      await (await place.open()).close();
      expect(await readdir(place.where.dataDir)).toEqual(['in-use.3', 'postgres']);
    });
  },
);

describe.each(all.filter(({ kind }) => kind === 'postgresql'))('processes and one $kind database', (kind) => {
  it('that begin together apply each migration once, and all work', async () => {
    const place = disposable(await kind.empty());
    const history = await historyOfThisTest();
    const together = Array.from({ length: 3 }, () => otherProcess({ ...place.where, ...history.options }));
    const said = (await Promise.all(together.map((other) => other.says()))) as { migrated: unknown[] }[];
    expect(said).toEqual(said.map(() => expect.objectContaining({ open: true })));
    expect(said.flatMap(({ migrated }) => migrated)).toEqual(
      history.names.map((migration) => ({ migration })),
    );
    const { pool, close } = await connectRaw(place);
    const { rows } = await pool.query(
      'select migration_name as name from _prisma_migrations order by started_at',
    );
    await close();
    expect(rows).toEqual(history.names.map((name) => ({ name })));
  });
});
