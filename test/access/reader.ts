import type { Product } from '../../src/compose.ts';

/** Every table that a reader may see anything of, by the database's own policies. */
export async function tablesForReaders({ database }: Product): Promise<string[]> {
  const rows = await database.engine((tx) =>
    tx.query<{ name: string }>(
      `select distinct tablename::text as name from pg_policies
       where schemaname = 'public' and 'aftrap_reader' = any (roles) order by 1`,
    ),
  );
  return rows.map(({ name }) => name).sort();
}

/** All of a table that the database lets an account read, each row as JSON. */
export async function readByReader(
  { database, clock }: Product,
  accountId: string | null,
  table: string,
): Promise<string[]> {
  const rows = await database.read({ accountId, at: clock.now() }, (tx) =>
    tx.query<{ row: object }>(`select to_jsonb(t) as row from "${table}" t`),
  );
  return rows.map(({ row }) => JSON.stringify(row));
}

/** Functions of ours that a reader may call and that give something back. */
export async function readerFunctions({ database }: Product): Promise<string[]> {
  const rows = await database.engine((tx) =>
    tx.query<{ name: string }>(
      `select proname::text as name from pg_proc where pronamespace = 'public'::regnamespace
         and has_function_privilege('aftrap_reader', oid, 'execute') and prorettype <> 'void'::regtype
         and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e') order by 1`,
    ),
  );
  return rows.map(({ name }) => name);
}
