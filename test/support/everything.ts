import type { Database } from '../../src/database/database.ts';
import { readTables } from '../../src/engine/tables.ts';

/** The rows of every table, as text: one changed letter anywhere tells. */
export type Everything = Readonly<Record<string, string>>;

// Refused attempts are written down too: that is a change of the audit, and of nothing else.
const filters: Readonly<Record<string, string>> = { audit_entry: `where result not like 'denied%'` };
const left = new Set(['audit_head', '_prisma_migrations']);

/** `except`: tables that what is tried may change. */
export async function everythingIn(database: Database, ...except: readonly string[]): Promise<Everything> {
  const tables = await database.engine((tx) => readTables(tx));
  const names = [...tables.keys()].filter((name) => !left.has(name) && !except.includes(name));
  const parts = names.map(
    (name) => `(select coalesce(string_agg(r.row, e'\\n' order by r.row), '')
      from (select to_jsonb(t)::text as row from "${name}" t ${filters[name] ?? ''}) r) as "${name}"`,
  );
  const [found] = await database.engine((tx) => tx.query<Everything>(`select ${parts.join(', ')}`));
  return found ?? {};
}
