import type { ClientBase } from 'pg';
import { DatabaseFault } from './fault.ts';

type Client = Pick<ClientBase, 'query'>;

/** Sees and writes everything: only for what `may()` has already said yes to. */
export const engineRole = 'aftrap_engine';
/** Reads what row-level security allows the account in question. */
export const readerRole = 'aftrap_reader';

// From version 16 on one can be a member of a role without being allowed to act as it.
const becoming = `case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end`;

/**
 * A fault when the connected user cannot become both roles, else null. Roles belong to the whole server, not to
 * one database: a backup restored elsewhere comes without them.
 */
export async function missingRoles(client: Client): Promise<DatabaseFault | null> {
  const { rows } = await client.query<{ missing: string[]; person: string }>(
    `select coalesce(array_agg(name) filter (where not exists (
         select from pg_roles where rolname = name and pg_has_role(oid, ${becoming}))), '{}') as missing,
       quote_ident(current_user) as person
     from unnest($1::text[]) as name`,
    [[engineRole, readerRole]],
  );
  const found = rows[0];
  if (found === undefined || found.missing.length === 0) return null;
  return new DatabaseFault(
    'missing-role',
    `The database user ${found.person} may not act as ${found.missing.join(' and ')}.`,
    `Let a database administrator run: create role ${engineRole} nologin; create role ${readerRole} nologin; ` +
      `(where they do not exist yet) and: grant ${engineRole}, ${readerRole} to ${found.person};`,
  );
}

/** A fault when a table lies open to every viewer because nobody switched row-level security on, else null. */
export async function unprotectedTables(client: Client): Promise<DatabaseFault | null> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
       and has_table_privilege('${readerRole}', oid, 'select') order by relname`,
  );
  if (rows.length === 0) return null;
  return new DatabaseFault(
    'unprotected-table',
    `Everybody could read ${rows.map((row) => row.name).join(', ')}: row-level security is off.`,
    'Switch it on in a migration: alter table … enable row level security.',
  );
}
