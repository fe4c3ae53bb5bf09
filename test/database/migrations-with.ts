import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrationsFolder } from '../../src/database/migrations.ts';

/** A folder with this version's migrations and, after them, some of the test's own: name → SQL. */
export async function migrationsWith(more: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aftrap-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  for (const [name, sql] of Object.entries(more)) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

/** Removed when the test that asked for it has finished. */
export async function migrationsOfThisTest(more: Readonly<Record<string, string>>): Promise<string> {
  const folder = await migrationsWith(more);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Notes that only their owner may see, and a drawer for which nobody wrote a policy. */
export const notes = {
  '29990101000000_notes': `
    create table note (id serial primary key, owner uuid not null, body text not null unique);
    alter table note enable row level security;
    create policy engine_all on note to aftrap_engine using (true) with check (true);
    create policy own on note for select to aftrap_reader using (owner = aftrap_account());
    create table drawer (id int primary key, opens timestamptz, day date, size bigint, things jsonb);
    alter table drawer enable row level security;
    create policy engine_all on drawer to aftrap_engine using (true) with check (true);`,
};
