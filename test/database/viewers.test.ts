import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { databases, type Place } from '../support/databases.ts';
import { migrationsWith, notes } from './migrations-with.ts';

const gemeente = '11111111-1111-8111-8111-111111111111';
const politie = '22222222-2222-8222-8222-222222222222';
const at = '2026-11-21T20:37:00Z';
const as = (accountId: string | null) => ({ accountId, at });

describe.each(databases())('a viewer on $kind', (kind) => {
  let place: Place;
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    folder = await migrationsWith(notes);
    place = await kind.migrated();
    database = await place.open({ migrationsFolder: folder });
    await database.engine(async (tx) => {
      await tx.execute('insert into note (owner, body) values ($1, $2), ($3, $4)', [
        gemeente,
        'van de gemeente',
        politie,
        'van de politie',
      ]);
      await tx.execute('insert into drawer (id) values (1)');
      await tx.execute('insert into setting (name, value) values ($1, $2)', ['installed', '"yes"']);
    });
  });
  afterAll(async () => {
    await place.remove();
    await rm(folder, { recursive: true });
  });

  const seen = (accountId: string | null) =>
    database.read(as(accountId), (tx) => tx.query<{ body: string }>('select body from note'));

  it('sees the rows that a policy gives it, and no others', async () => {
    expect(await seen(gemeente)).toEqual([{ body: 'van de gemeente' }]);
    expect(await seen(politie)).toEqual([{ body: 'van de politie' }]);
    expect(await seen(null)).toEqual([]);
  });

  it('sees nothing of a table for which nobody wrote a policy, also through Prisma', async () => {
    const [drawers, settings] = await database.read(as(gemeente), async (tx) => [
      await tx.query('select * from drawer'),
      await tx.prisma.setting.findMany(),
    ]);
    expect([drawers, settings]).toEqual([[], []]);
  });

  it('is known by account and time inside its own transaction only', async () => {
    const context = `select aftrap_account() as account, aftrap_at() as at, current_user as role,
      current_setting('transaction_read_only') as read_only`;
    expect(await database.read(as(gemeente), (tx) => tx.query(context))).toEqual([
      { account: gemeente, at, role: 'aftrap_reader', read_only: 'on' },
    ]);
    expect(await database.engine((tx) => tx.query(context))).toEqual([
      { account: null, at: null, role: 'aftrap_engine', read_only: 'off' },
    ]);
    expect(await database.read(as(null), (tx) => tx.query(context))).toEqual([
      { account: null, at, role: 'aftrap_reader', read_only: 'on' },
    ]);
  });

  it('leaves nothing behind either when its transaction fails', async () => {
    const failing = database.read(as(gemeente), (tx) => tx.query('select no_such_column from note'));
    await expect(failing).rejects.toMatchObject({ sqlState: '42703' });
    expect(await seen(null)).toEqual([]);
  });

  it.each([
    "insert into note (owner, body) values (aftrap_account(), 'eigen')",
    "update note set body = 'anders'",
    'delete from note',
    'truncate note',
    'create table mine (id int)',
    'alter table note disable row level security',
  ])('cannot write: %s', async (statement) => {
    const write = database.read(as(gemeente), (tx) => tx.query(statement));
    await expect(write).rejects.toMatchObject({ name: 'StatementFault', sqlState: /25006|42501/ });
    // Not for want of "read only" alone: the role itself has no right to write.
    const asRole = database.engine(async (tx) => {
      await tx.query('set local role aftrap_reader');
      await tx.query(statement);
    });
    await expect(asRole).rejects.toMatchObject({ name: 'StatementFault' });
  });

  it('is not mixed up with another that asks at the same moment', async () => {
    const both = (accountId: string) =>
      database.read(as(accountId), async (tx) => {
        const count = await tx.prisma.setting.findUnique({ where: { name: 'installed' } });
        const [row] = await tx.query<{ account: string }>('select aftrap_account() as account');
        return [count, row?.account];
      });
    const asked = [gemeente, politie, gemeente, politie, gemeente, politie];
    expect(await Promise.all(asked.map(both))).toEqual(asked.map((account) => [null, account]));
  });

  it.each([
    ["'; drop table note; --", at],
    [gemeente, "2026'; drop table note; --"],
    [gemeente, ''],
  ])('must be an account and a moment: %s at %s', async (accountId, moment) => {
    const read = database.read({ accountId, at: moment }, (tx) => tx.query('select 1'));
    await expect(read).rejects.toThrow(RangeError);
  });
});
