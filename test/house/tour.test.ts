import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tourFaults } from './rules/tour.ts';
import { filesUnder, root } from './source-tree.ts';

const tree: Readonly<Record<string, string>> = {
  'engine/run.ts': 'export async function run() {}',
  'engine/': 'export async function run() {} export const may = 1;',
  src: 'run may',
};
const look = (path: string) => tree[path];
const tour = (...lines: string[]) =>
  tourFaults(['# Map', '## House tour', ...lines, '## Next'].join('\n'), look);

/** A file's text, or all texts of a folder, below src or below the root. */
function lookInHouse(path: string): string | undefined {
  const place = [join('src', path), path].find((one) => existsSync(join(root, one)));
  if (place === undefined) return undefined;
  const paths = statSync(join(root, place)).isDirectory() ? filesUnder(place.replace(/\/$/, '')) : [place];
  return paths.map((one) => readFileSync(join(root, one), 'utf8')).join('\n');
}

describe('the house tour of src/README.md', () => {
  it('leads past nothing that is not there', () => {
    expect(tour('`engine/run.ts` has `run()`, `engine/` has `may`, and `run` is known')).toEqual([]);
    expect(tour('`engine/walk.ts`')).toEqual(['line 3: engine/walk.ts is not there']);
    expect(tour('`engine/run.ts` has `walk()`')).toEqual(['line 3: nothing is called walk()']);
    expect(tour('`engine/run.ts` has `may`')).toEqual(['line 3: nothing is called may']);
    expect(tour('come in')).toEqual(['the section "House tour" names nothing']);
    expect(tourFaults('# Map', look)).toEqual(['there is no section "House tour"']);
  });

  it('is true of this house', () => {
    const path = join(root, 'src/README.md');
    expect(existsSync(path), 'src/README.md is there').toBe(true);
    expect(tourFaults(readFileSync(path, 'utf8'), lookInHouse)).toEqual([]);
  });
});
