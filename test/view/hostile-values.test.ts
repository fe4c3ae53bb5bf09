import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/view/fields.ts';
import { readValues } from '../../src/view/read-values.ts';

const plain = (field: Field, raw: string) => {
  const { values, errors } = readValues([field], { plain: { [field.name]: raw }, rows: {} });
  return errors.length > 0 ? errors.map(({ problem }) => problem) : values.plain[field.name];
};
const base = { label: 'Field', required: true };
const name: Field = { ...base, kind: 'text', name: 'name', maxLength: 20 };
const story: Field = { ...base, kind: 'longText', name: 'story', maxLength: 20 };
const day: Field = { ...base, kind: 'date', name: 'day' };
const number: Field = { ...base, kind: 'number', name: 'number', min: 0, max: 100 };

describe('words that no database, list or reader can bear', () => {
  it.each([
    ['a NUL, which PostgreSQL refuses', 'KIE\u0000VIT', 'KIEVIT'],
    ['other control characters', 'KIE\u0007\u001b\u007f\u0085VIT', 'KIEVIT'],
    ['half a character', 'KIEVIT \ud83d', 'KIEVIT \ufffd'],
    ['marks that turn the reading order around', 'KIE\u202eTIV\u202c\u2066VIT', 'KIETIVVIT'],
    ['spaces of no width, that make two names look like one', 'KIE\u200bV\ufeffIT\u2060', 'KIEVIT'],
  ])('lose %s', (_case, typed, read) => {
    expect(plain(name, typed)).toBe(read);
    expect(plain(story, typed)).toBe(read);
  });

  it('keep line breaks in a story, each as one sign, and none in a name', () => {
    expect(plain(story, 'een\r\ntwee\rdrie\tvier')).toBe('een\ntwee\ndrie\tvier');
    expect(plain(name, 'een\r\ntwee\n\ndrie')).toBe('een twee drie');
  });

  it('keep what people really write: accents, right to left, a family of four', () => {
    expect(plain(story, 'cafe\u0301 \u05e9\u05dc\u05d5\u05dd 👨‍👩‍👧‍👦')).toBe('café שלום 👨‍👩‍👧‍👦');
  });

  it('that hold nothing else were not filled in', () => {
    expect(plain(name, '\u0000\u200b')).toEqual(['required']);
    expect(plain({ ...name, required: false }, '\u0000')).toBeUndefined();
  });
});

describe('days and numbers from far away', () => {
  it.each([
    '+275760-09-13',
    '-000001-01-01',
    '0000-01-01',
    '0031-01-01',
    '9999-12-31',
    '2026-11-24[u-ca=hebrew]',
    '2026-11-24T10:00',
    '20261124',
    '2026-02-30',
    '2026-11-24\u0000x',
    'NaN',
  ])('%j is no day', (typed) => {
    expect(plain(day, typed)).toEqual(['notADate']);
  });
  it('a day is one', () => {
    expect(plain(day, ' 2026-11-24 ')).toBe('2026-11-24');
  });
  it.each(['NaN', 'Infinity', '-Infinity', '1e999', 'twaalf', '1,2,3'])('%j is no number', (typed) => {
    expect(plain(number, typed)).toEqual(['notANumber']);
  });
});
