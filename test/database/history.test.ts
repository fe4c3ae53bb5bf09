import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { databases, type Place } from '../support/databases.ts';
import { migrationsOfThisTest } from './migrations-with.ts';

const shed = `create table shed (id int primary key);
  alter table shed enable row level security;
  create policy engine_all on shed to aftrap_engine using (true) with check (true);`;
const added = { '29990101000000_shed': shed };

describe.each(databases())('the history of a database on $kind', (kind) => {
  let place: Place;
  const logged: unknown[] = [];
  const log = { info: (fields: object) => logged.push(fields), warn: () => {} };

  beforeEach(async () => {
    logged.length = 0;
    place = await kind.migrated();
    onTestFinished(() => place.remove());
  });

  it('gets each new migration once', async () => {
    const migrationsFolder = await migrationsOfThisTest(added);
    const first = await place.open({ migrationsFolder, log });
    await first.engine((tx) => tx.execute('insert into shed values (1)'));
    await first.close();
    const second = await place.open({ migrationsFolder, log });
    expect(await second.engine((tx) => tx.query('select * from shed'))).toEqual([{ id: 1 }]);
    expect(await second.ready()).toEqual({ database: true, migrations: true });
    expect(logged).toEqual([{ migration: '29990101000000_shed' }]);
  });

  it('that is newer than this version stops the start', async () => {
    const newer = await place.open({ migrationsFolder: await migrationsOfThisTest(added) });
    await newer.close();
    await expect(place.open()).rejects.toMatchObject({
      name: 'DatabaseFault',
      reason: 'newer-database',
      message: expect.stringContaining('newer than this version of Aftrap: it has 29990101000000_shed'),
      remedy: expect.stringContaining('restore a backup'),
    });
  });

  it('that became newer while this version ran is not ready', async () => {
    const running = await place.open();
    await running.engine(async (tx) => {
      await tx.query('reset role');
      await tx.execute(`insert into _prisma_migrations (id, checksum, migration_name, finished_at)
        values ('1', '', '29990101000000_shed', now())`);
    });
    expect(await running.ready()).toEqual({ database: true, migrations: false });
  });

  it('of which a migration was changed afterwards stops the start', async () => {
    const migrationsFolder = await migrationsOfThisTest(added);
    const before = await place.open({ migrationsFolder });
    await before.close();
    const file = join(migrationsFolder, '29990101000000_shed/migration.sql');
    await writeFile(file, `${await readFile(file, 'utf8')}\n-- improved`);
    await expect(place.open({ migrationsFolder })).rejects.toMatchObject({
      reason: 'changed-migration',
      message: expect.stringContaining('29990101000000_shed was changed'),
      remedy: expect.stringContaining('new migration'),
    });
  });

  it('keeps nothing of a migration that fails, and goes on with the repaired one', async () => {
    const migrationsFolder = await migrationsOfThisTest({ '29990101000000_shed': `${shed} select 1 / 0;` });
    await expect(place.open({ migrationsFolder })).rejects.toMatchObject({
      reason: 'failed-migration',
      message: expect.stringContaining('29990101000000_shed failed and left nothing behind'),
      remedy: expect.stringContaining('as it was before'),
    });
    const untouched = await place.open();
    expect(await untouched.ready()).toEqual({ database: true, migrations: true });
    await untouched.close();
    const repaired = await place.open({ migrationsFolder: await migrationsOfThisTest(added) });
    expect(await repaired.engine((tx) => tx.query('select * from shed'))).toEqual([]);
  });

  it('does not quote stored words when a migration fails on them', async () => {
    const database = await place.open();
    await database.engine((tx) => tx.execute(`insert into setting values ('a', '"een geheim"')`));
    await database.close();
    const sql = 'alter table setting alter column value type int using (value #>> array[]::text[])::int;';
    const migrationsFolder = await migrationsOfThisTest({ '29990101000000_narrow': sql });
    const fault = await place.open({ migrationsFolder }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ reason: 'failed-migration', message: expect.stringContaining('22P02') });
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('geheim');
  });

  it('with a migration that another tool began and never finished stops the start', async () => {
    const database = await place.open();
    await database.engine(async (tx) => {
      await tx.query('reset role');
      await tx.execute(
        `insert into _prisma_migrations (id, checksum, migration_name) values ('1', '', 'half')`,
      );
    });
    await database.close();
    await expect(place.open()).rejects.toMatchObject({
      reason: 'failed-migration',
      message: expect.stringContaining('half was begun and never finished'),
      remedy: expect.stringContaining('prisma migrate resolve'),
    });
  });
});
