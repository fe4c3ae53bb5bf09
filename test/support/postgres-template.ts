import { Client } from 'pg';
import { openDatabase } from '../../src/database/open.ts';

/** A new database on a server; `drop` ends its connections too. */
export async function createDatabase(
  url: string,
  prefix: string,
  name: string,
  content: 'migrated' | 'empty',
): Promise<{ databaseUrl: string; drop: () => Promise<void> }> {
  const template = content === 'migrated' ? `${prefix}_template` : 'template0';
  await asAdmin(url, async (admin) => {
    // One test at a time: the template is made once, and PostgreSQL copies none that is in use.
    await admin.query(`select pg_advisory_lock(hashtext('${prefix}'))`);
    if (content === 'migrated') await makeTemplate(admin, url, template);
    await admin.query(`create database "${name}" template "${template}"`);
  });
  return {
    databaseUrl: addressOf(url, name),
    drop: () => asAdmin(url, (admin) => admin.query(`drop database "${name}" with (force)`)),
  };
}

async function makeTemplate(admin: Client, url: string, template: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 1) return;
  await admin.query(`drop database if exists "${template}_half" with (force)`);
  await admin.query(`create database "${template}_half" template template0`);
  const database = await openDatabase({ databaseUrl: addressOf(url, `${template}_half`), dataDir: '' });
  await database.close();
  await admin.query(`alter database "${template}_half" rename to "${template}"`);
}

async function asAdmin(url: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** The address of another database on the same server. */
export function addressOf(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
