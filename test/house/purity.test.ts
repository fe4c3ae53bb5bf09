import { describe, expect, it } from 'vitest';
import { impureWords, isPure, waysOut } from './rules/purity.ts';
import { parseSource, productTree } from './source-tree.ts';

const workflow = (text: string) => [parseSource('src/features/cases/workflow.ts', text)];

describe('a pure role', () => {
  it.each([
    'src/features/cases/model.ts',
    'src/features/cases/case-workflow.ts',
    'src/features/cases/access.ts',
    'src/features/cases/reminders.ts',
    'src/features/cases/views.ts',
    'src/features/cases/views/grid.ts',
    'src/features/cases/text.nl.ts',
    'src/platforms/web/text.en.ts',
    'src/view/nodes.ts',
  ])('%s is one', (path) => {
    expect(isPure(path)).toBe(true);
  });

  it.each([
    'src/features/cases/handlers.ts',
    'src/features/cases/store.ts',
    'src/engine/access.ts',
    'src/main.ts',
  ])('%s is none', (path) => {
    expect(isPure(path)).toBe(false);
  });

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = Date();',
    'const now = Temporal.Now.instant();',
    'const chance = Math.random();',
    'const id = crypto.randomUUID();',
    'const home = process.cwd();',
    'const home = globalThis.process;',
    'const page = fetch("https://example.nl");',
    'setTimeout(() => {}, 1);',
    'async function later() {}',
    'const later = async () => 1;',
    'class Later { async wait() {} }',
    'console.log(1);',
  ])('may not say: %s', (text) => {
    expect(impureWords(workflow(text)).length).toBeGreaterThan(0);
  });

  it.each([
    'const then = new Date("2026-11-21");',
    'const half = Math.floor(1 / 2);',
    'type Waits = { process: string; fetch(): void };',
    'const step = { process: 1, fetch: 2 }; const one = step.process;',
    'const isOpen = (process: { status: string }) => process.status === "open";',
    'const [{ process = 1 }] = list; const twice = process * 2;',
    'interface Store { save(): Promise<void> }',
  ])('may say: %s', (text) => {
    expect(impureWords(workflow(text))).toEqual([]);
  });

  it('may not load what reads or writes outside, however far away', () => {
    const files = [
      parseSource('src/view/nodes.ts', "import { read } from '../lib/read.ts';"),
      parseSource('src/view/spans.ts', "import type { Read } from '../lib/read.ts';"),
      parseSource('src/lib/read.ts', "import { readFileSync } from 'node:fs';"),
    ];
    expect(waysOut(files)).toEqual([
      'src/view/nodes.ts → src/lib/read.ts → node:fs',
      'src/lib/read.ts → node:fs',
    ]);
  });
});

describe('in every file there is', () => {
  const pure = productTree().filter(({ path }) => isPure(path));

  it('there are pure roles to judge', () => {
    expect(pure.length).toBeGreaterThan(0);
  });

  it('they are pure', () => {
    expect(impureWords(productTree())).toEqual([]);
  });

  it('they load nothing that reads or writes outside', () => {
    expect(waysOut(productTree())).toEqual([]);
  });
});
