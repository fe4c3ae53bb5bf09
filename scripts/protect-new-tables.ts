/**
 * Adds to a migration what Prisma's schema cannot say: row-level security on every new table, and the policy
 * that lets the engine through. Without a further policy the reader sees no row.
 */
export function protectNewTables(sql: string): string {
  const tables = [...sql.matchAll(/^CREATE TABLE ("[^"]+")/gm)].map((match) => match[1] ?? '');
  return [sql, ...tables.map(protection)].join('\n');
}

function protection(table: string): string {
  return `-- Row-level security
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY "engine_all" ON ${table} TO "aftrap_engine" USING (true) WITH CHECK (true);
`;
}
