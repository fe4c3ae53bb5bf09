import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marks, workplaceWords } from './rules/marks.ts';
import { badNames, exportFaults, importCircles, lostImports } from './rules/shape.ts';
import { longFiles, longFunctions } from './rules/sizes.ts';
import { filesUnder, parseSource, root, sourceTree } from './source-tree.ts';

const file = (text: string, path = 'src/lib/a.ts') => [parseSource(path, text)];
const lines = (count: number, line = 'x;') => `${line}\n`.repeat(count);
const exists = (path: string) => existsSync(join(root, path));

it('reads the tree', () => {
  expect(sourceTree().length).toBeGreaterThan(20);
  expect(sourceTree().map(({ path }) => path)).toContain('test/house/shape.test.ts');
});

describe('size', () => {
  it('a file has at most 250 lines, a test 400', () => {
    expect(longFiles(file(lines(250)))).toEqual([]);
    expect(longFiles(file(lines(251)))).toEqual(['src/lib/a.ts has 251 lines']);
    expect(longFiles(file(lines(400), 'test/a.test.ts'))).toEqual([]);
    expect(longFiles(file(lines(401), 'test/a.test.ts'))).toEqual(['test/a.test.ts has 401 lines']);
    expect(longFiles(sourceTree())).toEqual([]);
  });

  it.each([
    ['function a() {\n', '}'],
    ['const a = () => {\n', '};'],
    ['const a = { b() {\n', '} };'],
    ['class A { b() {\n', '} }'],
    ["it('does', () => {\n", '});'],
  ])('a function has at most 50 lines: %s', (head, tail) => {
    expect(longFunctions(file(head + lines(48) + tail))).toEqual([]);
    expect(longFunctions(file(head + lines(49) + tail))).toEqual([
      'src/lib/a.ts:1 a function of 51 lines, 51 in all',
    ]);
  });

  it('one that makes others is measured without them, and may be 100 lines with them', () => {
    const method = (name: string, count: number) => `${name}() {\n${lines(count)}},\n`;
    const maker = (...methods: string[]) => file(`const make = () => ({\n${methods.join('')}});`);
    expect(longFunctions(maker(method('a', 40), method('b', 40)))).toEqual([]);
    expect(longFunctions(maker(method('a', 48), method('b', 48)))).toEqual([
      'src/lib/a.ts:1 a function of 4 lines, 102 in all',
    ]);
    expect(longFunctions(maker(lines(50, '...x,')))).toHaveLength(1);
  });

  it('a describe block is a list, not a function', () => {
    expect(longFunctions(file(`describe('a', () => {\n${lines(90)}});`))).toEqual([]);
    expect(longFunctions(file(`describe.each([1])('a', () => {\n${lines(90)}});`))).toEqual([]);
  });

  it('in every file there is', () => {
    expect(longFunctions(sourceTree())).toEqual([]);
  });
});

describe('names', () => {
  it('of files and folders are kebab-case and say something', () => {
    const bad = [
      'src/lib/badName.ts',
      'src/Lib/a.ts',
      'src/lib/bad_name.ts',
      'src/utils/a.ts',
      'src/lib/helpers.ts',
    ];
    const good = ['src/features/cases/text.nl.ts', 'src/README.md', 'test/house/shape.test.ts'];
    expect(badNames([...bad, ...good])).toEqual(bad);
    expect(badNames(['src', 'test', 'scripts', 'bench'].flatMap(filesUnder))).toEqual([]);
  });
});

describe('exports', () => {
  it.each([
    'export default 1;',
    'export { a as default };',
    "export * from './b.ts';",
    "export { a } from './b.ts';",
  ])('a name has one home: %s', (text) => {
    expect(exportFaults(file(text))).toHaveLength(1);
  });

  it('in every file there is', () => {
    expect(exportFaults(sourceTree())).toEqual([]);
  });
});

describe('imports', () => {
  const round = [
    parseSource('src/a.ts', "import './b.ts';"),
    parseSource('src/b.ts', "import type { C } from './c.ts';"),
    parseSource('src/c.ts', "import './a.ts'; import './d.ts';"),
    parseSource('src/d.ts', "import './e.ts';"),
  ];

  it('go round in no circle', () => {
    expect(importCircles(round)).toEqual(['src/a.ts → src/b.ts → src/c.ts']);
    expect(importCircles(sourceTree())).toEqual([]);
  });

  it('lead to a file', () => {
    const known = round.map(({ path }) => path);
    expect(lostImports(round, (path) => known.includes(path))).toEqual([
      'src/d.ts:1 ./e.ts leads to no file',
    ]);
    expect(lostImports(sourceTree(), exists)).toEqual([]);
  });
});

describe('nothing is left undone or switched off', () => {
  it.each([
    ['x as ', 'any;'],
    ['let a: ', 'any;'],
    ['// @ts-', 'ignore'],
    ['/* @ts-', 'expect-error */'],
    ['// biome-', 'ignore lint: no'],
    ['// TO', 'DO later'],
    ['it.', "only('a', () => {});"],
    ['describe.', "skip.each([1])('a', () => {});"],
    ['test.', "skipIf(true)('a', () => {});"],
  ])('sees %s%s', (half, rest) => {
    expect(marks(file(half + rest))).toHaveLength(1);
  });

  it('does not mind the same words elsewhere', () => {
    expect(marks(file('list.only(1); const anything = "any";'))).toEqual([]);
  });

  it('in every file there is', () => {
    expect(marks(sourceTree())).toEqual([]);
  });
});

describe('no file names the place where it was written', () => {
  const text = /\.(ts|cjs|js|json|jsonc|md|ya?ml|sql|prisma|sh|css|html|svg)$|^\.|^LICENSE$|^\.ci\//;

  it.each([`cd /${'work'}/main`, `"https://${'registry'}.npmjs.org/zod"`, `see /${'home'}/someone/notes`])(
    'sees %s',
    (line) => {
      expect(workplaceWords('a.md', `fine\n${line}`)).toEqual(['a.md:2']);
    },
  );

  it('in every text there is', () => {
    const paths = filesUnder('.').filter((path) => text.test(path));
    expect(paths).toContain('package-lock.json');
    expect(paths).toContain('.ci/run');
    expect(paths.flatMap((path) => workplaceWords(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });
});
