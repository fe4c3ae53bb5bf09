import { monthWords } from './birth-dates.ts';

/**
 * Where letters (X) and digits (9) stand on Dutch plates, series 1 to 14 (RDW). Between them a dash, on the plate and
 * mostly in writing.
 */
const series = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
];

const patternOf = (between: string, letter: string): string => {
  const signs: Readonly<Record<string, string>> = { X: letter, '9': '\\d', '-': between };
  return series.map((one) => [...one].map((sign) => signs[sign] ?? sign).join('')).join('|');
};

const edge = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d-])`, flags);

const dashed = edge(patternOf(' ?- ?', '[A-Z]'), 'giu');
/** Vowels were left out so that no words arise; without dashes only those are told from other signs. */
const spaced = edge(patternOf(' ', '[BDFGHJKLMNPRSTVWXYZ]'), 'u');
const joined = edge(patternOf('', '[BDFGHJKLMNPRSTVXZ]'), 'u');

const notOnPlates = new Set([
  ...monthWords,
  'en',
  'of',
  'op',
  'om',
  'in',
  'te',
  'tm',
  'uur',
  'tot',
  'or',
  'to',
]);

/** A Dutch licence plate: with dashes always, without them only in capitals and standing alone. */
export function hasLicencePlate(plain: string): boolean {
  const withDashes = [...plain.matchAll(dashed)].some(([found]) =>
    (found.toLowerCase().match(/[a-z]+/g) ?? []).every((letters) => !notOnPlates.has(letters)),
  );
  return withDashes || spaced.test(plain) || joined.test(plain);
}
