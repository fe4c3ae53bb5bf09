import { familyNames } from '../src/guard/common-names.ts';
import { type PersonalKind, personalKinds } from '../src/guard/kinds.ts';

/** A sentence with one thing in it that does not belong there. All invented. */
interface Planted {
  readonly kind: PersonalKind;
  readonly words: string;
}

/** Numbers that are the same in every run (a linear congruential generator, Numerical Recipes' constants). */
function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(all: readonly T[]): T => all[next(all.length)] as T;
  const digits = (count: number): string => Array.from({ length: count }, () => next(10)).join('');
  const letters = (count: number, from: string): string =>
    Array.from({ length: count }, () => pick([...from])).join('');
  return { next, pick, digits, letters };
}
type Random = ReturnType<typeof seeded>;

const frames = [
  (what: string) => `Wij weten dat ${what} hierbij hoort.`,
  (what: string) => `${what} staat in het dossier van de gemeente`,
  (what: string) => `Zie ook (${what}), dat bleek bij de controle.`,
  (what: string) => `Gemeld op het spreekuur: ${what}; nog niet nagegaan.`,
  (what: string) => `we waited for ${what}, but nobody came`,
  (what: string) => `Eerste punt.\n${what}\nDerde punt.`,
];

/** How a careless, or a careful, hand writes it. */
const hands: readonly ((what: string, random: Random) => string)[] = [
  (what) => what,
  (what) => what.replaceAll(' ', '\u00a0'),
  (what) => what.replaceAll('-', '\u2013'),
  (what) => [...what].join('\u200b'),
  (what) => what.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (what) => what.replaceAll(/[ .-]/g, (sign) => (sign === ' ' ? '  ' : ` ${sign} `)),
];

