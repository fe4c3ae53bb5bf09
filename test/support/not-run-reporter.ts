import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from 'vitest/node';
import { type NotRun, notRunFolder } from './not-run.ts';

const read = (folder: string): NotRun[] => {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const all = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as NotRun);
  const byText = new Map(all.map((one) => [`${one.what}\n${one.why}`, one]));
  return [...byText.values()];
};

/** What a run says at its end about what it could not try; nothing when all was tried. */
export const toldNotRun = (all: readonly NotRun[]): string =>
  all.length === 0
    ? ''
    : [
        '',
        '='.repeat(100),
        `NOT RUN on this machine: ${all.length}`,
        ...all.map(({ what, why }) => `  ${what}\n    because ${why}`),
        '='.repeat(100),
        '',
      ].join('\n');

/** Collects what tests and set-ups could not try, prints it after everything else, fails a run with CI=true. */
export class NotRunReporter implements Reporter {
  readonly #folder: string;

  constructor() {
    const parent = join(import.meta.dirname, '../../.tmp/not-run');
    mkdirSync(parent, { recursive: true });
    this.#folder = mkdtempSync(join(parent, 'run-'));
    process.env[notRunFolder] = this.#folder;
  }

  onTestRunEnd(): void {
    const all = read(this.#folder);
    rmSync(this.#folder, { recursive: true, force: true });
    process.stderr.write(toldNotRun(all));
    if (all.length > 0 && process.env['CI'] === 'true') process.exitCode = 1;
  }
}
