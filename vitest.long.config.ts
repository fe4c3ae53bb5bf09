import { defineConfig } from 'vitest/config';
import { NotRunReporter } from './test/support/not-run-reporter.ts';
import { shared } from './vitest.config.ts';

/** Processes that are killed and taken over from: what they measure out is a whole machine. */
export const storms = ['test/long/kill.test.ts', 'test/long/*-storm.test.ts'];

/** Settings of both halves of the long run. */
export const long = { ...shared, testTimeout: 600_000, hookTimeout: 120_000 } as const;

// Whole stories, random rounds, every card looked over: what takes minutes and need not run with every change.
export default defineConfig({
  test: {
    ...long,
    include: ['test/long/**/*.test.ts'],
    exclude: storms,
    reporters: ['default', ['json', { outputFile: '.tmp/reports/long.json' }], new NotRunReporter()],
  },
});
