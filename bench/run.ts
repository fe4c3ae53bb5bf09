import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/database/open.ts';
import { findPostgres, startPostgres } from '../test/support/postgres-server.ts';
import { benchChat } from './chat.ts';
import { benchDecisions } from './decisions.ts';
import { benchGuard } from './guard.ts';
import { benchMany } from './many.ts';
import type { Bench } from './rounds.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';

// npm run bench: side by side, in interleaved rounds, in ratios. No number passes or fails; what was not done does.
const benches: readonly Bench[] = [benchDecisions];

const folder = mkdtempSync(join(tmpdir(), 'aftrap-bench-'));
const programs = findPostgres();
const server = programs === undefined ? undefined : await startPostgres(programs);
try {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  for (const line of benchGuard()) say(line);
  if (server === undefined) say('PostgreSQL is not installed: measuring the embedded database only.');
  const places = [
    { databaseUrl: server?.url, name: 'PostgreSQL' },
    { databaseUrl: undefined, name: 'embedded' },
  ];
  for (const { databaseUrl, name } of server === undefined ? places.slice(1) : places) {
    const database = await openDatabase({ databaseUrl, dataDir: join(folder, 'data') });
    for (const bench of benches) say(`${name}: ${await bench(database)}`);
    await database.close();
  }
  if (server !== undefined) {
    for (const line of await benchMany(server.url, folder)) say(`PostgreSQL: ${line}`);
    for (const platform of [slack, teams])
      for (const line of await benchChat(platform, server.url, folder)) say(`PostgreSQL: ${line}`);
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
