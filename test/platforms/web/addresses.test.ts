import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, safeReturn } from '../../../src/platforms/web/addresses.ts';
import {
  cellName,
  partOf,
  plainName,
  rowStepOf,
  rowStepValue,
} from '../../../src/platforms/web/form-names.ts';
import { preferredLanguage } from '../../../src/platforms/web/screen.ts';

describe('the address of a page', () => {
  const addresses = addressesOf([
    { name: 'one', path: '/starts/:id' },
    { name: 'maybe', path: '/starts/:id/:part?' },
    { name: 'year', path: '/jaar/:year{[0-9]+}' },
  ]);

  it('holds what its path asks for, and the rest as a question', () => {
    expect(addresses.page({ page: 'one', params: { id: 'a b', tab: '1' } })).toBe('/starts/a%20b?tab=1');
    expect(addresses.page({ page: 'maybe', params: { id: 'a' } })).toBe('/starts/a');
    expect(addresses.page({ page: 'maybe', params: { id: 'a', part: 'b' } })).toBe('/starts/a/b');
    expect(addresses.page({ page: 'year', params: { year: '2026' } })).toBe('/jaar/2026');
    expect(addresses.page({ page: 'home', params: {} })).toBe('/');
    expect(addresses.page({ page: 'conversation', params: {} })).toBe('/gesprek');
  });

  it('does not exist for a page that does not, or without what it needs', () => {
    expect(() => addresses.page({ page: 'two', params: {} })).toThrow('no page called two');
    expect(() => addresses.page({ page: 'one', params: {} })).toThrow('one needs id');
  });

  it.each(['/gesprek/oud', '/aanmelden', '/do/:name', '/assets/:file', '/live', '/demo'])(
    'can not be %s',
    (path) => {
      expect(() => addressesOf([{ name: 'mine', path }])).toThrow('lies where another one is');
    },
  );

  it('is that of one page only', () => {
    expect(() => addressesOf([{ name: 'home', path: '/thuis' }])).toThrow('Two pages are called home');
  });
});

describe('where a person goes back to', () => {
  it.each([
    ['/galerij?status=open#x', '/galerij?status=open'],
    ['/galerij/../..//elders.example', '/'],
    ['//elders.example', '/'],
    ['/\\elders.example', '/'],
    ['/\t/elders.example', '/'],
    ['https://elders.example/', '/'],
    ['galerij', '/'],
    ['', '/'],
    [null, '/'],
    [`/${'a'.repeat(2000)}`, '/'],
  ])('%s is %s', (text, expected) => {
    expect(safeReturn(text)).toBe(expected);
  });

  it('is on this page, whatever was sent', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '@',
      ':',
      '//',
      'x',
      '?',
      '#',
      ' ',
      '\n',
      '\t',
      'http:',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const back = safeReturn(`/${parts.join('')}`);
        expect(new URL(back, 'https://aftrap.example.nl').origin).toBe('https://aftrap.example.nl');
        expect(back).toMatch(/^\/[!-~]*$/);
      }),
    );
  });
});

describe('names in a form', () => {
  it('come back as they went, whatever a question is called', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(9999),
        fc.string({ minLength: 1 }),
        (field, row, column) => {
          fc.pre(field.isWellFormed() && column.isWellFormed());
          expect(partOf(plainName(field))).toEqual({ kind: 'plain', field });
          expect(partOf(cellName(field, row, column))).toEqual({ kind: 'cell', field, row, column });
          expect(rowStepOf(rowStepValue({ kind: 'remove', field, row }))).toEqual({
            kind: 'remove',
            field,
            row,
          });
          expect(rowStepOf(rowStepValue({ kind: 'add', field }))).toEqual({ kind: 'add', field });
        },
      ),
    );
  });
});

describe('the language of who is not signed in', () => {
  it.each([
    [undefined, 'nl'],
    ['fr', 'nl'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['nl;q=0.5, en;q=0.6', 'en'],
    ['en;q=0, nl', 'nl'],
    ['en;q=nonsense, de', 'nl'],
    ['NL-be', 'nl'],
  ])('%s gives %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
