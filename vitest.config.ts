import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { NotRunReporter } from './test/support/not-run-reporter.ts';

/** Settings of both runs: the daily one, and the long one of `vitest.long.config.ts`. */
export const shared = {
  pool: 'forks',
  // One PostgreSQL for all files of tests, where a server is installed.
  globalSetup: 'test/support/postgres-global.ts',
  // Each file of tests may carry a database and a browser: two at a time fit a small machine.
  maxWorkers: 2,
  // No test judges by the clock; these only end what hangs.
  testTimeout: 240_000,
  hookTimeout: 240_000,
  teardownTimeout: 20_000,
  allowOnly: false,
  passWithNoTests: false,
} as const;

export default defineConfig({
  test: {
    ...shared,
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**'],
    // Each worker loads the product once, not once a file: a third of the time. No test leaves anything behind.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ['json', { outputFile: '.tmp/reports/fast.json' }], new NotRunReporter()],
  },
});
