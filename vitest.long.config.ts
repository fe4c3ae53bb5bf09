import { defineConfig } from 'vitest/config';
import { NotRunReporter } from './test/support/not-run-reporter.ts';
import { shared } from './vitest.config.ts';

// Kill loops, fuzz and pictures: one at a time, because they measure out a whole machine.
export default defineConfig({
  test: {
    ...shared,
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 120_000,
    include: ['test/long/**/*.test.ts'],
    // Nothing long may have been written yet.
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: '.tmp/reports/long.json' }], new NotRunReporter()],
  },
});
