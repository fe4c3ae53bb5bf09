import { z } from 'zod';

/** What is read of vitest's JSON report. */
const testReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts one report of vitest. A file that broke outside its tests and a test that was not run count as
 * failed: neither proved anything.
 */
function countTests(report: unknown): Count {
  const read = testReport.parse(report);
  const broken = read.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const unproven = read.numPendingTests + read.numTodoTests + broken.length;
  return { passed: read.numPassedTests, failed: read.numFailedTests + unproven };
}

/** Counts one step: its tests one by one where it has a report, else as one thing that passed or failed. */
export function countStep(step: { readonly passed: boolean }, report: unknown): Count {
  if (report === undefined) return step.passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = countTests(report);
  // Whatever made vitest fail without a failed test (an error outside, something that could not run) is one.
  return step.passed || count.failed > 0 ? count : { ...count, failed: 1 };
}
