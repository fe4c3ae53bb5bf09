import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrationsFolder, readMigrations } from '../../src/database/migrations.ts';
import { openDatabase } from '../../src/database/open.ts';

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.tmp');

/**
 * Fills `folder` with an embedded database, with all migrations or without any. Each is made once and then
 * copied: PGlite's very first start in a folder takes seconds.
 */
export async function copyEmbedded(content: 'migrated' | 'empty', folder: string): Promise<void> {
  const template = join(kept, `embedded-${content}-${await versionHash(content)}`);
  try {
    await cp(template, folder, { recursive: true });
  } catch {
    await makeTemplate(content, template);
    await cp(template, folder, { recursive: true });
  }
}

/** Made apart and then renamed, so that of two runs at once neither sees half of it. */
async function makeTemplate(content: 'migrated' | 'empty', template: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const made = await mkdtemp(join(kept, 'embedded-made-'));
  if (content === 'migrated') {
    await copyEmbedded('empty', made);
    await (await openDatabase({ dataDir: made })).close();
  } else {
    await (await startEmbedded(join(made, 'postgres'))).stop();
  }
  // Another run was first: its template is as good.
  await rename(made, template).catch(() => rm(made, { recursive: true, force: true }));
}

/** Changes with PGlite's version and, where they are in it, with any migration. */
async function versionHash(content: 'migrated' | 'empty'): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json')));
  const migrations = content === 'migrated' ? await readMigrations(migrationsFolder) : [];
  for (const { name, checksum } of migrations) hash.update(name).update(checksum);
  return hash.digest('hex').slice(0, 16);
}
