import { defineConfig } from 'vitest/config';
import { NotRunReporter } from './test/support/not-run-reporter.ts';
import { long, storms } from './vitest.long.config.ts';

// One at a time.
export default defineConfig({
  test: {
    ...long,
    maxWorkers: 1,
    include: storms,
    reporters: ['default', ['json', { outputFile: '.tmp/reports/storms.json' }], new NotRunReporter()],
  },
});
