import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder, readMigrations } from '../../src/database/migrations.ts';
import { openDatabase } from '../../src/database/open.ts';

const kept = join(import.meta.dirname, '../../.tmp');

/** Fills `folder` with an embedded database at this version. Made once, then copied: a first start takes seconds. */
export async function copyEmbeddedTemplate(folder: string): Promise<void> {
  const template = join(kept, `embedded-${await versionHash()}`);
  try {
    await cp(template, folder, { recursive: true });
  } catch {
    await makeTemplate(template);
    await cp(template, folder, { recursive: true });
  }
}

/** Made apart and then renamed, so that of two runs at once neither sees half of it. */
async function makeTemplate(template: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const made = await mkdtemp(join(kept, 'embedded-made-'));
  const database = await openDatabase({ dataDir: made });
  await database.close();
  // Another run was first: its template is as good.
  await rename(made, template).catch(() => rm(made, { recursive: true, force: true }));
}

/** Changes with any migration and with PGlite's version. */
async function versionHash(): Promise<string> {
  const migrations = await readMigrations(migrationsFolder);
  const manifest = join(import.meta.dirname, '../../node_modules/@electric-sql/pglite/package.json');
  const hash = createHash('sha256').update(await readFile(manifest));
  for (const { name, checksum } of migrations) hash.update(name).update(checksum);
  return hash.digest('hex').slice(0, 16);
}
