import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { DatabaseOptions } from '../../src/database/open.ts';

/** A second process with the same database. */
export interface OtherProcess {
  readonly id: number;
  /** The next line it says, as JSON. */
  says(): Promise<unknown>;
  /** Lets it keep a setting of that name. */
  keep(name: string): void;
  /** Ends it the hard way (kill -9) or the polite way, and waits until it is gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export function otherProcess(options: DatabaseOptions): OtherProcess {
  const program = new URL('open-apart.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // What a killed process leaves in its temporary folder goes with the test's own.
    env: { ...process.env, TMPDIR: options.dataDir },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  onTestFinished(() => ended(child, () => child.kill('SIGKILL')));
  return {
    id: child.pid ?? 0,
    says: async () => JSON.parse(String((await lines.next()).value)),
    keep: (name) => void child.stdin.write(`${name}\n`),
    kill: () => ended(child, () => child.kill('SIGKILL')),
    close: () => ended(child, () => child.stdin.end()),
  };
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  end();
  await gone;
}
