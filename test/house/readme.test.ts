import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-tree.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const tour = readme.slice(readme.indexOf('## Five minutes'), readme.indexOf('## Running it for real'));

/** Every text of every text file, as it is written there. */
function textsIn(language: 'nl' | 'en'): string {
  const folders = [...readdirSync(join(root, 'src/features')), '.'].map((name) =>
    join(root, 'src/features', name),
  );
  const files = [...folders, join(root, 'src/platforms/web'), join(root, 'src/chat')]
    .filter((folder) => !folder.endsWith('index.ts'))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^text.*\.(nl|en)\.ts$/.test(name))
        .map((name) => join(folder, name)),
    );
  return files
    .filter((file) => file.endsWith(`.${language}.ts`))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('the tour in the README', () => {
  const pairs = [...tour.matchAll(/`([^`]+)` \(`([^`]+)`\)|\(`([^`]+)`, `([^`]+)`\)/g)].map((match) => ({
    nl: match[1] ?? match[3] ?? '',
    en: match[2] ?? match[4] ?? '',
  }));

  it('quotes labels in both languages', () => {
    expect(pairs.length).toBeGreaterThan(15);
  });

  it.each(['nl', 'en'] as const)('quotes them as the page shows them, in %s', (language) => {
    const texts = textsIn(language);
    expect(pairs.map((pair) => pair[language]).filter((label) => !texts.includes(`'${label}'`))).toEqual([]);
  });

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names demo users that exist', () => {
    const people = readFileSync(join(root, 'src/demo/people.csv'), 'utf8');
    const named = [...tour.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((label) => !people.includes(label))).toEqual([]);
  });
});
