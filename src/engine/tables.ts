import type { Transaction } from '../database/transaction.ts';
import { instant } from '../lib/time.ts';
import type { Row, Rows, Store, TableOfRows } from './workflow.ts';

interface Column {
  readonly name: string;
  readonly isInstant: boolean;
}
interface Table {
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
}
/** What the database says about the tables that aggregates live in. */
export type Tables = ReadonlyMap<string, Table>;

/** Reads columns and primary keys of every table once, at the start. */
export async function readTables(tx: Transaction): Promise<Tables> {
  const rows = await tx.query<{ table: string; columns: Column[]; primaryKey: string[] }>(
    `select c.relname as "table",
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'isInstant', a.atttypid = 'timestamptz'::regtype) order by a.attnum)
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select jsonb_agg(a.attname) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
         where i.indrelid = c.oid and i.indisprimary) as "primaryKey"
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  return new Map(rows.map((row) => [row.table, { columns: row.columns, primaryKey: row.primaryKey ?? [] }]));
}

/** One select that gives every row of an object, a column a table, each a JSON list. $1 is the object's id. */
export function selectRows(tables: readonly TableOfRows[]): string {
  return tables
    .map(
      ({ table, root, kind }) =>
        `(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from "${table}" t where t."${root}" = $1${ofKind(kind)}) as "${table}"`,
    )
    .join(',\n');
}

/** Objects of another kind in the same table are not there: an id of theirs reads as one of nothing. */
const ofKind = (kind: string | undefined): string => (kind === undefined ? '' : ` and t.kind = '${kind}'`);

/** Rows as they came from `selectRows`, with every instant spelled one way. Null when the object is not there. */
export function rowsFound(
  tables: Tables,
  store: Store<never>,
  found: Readonly<Record<string, unknown>>,
): Rows | null {
  const root = store.tables[0];
  if (!root || (found[root.table] as Row[]).length === 0) return null;
  return Object.fromEntries(
    store.tables.map(({ table }) => [
      table,
      (found[table] as Row[]).map((row) => tidy(tableOf(tables, table), row)),
    ]),
  );
}

function tidy(table: Table, row: Row): Row {
  const tidied: Record<string, unknown> = { ...row };
  for (const column of table.columns) {
    const value = row[column.name];
    if (column.isInstant && typeof value === 'string') tidied[column.name] = instant(value);
  }
  return tidied;
}

function tableOf(tables: Tables, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`A store names the table ${name}, which does not exist.`);
  return table;
}

/** A piece of one statement: a common table expression with its parameter. */
export interface Piece {
  readonly name: string;
  /** The statement, with `$?` where its one parameter goes. */
  readonly sql: string;
  readonly value: unknown;
}

/**
 * What has to be written to get from the rows before to the rows after: only what differs. An object that was not
 * there must still not be there: somebody who makes the same one at the same time gets a unique violation.
 */
export function differences(tables: Tables, store: Store<never>, before: Rows | null, after: Rows): Piece[] {
  return store.tables.flatMap(({ table }, place) => {
    const { columns, primaryKey } = tableOf(tables, table);
    const old = byKey(primaryKey, before?.[table] ?? []);
    const now = byKey(primaryKey, after[table] ?? []);
    const changed = [...now]
      .filter(([key, row]) => !sameRow(columns, old.get(key), row))
      .map(([, row]) => row);
    const gone = [...old].filter(([key]) => !now.has(key)).map(([, row]) => row);
    return [
      ...(gone.length > 0 ? [removal(table, primaryKey, gone)] : []),
      ...(before === null && place === 0
        ? insertion(table, columns, changed)
        : upsert(table, columns, primaryKey, changed)),
    ];
  });
}

function byKey(primaryKey: readonly string[], rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [JSON.stringify(primaryKey.map((column) => row[column])), row]));
}

function sameRow(columns: readonly Column[], a: Row | undefined, b: Row): boolean {
  return a !== undefined && columns.every(({ name }) => canonical(a[name]) === canonical(b[name]));
}

/** JSON with sorted keys: jsonb gives keys back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function removal(table: string, primaryKey: readonly string[], rows: readonly Row[]): Piece {
  const same = primaryKey.map((column) => `t."${column}" = g."${column}"`).join(' and ');
  return {
    name: `gone_${table}`,
    sql: `delete from "${table}" t using jsonb_populate_recordset(null::"${table}", $?::jsonb) g where ${same}`,
    value: JSON.stringify(rows),
  };
}

function insertion(table: string, columns: readonly Column[], rows: readonly Row[]): Piece[] {
  if (rows.length === 0) return [];
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  return [
    {
      name: `made_${table}`,
      sql: `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $?::jsonb)`,
      value: JSON.stringify(rows),
    },
  ];
}

function upsert(
  table: string,
  columns: readonly Column[],
  primaryKey: readonly string[],
  rows: readonly Row[],
): Piece[] {
  if (rows.length === 0) return [];
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const rest = columns.filter(({ name }) => !primaryKey.includes(name));
  const set = rest.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ');
  const conflict = primaryKey.map((name) => `"${name}"`).join(', ');
  return [
    {
      name: `kept_${table}`,
      sql: `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $?::jsonb)
        on conflict (${conflict}) do ${set === '' ? 'nothing' : `update set ${set}`}`,
      value: JSON.stringify(rows),
    },
  ];
}
