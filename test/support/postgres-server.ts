import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL of our own, that ends with us. */
export interface PostgresServer {
  /** Address of its first database, as a user who may do everything. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The folder with `postgres` and `initdb`, newest version first; undefined where there is none. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const folders = [
    ...versions.map((version) => join(debian, String(version), 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['postgres', 'initdb'].every((name) => existsSync(join(folder, name))));
}

/** Starts a new, empty server on a Unix socket in a temporary folder. `programs` as `findPostgres` gives it. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const account = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'aftrap-postgres-'));
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const start = { cwd: folder, ...account };
  execFileSync(
    join(programs, 'initdb'),
    ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
    { ...start, stdio: 'pipe' },
  );
  const child = spawn('sh', ['-c', untilAlone, 'sh', join(programs, 'postgres'), data, folder], {
    ...start,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  await ready(child);
  return {
    url: `postgresql://postgres@localhost:5432/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const ended = Promise.withResolvers<void>();
      child.once('exit', () => ended.resolve());
      child.stdin.end();
      await ended.promise;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// The shell stops the server when its input ends, which it also does when the tests are killed.
const untilAlone = `"$1" -D "$2" -k "$3" -c listen_addresses= -c fsync=off -c synchronous_commit=off \
  -c full_page_writes=off -c timezone=Europe/Amsterdam -c deadlock_timeout=100ms &
read -r _; kill -INT $!; wait $!; rm -rf "$2"`;

/** PostgreSQL refuses to run as root: whom to run it as instead. */
function unprivileged(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string): number => {
    try {
      return Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
    } catch {
      return Number(execFileSync('id', [flag, 'nobody'], { stdio: 'pipe' }));
    }
  };
  return { uid: number('-u'), gid: number('-g') };
}

async function ready(child: ChildProcess): Promise<void> {
  if (child.stderr === null) throw new Error('the server has no error output');
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    said.push(line);
    if (line.includes('database system is ready to accept connections')) {
      child.stderr.resume();
      return;
    }
    // The shell outlives a server that could not start.
    if (line.includes('database system is shut down') || line.includes('FATAL')) child.stdin?.end();
  }
  throw new Error(`PostgreSQL did not start: ${said.slice(-3).join('; ')}`);
}
