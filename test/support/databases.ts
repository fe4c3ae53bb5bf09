import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { type DatabaseOptions, openDatabase } from '../../src/database/open.ts';
import { copyEmbedded } from './embedded-template.ts';
import { createDatabase } from './postgres-template.ts';

/** One database of one test's own, to open as often as it likes. */
export interface Place {
  /** What `openDatabase` needs to find it, for a process of its own too. */
  readonly where: Pick<DatabaseOptions, 'databaseUrl' | 'dataDir'>;
  open(more?: Partial<DatabaseOptions>): Promise<Database>;
  /** Closes what `open` opened, and removes the database. */
  remove(): Promise<void>;
}

/** A kind of database that this machine can test. */
export interface TestDatabase {
  readonly kind: Database['kind'];
  /** A new database at this version. */
  migrated(): Promise<Place>;
  /** A new database with nothing in it. */
  empty(): Promise<Place>;
}

/** What can be tested here, for `describe.each(databases())('… on $kind', …)`. */
export function databases(): readonly TestDatabase[] {
  const server = inject('postgres');
  return server === null ? [embedded] : [embedded, onServer(server.url, server.prefix)];
}

/** One migrated database for all tests of the surrounding block: call the answer inside a test. */
export function useDatabase(kind: TestDatabase, options: Partial<DatabaseOptions> = {}): () => Database {
  let place: Place | undefined;
  let database: Database | undefined;
  beforeAll(async () => {
    place = await kind.migrated();
    database = await place.open(options);
  });
  afterAll(async () => place?.remove());
  return () => {
    if (database === undefined) throw new Error('useDatabase gives its database inside a test');
    return database;
  };
}

const embedded: TestDatabase = {
  kind: 'embedded',
  migrated: () => embeddedPlace('migrated'),
  empty: () => embeddedPlace('empty'),
};

async function embeddedPlace(content: 'migrated' | 'empty'): Promise<Place> {
  const dataDir = await newFolder();
  await copyEmbedded(content, dataDir);
  return placeOf({ dataDir }, async () => {});
}

function onServer(url: string, prefix: string): TestDatabase {
  const place = async (content: 'migrated' | 'empty'): Promise<Place> => {
    const name = `${prefix}_${randomBytes(6).toString('hex')}`;
    const { databaseUrl, drop } = await createDatabase(url, prefix, name, content);
    return placeOf({ databaseUrl, dataDir: await newFolder() }, drop);
  };
  return { kind: 'postgresql', migrated: () => place('migrated'), empty: () => place('empty') };
}

function placeOf(where: Place['where'], drop: () => Promise<void>): Place {
  const opened: Database[] = [];
  return {
    where,
    async open(more = {}) {
      const database = await openDatabase({ ...where, ...more });
      opened.push(database);
      return database;
    },
    async remove() {
      await Promise.all(opened.map((database) => database.close()));
      await drop();
      await rm(where.dataDir, { recursive: true, force: true });
    },
  };
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'aftrap-data-'));
