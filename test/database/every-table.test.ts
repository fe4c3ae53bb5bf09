import { describe, expect, it } from 'vitest';
import { databases, useDatabase } from '../support/databases.ts';
import { migrationsOfThisTest } from './migrations-with.ts';

const tables = `select c.relname as name, c.relrowsecurity as protected,
    exists (select from pg_policies p where p.tablename = c.relname and 'aftrap_engine' = any (p.roles)) as engine,
    has_table_privilege('aftrap_engine', c.oid, 'select, insert, update, delete') as writable,
    has_table_privilege('aftrap_reader', c.oid, 'insert')
      or has_table_privilege('aftrap_reader', c.oid, 'update')
      or has_table_privilege('aftrap_reader', c.oid, 'delete') as open
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname <> '_prisma_migrations' order by 1`;

describe.each(databases())('every table on $kind', (kind) => {
  const database = useDatabase(kind);

  it('has row-level security, lets the engine through and lets no reader write', async () => {
    const found = await database().engine((tx) => tx.query<{ name: string }>(tables));
    expect(found.map(({ name }) => name)).toContain('setting');
    expect(found).toEqual(
      found.map(({ name }) => ({ name, protected: true, engine: true, writable: true, open: false })),
    );
  });

  it('belongs to roles that have no power of their own', async () => {
    const roles = await database().engine((tx) =>
      tx.query(`select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles
                where starts_with(rolname, 'aftrap_') order by 1`),
    );
    const powerless = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: 'aftrap_engine', ...powerless },
      { rolname: 'aftrap_reader', ...powerless },
    ]);
  });

  it('stops a start when one lies open to every viewer', async () => {
    const place = await kind.migrated();
    const open = await migrationsOfThisTest({ '29990101000000_open': 'create table bare (id int);' });
    await expect(place.open({ migrationsFolder: open })).rejects.toMatchObject({
      reason: 'unprotected-table',
      message: expect.stringContaining('bare'),
    });
    await place.remove();
  });
});
