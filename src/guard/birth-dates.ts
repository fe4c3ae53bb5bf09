import { isDay } from './days.ts';

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const monthOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : months.findIndex((names) => names.includes(word.toLowerCase())) + 1;
/** Abbreviations too: "mei" in "1-mei-26" is no licence plate. */
export const monthWords: readonly string[] = months.flat();

const month = `(\\d{1,2}|${monthWords.join('|')})`;
const cut = '[ .,/-]{1,3}';
const dayFirst = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?${cut}${month}${cut}(\\d{4}|'?\\d{2})(?![\\d\\p{L}])`,
  'giu',
);
const yearFirst = new RegExp(`(?<![\\d\\p{L}])(\\d{4})${cut}${month}${cut}(\\d{1,2})(?![\\d\\p{L}])`, 'giu');
const saysBorn = /(?:\bgeb(?:\.|oren|oortedatum|oortedag)?\b|\bborn\b|\bdate of birth\b|\bdob\b|\bjarig\b)/iu;
const lookBack = 30;

/** Younger than this nobody is spoken of without saying that it is a birthday. */
const youngest = 14;

/** A day on which somebody may be born: long past, or called so. */
export function hasBirthDate(plain: string, today: string): boolean {
  const last = Number(today.slice(0, 4)) - youngest;
  const found = [
    ...[...plain.matchAll(dayFirst)].map((one) => ({
      at: one.index,
      day: one[1],
      month: one[2],
      year: one[3],
    })),
    ...[...plain.matchAll(yearFirst)].map((one) => ({
      at: one.index,
      day: one[3],
      month: one[2],
      year: one[1],
    })),
  ];
  return found.some(({ at, day = '', month: word = '', year = '' }) => {
    const isCalled = saysBorn.test(plain.slice(Math.max(0, at - lookBack), at));
    const short = year.replace("'", '');
    const whole = short.length === 2 ? Number(`20${short}`) : Number(short);
    if (!isDay(whole, monthOf(word), Number(day))) return false;
    return isCalled || (short.length === 4 && whole >= 1900 && whole <= last);
  });
}
