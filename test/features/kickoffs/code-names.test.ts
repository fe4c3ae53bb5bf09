import { describe, expect, it } from 'vitest';
import { isCodeName, proposedCodeNames } from '../../../src/features/kickoffs/code-names.ts';
import { region } from './story.ts';

const { codeNames } = region;

describe('code names', () => {
  it('are proposed from the list, never one that is in use, the own one first', () => {
    const used = new Set(codeNames.slice(0, 20));
    const proposed = proposedCodeNames(codeNames, used, 'seed', 'KIEVIT');
    expect(proposed[0]).toBe('KIEVIT');
    expect(proposed).toHaveLength(8);
    expect(proposed.slice(1).filter((name) => used.has(name))).toEqual([]);
  });

  it('get a number once the list is used up', () => {
    const proposed = proposedCodeNames(codeNames, new Set(codeNames), 'seed');
    expect(proposed).toHaveLength(8);
    expect(proposed.filter((name) => !name.endsWith('-2'))).toEqual([]);
  });

  it.each([
    ['KIEVIT', true],
    ['KIEVIT-2', true],
    ['KIEVIT-1', false],
    ['KIEVIT-02', false],
    ['KIEVIT-2-3', false],
    ['kievit', false],
    ['DORPSSTRAAT', false],
    ['', false],
  ])('%s is one: %s', (name, isOne) => {
    expect(isCodeName(codeNames, name)).toBe(isOne);
  });
});
