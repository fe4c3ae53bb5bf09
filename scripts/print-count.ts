import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Count, countStep } from './count.ts';
import { reportFolder, type StepResult } from './steps.ts';

// Adds up the checks named on the command line and prints one line. A check that left no result has failed.
const read = (name: string): unknown => {
  const path = join(reportFolder, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
};
const stepsOf = (check: string) =>
  (read(`steps-${check}.json`) ?? [{ passed: false }]) as Pick<StepResult, 'passed' | 'report'>[];

const counts = process.argv
  .slice(2)
  .flatMap(stepsOf)
  .map((step): Count => countStep(step, step.report === undefined ? undefined : read(step.report)));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
