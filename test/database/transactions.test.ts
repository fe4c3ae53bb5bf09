import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { databases, type Place } from '../support/databases.ts';
import { migrationsWith, notes } from './migrations-with.ts';

const wijkteam = '11111111-1111-8111-8111-111111111111';
const at = '2026-11-21T20:37:00Z';
const viewer = { accountId: wijkteam, at };
const insert = 'insert into note (owner, body) values ($1, $2)';
const bodies = (database: Database) =>
  database.engine((tx) => tx.query<{ body: string }>('select body from note order by id'));

describe.each(databases())('a transaction on $kind', (kind) => {
  let place: Place;
  let database: Database;
  let folder: string;
  const points: string[] = [];

  beforeAll(async () => {
    folder = await migrationsWith(notes);
    place = await kind.migrated();
    database = await place.open({
      migrationsFolder: folder,
      timeout: 2_000,
      checkpoint: (point) => {
        points.push(point);
      },
    });
  });
  afterAll(async () => {
    await place.remove();
    await rm(folder, { recursive: true });
  });

  it('keeps what it wrote when its work succeeds, and gives the answer on', async () => {
    const touched = await database.engine((tx) => tx.execute(insert, [wijkteam, 'kept']));
    expect(touched).toBe(1);
    expect(await bodies(database)).toContainEqual({ body: 'kept' });
  });

  it('keeps nothing when its work throws, and throws the same', async () => {
    const mistake = new Error('the work went wrong');
    const work = database.engine(async (tx) => {
      await tx.execute(insert, [wijkteam, 'lost']);
      throw mistake;
    });
    await expect(work).rejects.toBe(mistake);
    expect(await bodies(database)).not.toContainEqual({ body: 'lost' });
  });

  it('does not claim to have saved when a statement failed and the work went on', async () => {
    const work = database.engine(async (tx) => {
      await tx.execute(insert, [wijkteam, 'claimed']);
      await tx.query('select no_such_column from note').catch(() => {});
      return 'done';
    });
    await expect(work).rejects.toMatchObject({ name: 'StatementFault', sqlState: '25P02' });
    expect(await bodies(database)).not.toContainEqual({ body: 'claimed' });
  });

  it('says which constraint was broken, and not with which words', async () => {
    const twice = () => database.engine((tx) => tx.execute(insert, [wijkteam, 'een geheim woord']));
    await twice();
    const refused = await twice().catch((error: unknown) => error);
    expect(refused).toMatchObject({ sqlState: '23505', table: 'note', constraint: 'note_body_key' });
    expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain('geheim');
  });

  it('gives instants, days, whole numbers and JSON in the shapes the rest of the code speaks of', async () => {
    const [row] = await database.engine(async (tx) => {
      const values = [1, '2026-11-21T21:37:00+01:00', '2026-03-29', 9_007_199_254_740_991, { seats: [1, 2] }];
      await tx.execute('insert into drawer values ($1, $2, $3, $4, $5)', values);
      return tx.query('select *, (select count(*) from drawer) as drawers from drawer');
    });
    expect(row).toEqual({
      id: 1,
      opens: at,
      day: '2026-03-29',
      size: 9_007_199_254_740_991,
      things: { seats: [1, 2] },
      drawers: 1,
    });
  });

  it('refuses a bigint that a number cannot hold', async () => {
    const work = database.engine((tx) => tx.query('select 9007199254740993::bigint as much'));
    await expect(work).rejects.toThrow('holds more than a number can');
  });

  it('takes a named statement again and again', async () => {
    const ask = (of: number) =>
      database.engine((tx) => tx.query('select $1::int * 2 as twice', [of], 'twice'));
    expect([await ask(1), await ask(2), await ask(3)]).toEqual([
      [{ twice: 2 }],
      [{ twice: 4 }],
      [{ twice: 6 }],
    ]);
  });

  it('costs one message to begin and one to commit', async () => {
    const heard: string[] = [];
    const stop = database.onQuery((text) => heard.push(text));
    await database.engine((tx) => tx.query('select 1'));
    await database.read(viewer, (tx) => tx.prisma.setting.findMany());
    stop();
    await database.engine((tx) => tx.query('select 2'));
    expect(heard.map((text) => text.split(/[ ;]/)[0])).toEqual([
      'begin',
      'select',
      'commit',
      'begin',
      'SELECT',
      'commit',
    ]);
  });

  it('tells a test the moments before and after the engine commits', async () => {
    points.length = 0;
    await database.engine(async () => points.push('work'));
    await database.read(viewer, async () => points.push('reading'));
    expect(points).toEqual(['work', 'beforeCommit', 'afterCommit', 'reading']);
  });

  it('answers nothing any more once it is over', async () => {
    const escaped = await database.engine(async (tx) => tx);
    await expect(escaped.query('select 1')).rejects.toMatchObject({ reason: 'transaction-over' });
    const reader = await database.read(viewer, async (tx) => tx);
    await expect(reader.query('select 1')).rejects.toMatchObject({ reason: 'transaction-over' });
    await expect(reader.prisma.setting.count()).rejects.toThrow(/transaction/i);
  });

  it('is rolled back when it takes too long, and the next one works', async () => {
    const endless = database.engine(async (tx) => {
      await tx.execute(insert, [wijkteam, 'late']);
      return new Promise<never>(() => {});
    });
    await expect(endless).rejects.toMatchObject({ reason: 'too-slow' });
    expect(await bodies(database)).not.toContainEqual({ body: 'late' });
  });

  it('is run again from the start when it got in the way of another', async () => {
    let runs = 0;
    const result = await database.engine(async (tx) => {
      runs += 1;
      await tx.execute(insert, [wijkteam, `attempt ${runs}`]);
      if (runs < 3) await tx.query("do $$ begin raise 'clash' using errcode = '40001'; end $$");
      return 'at last';
    });
    expect([result, runs]).toEqual(['at last', 3]);
    expect(await bodies(database)).toContainEqual({ body: 'attempt 3' });
    expect(await bodies(database)).not.toContainEqual({ body: 'attempt 1' });
  });

  it('gives up after three more attempts', async () => {
    let runs = 0;
    const work = database.engine(async (tx) => {
      runs += 1;
      await tx.query("do $$ begin raise 'clash' using errcode = '40P01'; end $$");
    });
    await expect(work).rejects.toMatchObject({ sqlState: '40P01' });
    expect(runs).toBe(4);
  });

  it('does not begin inside another one', async () => {
    const nested = { reason: 'nested', remedy: expect.stringContaining('mistake in the code') };
    const engine = () => database.engine(async () => 'inner');
    const read = () => database.read(viewer, async () => 'inner');
    await expect(database.engine(engine)).rejects.toMatchObject(nested);
    await expect(database.engine(read)).rejects.toMatchObject(nested);
    await expect(database.read(viewer, engine)).rejects.toMatchObject(nested);
    await expect(database.read(viewer, read)).rejects.toMatchObject(nested);
    await expect(database.engine(() => database.ready())).rejects.toMatchObject(nested);
    await expect(database.engine(() => database.close())).rejects.toMatchObject(nested);
  });

  it('may begin in what a finished one left running', async () => {
    const over = Promise.withResolvers<void>();
    let later: Promise<string> | undefined;
    await database.engine(async () => {
      later = over.promise.then(() => database.engine(async () => 'later'));
    });
    over.resolve();
    expect(await later).toBe('later');
  });

  it('is refused after the database was closed', async () => {
    const other = await kind.migrated();
    const closed = await other.open();
    await closed.close();
    await expect(closed.engine(async () => 1)).rejects.toMatchObject({ reason: 'closed' });
    expect(await closed.ready()).toEqual({ database: false, migrations: false });
    await other.remove();
  });
});
