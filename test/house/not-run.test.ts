import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-tree.ts';

const proof = `import { it } from 'vitest';
import { notRun } from '${join(root, 'test/support/not-run.ts')}';
it('needs what is not there', ({ skip }) => {
  notRun('tests on the moon', 'there is no rocket');
  skip();
});
it('needs nothing', () => {});`;
const config = `import { NotRunReporter } from '${join(root, 'test/support/not-run-reporter.ts')}';
export default { test: { include: ['*.test.ts'], reporters: [new NotRunReporter()] } };`;

let folder: string;
beforeAll(() => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  folder = mkdtempSync(join(root, '.tmp/proof-'));
  writeFileSync(join(folder, 'proof.test.ts'), proof);
  writeFileSync(join(folder, 'vitest.config.ts'), config);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (CI: string) =>
  spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CI },
  });

describe('what a machine could not try', () => {
  it('is told loudly and fails nothing on a desk', () => {
    const { status, stderr } = run('');
    expect(stderr).toContain(
      'NOT RUN on this machine: 1\n  tests on the moon\n    because there is no rocket',
    );
    expect(status).toBe(0);
  });

  it('fails a run that must prove everything', () => {
    expect(run('true').status).toBe(1);
  });
});
