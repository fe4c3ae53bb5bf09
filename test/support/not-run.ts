import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that this machine lacked, and what therefore was not tried. */
export interface NotRun {
  readonly what: string;
  readonly why: string;
}

/** Name of the variable with the folder that vitest.config.ts makes for one run and reads at its end. */
export const notRunFolder = 'NOT_RUN_FOLDER';

/**
 * Notes that something could not be tried on this machine. It is told loudly at the end of the run, and
 * fails a run with CI=true: silence would read as success.
 */
export function notRun(what: string, why: string): void {
  const folder = process.env[notRunFolder];
  if (folder === undefined) throw new Error(`Nobody collects what was not run: ${what} (${why})`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${randomUUID()}.txt`), JSON.stringify({ what, why } satisfies NotRun));
}
