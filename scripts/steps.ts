import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One program of a check. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
  /** For tests: the file in .tmp/reports in which vitest keeps what passed and failed. */
  readonly report?: string;
}

/** How a step ended. */
export interface StepResult extends Step {
  readonly passed: boolean;
  readonly seconds: number;
}

export const reportFolder = join(import.meta.dirname, '../.tmp/reports');

function runStep(step: Step): StepResult {
  const [program, ...words] = step.command;
  console.log(`\n> ${step.name}: ${step.command.join(' ')}`);
  // What an earlier run reported must not be taken for this one.
  if (step.report !== undefined) rmSync(join(reportFolder, step.report), { force: true });
  const start = performance.now();
  const { status, error } = spawnSync(program, words, { stdio: 'inherit' });
  if (error !== undefined) console.error(`${program} does not start: ${error.message}`);
  return { ...step, passed: status === 0, seconds: Math.round((performance.now() - start) / 1000) };
}

/**
 * Runs every step, also after one that failed, so that one run tells all; prints a line for each and sets
 * the exit code. The results are kept in .tmp/reports/steps-<check>.json. Needs npm's PATH: `npm run check`.
 */
export function runSteps(check: string, steps: readonly Step[]): void {
  const results = steps.map(runStep);
  mkdirSync(reportFolder, { recursive: true });
  writeFileSync(join(reportFolder, `steps-${check}.json`), JSON.stringify(results));
  console.log('');
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  }
  if (results.some(({ passed }) => !passed)) process.exitCode = 1;
}
