import { describe, expect, it, onTestFinished } from 'vitest';
import {
  everything,
  missingSteps,
  openSchemaEngine,
  readMigrationList,
  readSchema,
  schemaFolder,
} from '../../scripts/schema-engine.ts';
import { migrationsFolder } from '../../src/database/migrations.ts';
import { connectRaw } from '../support/connect-raw.ts';
import { databases, type Place } from '../support/databases.ts';

const schema = await readSchema(schemaFolder);
const migrationsList = await readMigrationList(migrationsFolder);
const names = migrationsList.migrationDirectories.map(({ path }) => path);
const inSync = {
  history: null,
  hasMigrationsTable: true,
  editedMigrationNames: [],
  failedMigrationNames: [],
};

async function prismaOn(place: Place) {
  const { pool, close } = await connectRaw(place);
  return { pool, close, engine: await openSchemaEngine(schema, pool) };
}

describe.each(databases())("Prisma's own engine and Aftrap's start agree on $kind", (kind) => {
  const newPlace = async () => {
    const place = await kind.empty();
    onTestFinished(() => place.remove());
    return place;
  };

  it('Prisma finds nothing to do in a database that Aftrap migrated', async () => {
    const place = await newPlace();
    await (await place.open()).close();
    const { engine, close } = await prismaOn(place);
    const input = { migrationsList, filters: everything };
    expect(await engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: false })).toEqual(inSync);
    expect(await engine.applyMigrations(input)).toEqual({ appliedMigrationNames: [] });
    await close();
  });

  it('Aftrap finds nothing to do in a database that Prisma migrated', async () => {
    const place = await newPlace();
    const { engine, close } = await prismaOn(place);
    const applied = await engine.applyMigrations({ migrationsList, filters: everything });
    expect(applied).toEqual({ appliedMigrationNames: names });
    await close();
    const logged: unknown[] = [];
    const database = await place.open({ log: { info: (fields) => logged.push(fields), warn: () => {} } });
    expect(logged).toEqual([]);
    expect(await database.ready()).toEqual({ database: true, migrations: true });
  });

  it('their records of the same history differ in ids and times only', async () => {
    const records = `select migration_name, checksum, applied_steps_count, logs, rolled_back_at,
      finished_at >= started_at as finished, length(id) as id from _prisma_migrations order by started_at`;
    const ours = await newPlace();
    await (await ours.open()).close();
    const theirs = await newPlace();
    const prisma = await prismaOn(theirs);
    await prisma.engine.applyMigrations({ migrationsList, filters: everything });
    const raw = await connectRaw(ours);
    const recorded = (await raw.pool.query(records)).rows;
    expect(recorded.map((row: { migration_name: string }) => row.migration_name)).toEqual(names);
    expect(recorded).toEqual((await prisma.pool.query(records)).rows);
    await Promise.all([raw.close(), prisma.close()]);
  });
});

describe('the schema and the migrations', () => {
  it('say the same (else: npm run migration -- <name>)', async () => {
    const [embedded] = databases();
    const place = await embedded?.empty();
    expect(place).toBeDefined();
    const { engine, close } = await prismaOn(place as Place);
    expect(await missingSteps(engine, schema, migrationsFolder)).toBeNull();
    await close();
    await place?.remove();
  });
});
