import { familyNames, givenNames } from './common-names.ts';

const capital = "\\p{Lu}[\\p{L}'-]+";
const between = "(?:(?:van|de|der|den|het|ter|ten|te|el|al|ben|op|in|’t|'t) ){0,3}";
const titled = new RegExp(
  `(?<!\\p{L})(?:dhr|mevr|mw|mr|mrs|ms|meneer|mevrouw|de heer|verdachte|betrokkene)\\.? (?:(?:\\p{Lu}\\.){1,3} ?)?${between}${capital}`,
  'iu',
);
const initials = new RegExp(`(?<![\\p{L}\\d])(?:\\p{Lu}\\. ?){1,3}${between}(${capital})`, 'gu');
const full = new RegExp(`(?<!\\p{L})(${capital}) ${between}(${capital})`, 'gu');
const hasCapitalAfterTitle = /\p{Lu}[\p{L}'-]+$/u;

const familyOf = (word: string): string => word.split('-')[0] ?? '';

/**
 * What looks like a person's name: only a hint, because names cannot be told from other words for certain. A title or
 * initials before a capital, or a common name beside another word with one.
 */
export function looksLikeName(plain: string): boolean {
  const called = plain.match(titled)?.[0];
  if (called !== undefined && hasCapitalAfterTitle.test(called)) return true;
  const known = (word = ''): boolean => familyNames.has(familyOf(word));
  if ([...plain.matchAll(initials)].some(([, last]) => known(last))) return true;
  return [...plain.matchAll(full)].some(
    ([, first = '', last]) => givenNames.has(first) && last !== undefined,
  );
}
