/** One table of the database: what protects its rows from the reader. */
export interface TableSecurity {
  readonly name: string;
  readonly secured: boolean;
  readonly policies: number;
  /** Rights of the reader and of everybody beyond reading. */
  readonly writable: boolean;
}

/** Reads, as any role may, the tables of the product, with what guards them. One row a table. */
export const tableSecurity = `
  select c.relname as name,
         c.relrowsecurity as secured,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
         has_table_privilege('aftrap_reader', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') as writable
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
   order by c.relname`;

/** Tables whose rows may be open to every reader, each with the reason. */
export const open: Readonly<Record<string, string>> = {
  _prisma_migrations: 'names and checksums of migrations, and nobody reads it in a request',
};

/** Tables whose rows are open to a reader who should not have them, and reasons that excuse no table. */
export function securityFaults(
  tables: readonly TableSecurity[],
  excused: Readonly<Record<string, string>>,
): string[] {
  const known = new Set(tables.map(({ name }) => name));
  const stale = Object.keys(excused).filter((name) => !known.has(name));
  return [
    ...stale.map((name) => `${name} is excused and does not exist`),
    ...tables.flatMap(({ name, secured, policies, writable }) => [
      ...(writable ? [`${name} can be written by the reader`] : []),
      ...(secured || name in excused ? [] : [`${name} has no row-level security`]),
      ...(policies > 0 || name in excused ? [] : [`${name} has no policy`]),
    ]),
  ];
}
