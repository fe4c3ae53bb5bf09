import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { digitRuns, numbersOf } from './digit-runs.ts';

const digitsOf = (written: string): string => written.replaceAll(/\D/g, '');

/** The same number with and without the country: "0900-8844" and "+319008844". */
const nationalOf = (digits: string): string => digits.replace(/^(?:0031|31)(?=[1-9]\d{6,})/, '0');

/**
 * A telephone number: valid somewhere in the world, or written like a Dutch one (ten digits from a zero), also when
 * nobody has it.
 */
export function hasPhone(plain: string, allowed: readonly string[]): boolean {
  const free = new Set(allowed.map((one) => nationalOf(digitsOf(one))));
  const isFree = (digits: string): boolean => free.has(nationalOf(digits));
  // Nine digits without the zero before them are a number of anything.
  const valid = findPhoneNumbersInText(plain, 'NL').some(
    ({ number, startsAt }) => /^[+(]?[+0]/.test(plain.slice(startsAt)) && !isFree(digitsOf(number.number)),
  );
  return (
    valid ||
    digitRuns(plain).some((run) =>
      numbersOf(run, 10).some((digits) => /^0[1-9]/.test(digits) && !isFree(digits)),
    )
  );
}

const at = '(?:@| ?\\((?:at|@)\\) ?| ?\\[(?:at|@)\\] ?)';
const dot = '(?:\\.| \\. | ?[([](?:dot|punt)[)\\]] ?)';
const email = new RegExp(
  `[\\p{L}\\d._%+-]+ ?${at} ?[\\p{L}\\d-]+(?:${dot}[\\p{L}\\d-]+)*${dot}\\p{L}{2,}`,
  'iu',
);

export const hasEmail = (plain: string): boolean => email.test(plain);

/** Letter pairs that no postcode has (PostNL), and in small letters words of two letters behind a year. */
const postcode =
  /(?<![\p{L}\d])[1-9]\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|(?!en|in|is|op|om|of|te)[a-z]{2})(?![\p{L}\d])/gu;
const numberAfter = /^[ ,.;:]{0,3}(?:(?:nr|no|nummer|huisnummer|huisnr)[ .:]{0,3})?\d{1,5}(?![\d:])/iu;
const numberBefore = /\p{L}{3,} \d{1,5} ?[a-z]{0,2}[ ,;\n(]{1,3}$/iu;

/** A postcode with a house number, behind it or before: together they are one home. */
export function hasAddress(plain: string): boolean {
  return [...plain.matchAll(postcode)].some(({ index, 0: found }) => {
    const before = plain.slice(Math.max(0, index - 40), index);
    return numberAfter.test(plain.slice(index + found.length)) || numberBefore.test(before);
  });
}
