import { access, constants } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { Client } from 'pg';
import { checkAssessed } from '../src/compose-assessed.ts';
import { checkGuests } from '../src/compose-guests.ts';
import type { Config } from '../src/config.ts';
import { loadRegion } from '../src/regions/load.ts';
import { type Finding, note, ok, stop } from './finding.ts';

/** The oldest PostgreSQL that is supported, as the server numbers itself. */
const oldestPostgres = 150_000;

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : 'no answer';

/** Whether the region pack can be used, with the other settings. */
export async function lookAtRegion({
  region,
  slack,
  teams,
}: Pick<Config, 'region' | 'slack' | 'teams'>): Promise<Finding> {
  try {
    const pack = await loadRegion(region);
    checkGuests({ teams }, pack);
    checkAssessed({ slack, teams }, pack);
    return ok(
      `region ${region}: ${pack.organisations.length} organisations, ${pack.districts.length} districts`,
    );
  } catch (fault) {
    return stop(fault instanceof Error ? fault.message : String(fault));
  }
}

/** Whether a PostgreSQL answers and is new enough. Changes nothing, and shows no address: it holds a password. */
export async function lookAtServer(databaseUrl: string): Promise<Finding> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; text: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_version') as text",
    );
    const { version = 0, text = '' } = rows[0] ?? {};
    return version >= oldestPostgres
      ? ok(`PostgreSQL ${text} answers`)
      : stop(`PostgreSQL ${text} is too old. Install 15 or newer, or leave DATABASE_URL out`);
  } catch (fault) {
    return stop(`PostgreSQL does not answer (${codeOf(fault)}). Start it, or correct DATABASE_URL`);
  } finally {
    await client.end();
  }
}

async function existingPart(folder: string): Promise<string> {
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  return there || folder === dirname(folder) ? folder : existingPart(dirname(folder));
}

/** Whether the folder of the embedded database can be written, or be made. Makes nothing. */
export async function lookAtFolder(dataDir: string): Promise<Finding> {
  const folder = resolve(dataDir);
  try {
    await access(await existingPart(folder), constants.W_OK);
    return ok(`embedded database in ${folder}`);
  } catch {
    return stop(
      `${folder} cannot be written. Give the account that runs Aftrap the right to, or set DATA_DIR`,
    );
  }
}

/** Whether the address is free to listen on. */
export async function lookAtPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const server = createServer();
  const answer = Promise.withResolvers<Finding>();
  server.once('error', (fault) => answer.resolve(portFault(host, port, codeOf(fault))));
  server.listen(port, host, () => answer.resolve(ok(`${host}:${port} is free`)));
  const finding = await answer.promise;
  server.close();
  return finding;
}

const portFault = (host: string, port: number, code: string): Finding =>
  code === 'EADDRINUSE'
    ? note(`something listens on ${host}:${port}. If that is not Aftrap itself, choose another PORT`)
    : stop(`${host}:${port} cannot be listened on (${code}). Choose another HOST or PORT`);

/** Names in .env that are no setting: most often a slip of the pen. */
export const lookAtNames = (written: readonly string[], known: readonly string[]): Finding[] =>
  written
    .filter((name) => !known.includes(name))
    .map((name) => note(`${name} in .env is no setting of Aftrap. Compare it with .env.example`));
