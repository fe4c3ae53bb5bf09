import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool, type QueryArrayConfig, types } from 'pg';
import { startEmbedded } from '../src/database/embedded.ts';
import { readMigrations } from '../src/database/migrations.ts';
import { openPool } from '../src/database/pool.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

export const schemaFolder = fileURLToPath(new URL('../prisma/schema', import.meta.url));

/** No table or enum is left to somebody else. */
export const everything: glue.SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own schema engine, without its command line and offline. `database` is what it looks at and changes;
 * where it needs an empty database to compare with, it gets an embedded one in memory.
 */
export async function openSchemaEngine(
  schema: glue.SchemasContainer,
  database: Pool,
): Promise<glue.SchemaEngine> {
  await loadWasm();
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content]);
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(database, async () => {}),
    connectToShadowDb: connectToShadow,
  });
  return glue.SchemaEngine.new({ datamodels }, () => {}, factory);
}

/** The schema in a folder, as the engine takes it. */
export async function readSchema(folder: string): Promise<glue.SchemasContainer> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => ({
    path: name,
    content: await readFile(join(folder, name), 'utf8'),
  }));
  return { files: await Promise.all(files) };
}

/** The migrations in a folder, as the engine takes them. */
export async function readMigrationList(folder: string): Promise<glue.MigrationList> {
  const lock = await readFile(join(folder, 'migration_lock.toml'), 'utf8');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lock },
    shadowDbInitScript: '',
    migrationDirectories: (await readMigrations(folder)).map((migration) => ({
      path: migration.name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: migration.sql } },
    })),
  };
}

/** The SQL that brings a database with the migrations in `folder` to `schema`; null when they agree. */
export async function missingSteps(
  engine: glue.SchemaEngine,
  schema: glue.SchemasContainer,
  folder: string,
): Promise<string | null> {
  const difference = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrationList(folder)) },
    to: { tag: 'schemaDatamodel', ...schema },
    script: true,
    exitCode: true,
    filters: everything,
  });
  // The exit code of "prisma migrate diff --exit-code": 0 nothing, 2 something.
  return difference.exitCode === 0 ? null : difference.stdout;
}

async function connect(database: Pool, dispose: () => Promise<void>): Promise<Adapter> {
  const adapter = await new PrismaPg(withReadableCatalogue(database)).connect();
  // Prisma's adapter cuts a script at every semicolon, also inside a function's body; PostgreSQL need not.
  adapter.executeScript = async (script) => {
    await database.query(script);
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => asCharacters(await queryRaw(query));
  adapter.dispose = dispose;
  return adapter;
}

type Found = Awaited<ReturnType<Adapter['queryRaw']>>;

/** From PostgreSQL 18 on "not null" is listed as a constraint too, and the engine wants its kind as one character. */
function asCharacters(found: Found): Found {
  const columnTypes = found.columnTypes.map((type, index) =>
    found.columnNames[index] === 'constraint_type' ? ColumnTypeEnum.Character : type,
  );
  return { ...found, columnTypes };
}

/** The engine reads PostgreSQL's catalogue, whose one-byte "char" Prisma's adapter does not know: say character. */
function withReadableCatalogue(database: Pool): Pool {
  const pool = new Pool();
  const query = async (statement: QueryArrayConfig): Promise<object> => {
    const result = await database.query(statement);
    const fields = result.fields.map((field) =>
      field.dataTypeID === types.builtins.CHAR ? { ...field, dataTypeID: types.builtins.BPCHAR } : field,
    );
    return { ...result, rows: result.rows, rowCount: result.rowCount, fields };
  };
  Object.defineProperty(pool, 'query', { value: query });
  return pool;
}

async function connectToShadow(): Promise<Adapter> {
  const embedded = await startEmbedded(null);
  const pool = openPool({ address: embedded.address, size: 1, waitFor: 10_000, onIdleError: () => {} });
  return connect(pool, async () => {
    await pool.end();
    await embedded.stop();
  });
}

// TypeScript knows it only as a part of the browser.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

// Node does not import .wasm files by itself.
async function instantiate(): Promise<void> {
  const beside = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(fileURLToPath(beside.replace(/\.js$/, '.wasm')));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}
