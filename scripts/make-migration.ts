import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrationsFolder } from '../src/database/migrations.ts';
import { openPool } from '../src/database/pool.ts';
import { protectNewTables } from './protect-new-tables.ts';
import { missingSteps, openSchemaEngine, readSchema, schemaFolder } from './schema-engine.ts';

// npm run migration -- <name> [--empty]
// Writes what prisma/schema has and prisma/migrations has not yet, as a new migration; --empty begins one by hand.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { empty: { type: 'boolean' } },
});
const name = positionals[0] ?? '';
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migration -- <name_in_lower_case> [--empty]');
  process.exit(1);
}

await (values.empty === true ? write(name, '-- Written by hand.\n') : makeMigration(name));

async function makeMigration(migrationName: string): Promise<void> {
  const script = await difference();
  if (script === null) {
    console.log('Schema and migrations agree: nothing to write (--empty begins a migration by hand).');
    return;
  }
  await write(migrationName, protectNewTables(script));
}

/** What the schema has and the migrations have not, as SQL; null when they agree. */
async function difference(): Promise<string | null> {
  const embedded = await startEmbedded(null);
  const pool = openPool({ address: embedded.address, size: 1, waitFor: 10_000, onIdleError: () => {} });
  try {
    const schema = await readSchema(schemaFolder);
    return await missingSteps(await openSchemaEngine(schema, pool), schema, migrationsFolder);
  } finally {
    await pool.end();
    await embedded.stop();
  }
}

async function write(migrationName: string, sql: string): Promise<void> {
  // Prisma's 14 digits: year to second, in UTC.
  const digits = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = `${digits}_${migrationName}`;
  await mkdir(join(migrationsFolder, folder));
  await writeFile(join(migrationsFolder, folder, 'migration.sql'), sql);
  console.log(`Wrote prisma/migrations/${folder}/migration.sql: read it before you commit it.`);
}
