import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { databases } from '../support/databases.ts';
import { root } from './source-tree.ts';

const line = `    (await import('./rollcall/feature.ts')).rollcallFeature(engine),\n`;

describe('a feature is one folder and one line', () => {
  let copy = '';
  const at = (path: string): string => join(copy, path);
  const index = (): string => readFileSync(at('src/features/index.ts'), 'utf8');
  let before = '';

  beforeAll(() => {
    mkdirSync(join(root, '.tmp'), { recursive: true });
    copy = mkdtempSync(join(root, '.tmp/recipe-'));
    cpSync(join(root, 'src'), at('src'), { recursive: true });
    cpSync(join(root, 'test/support'), at('test/support'), { recursive: true });
    cpSync(join(root, 'test/house/rollcall-story.ts'), at('test/house/rollcall-story.ts'));
    symlinkSync(join(root, 'prisma'), at('prisma'));
    const compilerOptions = { incremental: true, tsBuildInfoFile: 'checked.json' };
    const config = { extends: '../../tsconfig.json', compilerOptions, include: ['src'], exclude: [] };
    writeFileSync(at('tsconfig.json'), JSON.stringify(config));
    before = index();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** What the type checker says; nothing when all is well. */
  const typeFaults = (): string => {
    try {
      return execFileSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', copy], {
        encoding: 'utf8',
      });
    } catch (error) {
      return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    }
  };

  it('one line and one folder more, and it type checks', () => {
    cpSync(join(root, 'test/fixtures/rollcall'), at('src/features/rollcall'), { recursive: true });
    writeFileSync(at('src/features/index.ts'), before.replace(/( {2}\];\n\}\n)$/, `${line}$1`));
    expect(index().split('\n')).toHaveLength(before.split('\n').length + 1);
    expect(typeFaults()).toBe('');
  });

  it('a mistake in it is named by the type checker', () => {
    const file = at('src/features/rollcall/access.ts');
    const right = readFileSync(file, 'utf8');
    onTestFinished(() => writeFileSync(file, right));
    writeFileSync(file, right.replace(/^ {2}sayPresent:.*\n/m, ''));
    expect(typeFaults()).toMatch(/rollcall\/access\.ts.*sayPresent/);
  });

  it('people use it like any other, and outsiders learn nothing', async () => {
    const [kind] = databases();
    const place = await kind?.migrated();
    onTestFinished(async () => place?.remove());
    const child = fork(at('test/house/rollcall-story.ts'), [], { execArgv: [] });
    child.send(place?.where ?? {});
    const [told] = (await once(child, 'message')) as [unknown];
    expect(told).toEqual({
      lines: [
        'insider sees: Wie is er? / 0 leden zijn er. / [Ik ben er]',
        'outsider sees: nothing',
        'outsider presses: denied',
        'insider presses: notice',
        'insider sees: Wie is er? / 1 lid is er. / [Ik ben er]',
        'outsider opens the page: denied',
      ],
      faults: [],
    });
  });

  it('without both it is as if it had never been', () => {
    rmSync(at('src/features/rollcall'), { recursive: true });
    writeFileSync(at('src/features/index.ts'), index().replace(line, ''));
    expect(index()).toBe(before);
    expect(typeFaults()).toBe('');
  });
});
