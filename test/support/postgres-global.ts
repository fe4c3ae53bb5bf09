import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { notRun } from './not-run.ts';
import { findPostgres, type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make databases whose names begin with `prefix`; null where there is none. */
    postgres: { readonly url: string; readonly prefix: string } | null;
  }
}

let server: PostgresServer | undefined;
let borrowed: { url: string; prefix: string } | undefined;

/** Once a run: the server in TEST_DATABASE_URL, else one of our own, else none, which is told loudly. */
export async function setup(project: TestProject): Promise<void> {
  const prefix = `aftrap_test_${randomBytes(4).toString('hex')}`;
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) {
    borrowed = { url: given, prefix };
    project.provide('postgres', borrowed);
    return;
  }
  server = await startOwn();
  project.provide('postgres', server === undefined ? null : { url: server.url, prefix });
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (borrowed !== undefined) await dropAll(borrowed.url, borrowed.prefix);
}

async function startOwn(): Promise<PostgresServer | undefined> {
  const programs = findPostgres();
  if (programs === undefined) {
    notRun('everything on PostgreSQL', 'no server was found (Debian: apt-get install postgresql)');
    return undefined;
  }
  try {
    return await startPostgres(programs);
  } catch (error) {
    notRun('everything on PostgreSQL', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) await client.query(`drop database "${name}" with (force)`);
  await client.end();
}
