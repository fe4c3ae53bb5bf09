import { describe, expect, it } from 'vitest';
import { countStep } from '../../scripts/count.ts';
import { toldNotRun } from '../support/not-run-reporter.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [file('passed', 'passed', 'passed', 'passed')],
};

describe('the line at the end of .ci/run', () => {
  it('counts a step without tests as one', () => {
    expect(countStep({ passed: true }, undefined)).toEqual({ passed: 1, failed: 0 });
    expect(countStep({ passed: false }, undefined)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts tests one by one', () => {
    expect(countStep({ passed: true }, report)).toEqual({ passed: 3, failed: 0 });
    const failed = { ...report, numFailedTests: 2, testResults: [file('failed', 'failed', 'failed')] };
    expect(countStep({ passed: false }, failed)).toEqual({ passed: 3, failed: 2 });
  });

  it('takes what was not run for failed', () => {
    expect(countStep({ passed: true }, { ...report, numPendingTests: 2 })).toEqual({ passed: 3, failed: 2 });
  });

  it('takes a file that broke outside its tests for failed', () => {
    const broken = {
      ...report,
      testResults: [...report.testResults, file('failed'), file('failed', 'passed')],
    };
    expect(countStep({ passed: false }, broken)).toEqual({ passed: 3, failed: 2 });
  });

  it('does not print 0 failed when the run failed for another reason', () => {
    expect(countStep({ passed: false }, report)).toEqual({ passed: 3, failed: 1 });
  });
});

describe('what a machine could not try', () => {
  it('is told with its reason', () => {
    expect(toldNotRun([])).toBe('');
    const told = toldNotRun([{ what: 'everything on PostgreSQL', why: 'no server was found' }]);
    expect(told).toContain('NOT RUN on this machine: 1');
    expect(told).toContain('everything on PostgreSQL\n    because no server was found');
  });
});
