import { countrySpecs, isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';
import { isDay } from './days.ts';
import { digitRuns, numbersOf } from './digit-runs.ts';

const isBsn = (digits: string): boolean =>
  stdnum['NL']?.['bsn']?.validate(digits).isValid === true && !/^0+$/.test(digits);

const saysBsn = /bsn|burgerservice|sofi/;

/**
 * A citizen service number: nine digits that pass the eleven test, however they are cut (Wet algemene bepalingen
 * burgerservicenummer). One in eleven numbers passes by chance. Eight digits are one without its first zero, when
 * they stand alone and are no date, or when it says so.
 */
export function hasBsn(plain: string): boolean {
  return digitRuns(plain).some((run) => {
    if (numbersOf(run, 9).some(isBsn)) return true;
    const [only = ''] = run.parts.length === 1 ? run.parts : [run.parts.join('')];
    const isWhole = run.parts.length === 1 || saysBsn.test(run.before);
    return isWhole && only.length === 8 && !isWrittenDay(only) && isBsn(`0${only}`);
  });
}

/** "20261122" or "22112026". */
function isWrittenDay(digits: string): boolean {
  const yearFirst = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  const yearLast = [digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)];
  return [yearFirst, yearLast].some(
    ([year = '', month = '', day = '']) => /^(19|20)/.test(year) && isDay(+year, +month, +day),
  );
}

const ibanStart = /(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]{0,2}\d{2}/gu;

/** An international account number: as long as its country's are, and its check digits are right (ISO 13616). */
export function hasIban(plain: string): boolean {
  return [...plain.matchAll(ibanStart)].some(({ index }) => {
    const length = countrySpecs[plain.slice(index, index + 2).toUpperCase()]?.chars ?? 0;
    if (length === 0) return false;
    const signs = plain.slice(index, index + length * 3).match(/^(?:[ .-]{0,2}[A-Za-z0-9])+/)?.[0] ?? '';
    return isValidIBAN(signs.replaceAll(/[ .-]/g, '').slice(0, length).toUpperCase());
  });
}

const vat = /(?<![A-Z0-9])NL[ .-]{0,2}(?:\d[ .-]{0,2}){9}B[ .-]{0,2}\d{2}(?!\d)/iu;

/** A Dutch VAT number; those of sole traders before 2020 hold a citizen service number. */
export const hasVat = (plain: string): boolean => vat.test(plain);

const kvk = /\bk\.?v\.?k\b\D{0,20}\d(?:[ .-]?\d){7}(?!\d)/iu;

/** A number of the trade register, eight digits: only when it is called so. */
export const hasChamberOfCommerce = (plain: string): boolean => kvk.test(plain);

const travelDocument = /(?<![\p{L}\d])[A-NP-Z]{2}[A-NP-Z0-9]{6}\d(?![\p{L}\d])/gu;
const calledDocument =
  /\b(?:rijbewijs(?:nummer)?|v-?nummer|vreemdelingennummer|paspoort|identiteitskaart|documentnummer|passport|driving licence)\b\D{0,20}(?:[a-z]{0,2}\d[a-z0-9]{5,9})\b/iu;

/** Numbers of passports and identity cards (two letters, six signs, a digit; no letter O), or what is called so. */
export function hasDocument(plain: string): boolean {
  const likeOne = [...plain.matchAll(travelDocument)].some(
    ([found]) => found.replaceAll(/\D/g, '').length >= 3,
  );
  return likeOne || calledDocument.test(plain);
}

/** The check digit of a mobile device's number (ISO/IEC 7812-1, Luhn): every second digit from the right counts twice. */
const isImei = (digits: string): boolean => {
  const counted = [...digits].reverse().map((digit, place) => (place % 2 === 0 ? +digit : +digit * 2));
  const sum = counted.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0 && !/^0+$/.test(digits);
};

/** The number of a mobile device, which leads to who carries it: fifteen digits (3GPP TS 23.003). */
export const hasDevice = (plain: string): boolean =>
  digitRuns(plain).some((run) => numbersOf(run, 15).some(isImei));

const cryptoAddresses = [
  // Bitcoin and its likes: base58, legacy and script; bech32 since 2017 (BIP 173, 350).
  /(?<![A-Za-z0-9])[13LM][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/gu,
  /(?<![A-Za-z0-9])(?:bc1|ltc1|tb1)[02-9ac-hj-np-z]{11,71}(?![A-Za-z0-9])/giu,
  // Ethereum and its likes.
  /(?<![A-Za-z0-9])0x[0-9a-f]{40}(?![A-Za-z0-9])/giu,
  // Tron.
  /(?<![A-Za-z0-9])T[1-9A-HJ-NP-Za-km-z]{33}(?![A-Za-z0-9])/gu,
  // Monero.
  /(?<![A-Za-z0-9])[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}(?![A-Za-z0-9])/gu,
];

/** An address of a crypto currency: a long sign string with digits and letters among each other. */
export const hasCryptoAddress = (plain: string): boolean =>
  cryptoAddresses.some((pattern) =>
    [...plain.matchAll(pattern)].some(([found]) => /\d/.test(found) && /[A-Za-z]/.test(found.slice(1))),
  );