const isBsn = (digits: string): boolean => {
  const sum = [...digits].reduce(
    (all, digit, place) => all + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0 && !/^0+$/.test(digits);
};
function bsn(random: Random): string {
  for (;;) {
    const digits = `${1 + random.next(9)}${random.digits(8)}`;
    if (!isBsn(digits)) continue;
    const [a, b, c] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
    return random.pick([
      digits,
      `${a}.${b}.${c}`,
      `${a} ${b} ${c}`,
      `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${c}`,
    ]);
  }
}

function iban(random: Random): string {
  const bank = random.letters(4, 'ABCDEGHIKLNORSTU');
  const account = random.digits(10);
  const number = `${bank}${account}NL00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = String(98n - (BigInt(number) % 97n)).padStart(2, '0');
  const whole = `NL${check}${bank}${account}`;
  return random.pick([whole, whole.replaceAll(/(.{4})(?=.)/g, '$1 '), whole.toLowerCase()]);
}

/** Fourteen digits and the one that makes it add up (Luhn). */
function imei(random: Random): string {
  const digits = `35${random.digits(12)}`;
  const twice = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...digits].reduce(
    (total, digit, place) => total + (place % 2 === 0 ? +digit : (twice[+digit] ?? 0)),
    0,
  );
  const whole = `${digits}${(10 - (sum % 10)) % 10}`;
  return random.pick([whole, whole.replace(/^(..)(.{6})(.{6})/, '$1-$2-$3-')]);
}

const plateLetters = 'BDFGHJKLNPRSTVXZ';
const plates = ['99-XX-XX', '99-XXX-9', '9-XXX-99', 'XX-999-X', 'X-999-XX', 'XXX-99-X', 'XX-99-XX'];

const make: { readonly [Kind in PersonalKind]: (random: Random) => string } = {
  bsn,
  iban,
  licencePlate: (random) => {
    const signs = [...random.pick(plates)].map((sign) =>
      sign === 'X' ? random.letters(1, plateLetters) : sign === '9' ? random.digits(1) : sign,
    );
    const plate = signs.join('');
    return random.pick([plate, plate, plate.toLowerCase(), plate.replaceAll('-', '')]);
  },
  phone: (random) =>
    random.pick([
      `06-${1 + random.next(5)}${random.digits(7)}`,
      `+31 6 ${1 + random.next(5)}${random.digits(3)} ${random.digits(4)}`,
      `030 - ${2 + random.next(7)}${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`,
      `0320-${2 + random.next(7)}${random.digits(5)}`,
    ]),
  email: (random) =>
    `${random.letters(6, 'abcdefghij')}.${random.letters(5, 'klmnop')}@${random.pick(['example.org', 'example.com', 'mail.example.nl'])}`,
  address: (random) => {
    const code = `${1000 + random.next(8999)}${random.pick(['', ' '])}${random.letters(2, 'BDEGHJKLMNPRTVWXZ')}`;
    const number = 1 + random.next(300);
    return random.pick([`${code} ${number}`, `${code}, nr. ${number}`, `Verzonnenlaan ${number}, ${code}`]);
  },
  birthDate: (random) => {
    const [day, month, year] = [1 + random.next(28), 1 + random.next(12), 1940 + random.next(70)];
    return random.pick([
      `${day}-${month}-${year}`,
      `${day}/${month}/${year}`,
      `${day} februari ${year}`,
      `geb. ${day}-${month}-${year}`,
    ]);
  },
  document: (random) => `${random.letters(2, 'NSXBE')}${random.letters(3, 'ABCDEF')}${random.digits(4)}`,
  device: imei,
  vat: (random) => `NL${random.digits(9)}B0${1 + random.next(9)}`,
  chamberOfCommerce: (random) =>
    `KvK ${random.pick(['', 'nummer ', 'nr. '])}${1 + random.next(9)}${random.digits(7)}`,
  cryptoAddress: (random) =>
    random.pick([
      `0x${random.letters(40, '0123456789abcdef')}`,
      `bc1q${random.letters(38, 'qpzry9x8gf2tvdw0s3jn54khce6mua7l')}`,
      `1${random.letters(33, '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz')}`,
    ]),
};

const subjects = [
  'De gemeente',
  'De politie',
  'Het district',
  'Iedere partner',
  'Het RIEC',
  'De stuurploeg',
  'The team',
];
const deeds = ['controleert', 'bespreekt', 'deelt', 'evalueert', 'plant', 'kiest', 'prepares'];
const things = [
  (random: Random) => `${1 + random.next(40)} bedrijven aan de rand van het industrieterrein`,
  (random: Random) => `het plan voor ${2026 + random.next(3)} en ${1 + random.next(9)} thema’s`,
  (random: Random) => `dossier ${2020 + random.next(7)}-${random.digits(6)}`,
  (random: Random) =>
    `de actie van ${1 + random.next(28)}-${1 + random.next(12)}-${2026 + random.next(2)} om ${8 + random.next(9)}:30`,
  (random: Random) => `artikel ${1 + random.next(400)} lid ${1 + random.next(9)} van de wet`,
  (random: Random) => `een bedrag van ${1 + random.next(900)}.${random.digits(3)} euro`,
  (random: Random) => `zaaknummer Z${2020 + random.next(7)}/${random.digits(5)}`,
  (random: Random) => `vraag K${10 + random.next(30)} en bijlage ${1 + random.next(9)}`,
  (random: Random) =>
    `de uitkomst van ${random.next(100)} procent (was ${random.next(100)},${random.next(10)})`,
  (random: Random) =>
    `wet van ${1 + random.next(28)} mei ${2018 + random.next(8)}, Stb. ${2018 + random.next(8)}, ${100 + random.next(300)}`,
  (random: Random) =>
    `de weg A${1 + random.next(29)} tussen ${1 + random.next(80)} en ${81 + random.next(50)} km`,
  (random: Random) => `${random.pick([...familyNames]).toLowerCase()} als woord in een zin`,
];

/** `count` sentences that hold something, the kinds in turn, and as many that hold nothing. */
export function corpus(count: number): {
  readonly planted: readonly Planted[];
  readonly clean: readonly string[];
} {
  const random = seeded(20_261_122);
  const planted = Array.from({ length: count }, (_, index): Planted => {
    const kind = personalKinds[index % personalKinds.length] as PersonalKind;
    const written = random.pick(hands)(make[kind](random), random);
    return { kind, words: random.pick(frames)(written) };
  });
  const clean = Array.from(
    { length: count },
    () => `${random.pick(subjects)} ${random.pick(deeds)} ${random.pick(things)(random)}.`,
  );
  return { planted, clean };
}
