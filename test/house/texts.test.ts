import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loneTexts, type Texts, textFaults } from './rules/texts.ts';
import { filesUnder, root } from './source-tree.ts';

const textFiles = filesUnder('src').filter((path) => /\/text[^/]*\.(nl|en)\.ts$/.test(path));

/** The one object that a text file exports. */
async function textsOf(path: string): Promise<Texts> {
  const exported = Object.values((await import(join(root, path))) as Record<string, Texts>);
  expect(exported, `${path} exports one object`).toHaveLength(1);
  return exported[0] ?? {};
}

describe('every word exists in Dutch and in English', () => {
  it.each([
    [{ hello: 'Dag' }, {}, 'hello is missing in en'],
    [{}, { hello: 'Hi' }, 'hello is missing in nl'],
    [{ hello: '' }, { hello: 'Hi' }, 'hello says nothing'],
    [{ hello: { again: 'Dag' } }, { hello: 'Hi' }, 'hello says nothing'],
    [{ hello: 'Dag {{name}}' }, { hello: 'Hi {{ who }}' }, 'hello has {{name}} in nl, {{who}} in en'],
    [{ due: '{{a}} en {{b}}' }, { due: '{{a}}' }, 'due has {{a,b}} in nl, {{a}} in en'],
  ])('%j does not go with %j', (nl, en, fault) => {
    expect(textFaults('text', nl, en)).toEqual([`text ${fault}`]);
  });

  it('the same things in another order go together', () => {
    expect(textFaults('text', { due: '{{a}} voor {{b}}' }, { due: '{{b}} before {{ a }}' })).toEqual([]);
  });

  it('a text file has a twin in the other language', () => {
    const found = loneTexts([
      'src/a/text.nl.ts',
      'src/a/text.en.ts',
      'src/b/text-home.nl.ts',
      'src/c/text.en.ts',
    ]);
    expect(found).toEqual(['src/b/text-home.nl.ts', 'src/c/text.en.ts']);
    expect(textFiles.length).toBeGreaterThan(0);
    expect(loneTexts(textFiles)).toEqual([]);
  });

  it.each(textFiles.filter((path) => path.endsWith('.nl.ts')))(
    '%s says the same as its twin',
    async (path) => {
      const [nl, en] = [await textsOf(path), await textsOf(path.replace(/\.nl\.ts$/, '.en.ts'))];
      expect(Object.keys(nl).length).toBeGreaterThan(0);
      expect(textFaults(path, nl, en)).toEqual([]);
    },
  );
});
