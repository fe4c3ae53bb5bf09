import { describe, expect, it } from 'vitest';
import { databases, useDatabase } from '../support/databases.ts';
import { open, securityFaults, type TableSecurity, tableSecurity } from './rules/row-security.ts';

describe('the rows of a table are shown to whom a policy allows', () => {
  it('sees a table without a guard', () => {
    const sound = { secured: true, policies: 1, writable: false };
    const tables = [
      { ...sound, name: 'case' },
      { ...sound, name: 'answer', secured: false },
      { ...sound, name: 'seat', policies: 0 },
      { ...sound, name: 'ballot', writable: true },
      { ...sound, name: 'word', secured: false, policies: 0 },
    ];
    expect(securityFaults(tables, { word: 'a list of words', gone: 'was here once' })).toEqual([
      'gone is excused and does not exist',
      'answer has no row-level security',
      'seat has no policy',
      'ballot can be written by the reader',
    ]);
  });

  describe.each(databases())('on $kind', (kind) => {
    const database = useDatabase(kind);

    it('in every table of the migrations', async () => {
      const tables = await database().engine((tx) => tx.query<TableSecurity>(tableSecurity));
      expect(tables.length).toBeGreaterThan(1);
      expect(securityFaults(tables, open)).toEqual([]);
    });

    it('and neither role can step around the policies', async () => {
      const roles = await database().engine((tx) =>
        tx.query(
          "select rolname, rolsuper, rolbypassrls from pg_roles where rolname like 'aftrap%' order by 1",
        ),
      );
      expect(roles).toEqual([
        { rolname: 'aftrap_engine', rolsuper: false, rolbypassrls: false },
        { rolname: 'aftrap_reader', rolsuper: false, rolbypassrls: false },
      ]);
    });
  });
});
