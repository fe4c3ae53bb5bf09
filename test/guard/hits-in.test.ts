import { describe, expect, it } from 'vitest';
import { hitsIn } from '../../src/guard/hits-in.ts';
import type { HitKind } from '../../src/guard/kinds.ts';

const settings = { today: '2026-11-22', allowedPhones: ['0900-8844'] };
const hits = (words: string): readonly HitKind[] => hitsIn(words, settings);

/** Fictional: numbers that were given to nobody. */
const found: readonly (readonly [HitKind, string])[] = [
  ['bsn', '111222333'],
  ['bsn', '1234.56.782'],
  ['iban', 'NL91 ABNA 0417 1643 00'],
  ['iban', 'NL69TEST0000000001'],
  ['licencePlate', '00-XX-00'],
  ['licencePlate', 'XX-000-X'],
  ['phone', '06-00000000'],
  ['email', 'iemand@example.org'],
  ['address', '1234 AB 1'],
  ['birthDate', '01-01-1900'],
];

const fullWidth = (words: string): string =>
  words.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const zeroWidth = (words: string): string => [...words].join('\u200b');
const softHyphens = (words: string): string => [...words].join('\u00ad');
const hardBlanks = (words: string): string => words.replaceAll(' ', '\u00a0');
const longDashes = (words: string): string => words.replaceAll('-', '\u2013');
const wide = (words: string): string => words.replaceAll(/[ .-]/g, (sign) => ` ${sign} `);

describe.each(found)('%s: %s', (kind, written) => {
  it.each([
    ['by itself', written],
    ['in a sentence', `Het gaat om ${written}, zei de wijkagent.`],
    ['at the end of one', `Kijk ook naar ${written}.`],
    ['in brackets', `een bekende (${written}) van ons`],
    ['between lines', `eerste regel\n${written}\nderde regel`],
    ['behind a colon', `nummer:${written};`],
    ['in full-width digits', fullWidth(written)],
    ['with characters of no width', zeroWidth(written)],
    ['with soft hyphens', softHyphens(written)],
    ['with blanks that do not break', hardBlanks(written)],
    ['with other dashes', longDashes(written)],
    ['with odd blanks', wide(written)],
  ])('%s', (_where, words) => {
    expect(hits(words)).toContain(kind);
  });
});

it.each([
  '123456789',
  'dossier 2024-000123',
  '14:30-15:45',
  '003:459',
  '0900-8844',
  'bel het meldpunt op 0900 8844',
  'Op 12-01-2027 om 14.30 uur, zaal 3',
  '1-mei-26',
  'van 12-en-34',
  'in 2024 en 3 zaken',
  'K01-K39, D13-D16',
  'ISO 27001:2022 en BIO2 5.12.01',
  'De controle is op 24 november 2026',
  'besluit 2026/1234 van het college',
  '38 gemeenten, 5 districten en 200 mensen',
  'tussen 1.000.000 en 2.500.000 euro',
  'code naam KIEVIT',
  'zaak 301234566 loopt nog',
  'dit is geen staatsgeheim',
  'vertrouwelijk bespreken in het departementaal overleg',
  'kenmerk 490154203237519',
  'artikel 10 lid 2 sub a',
  '',
])('finds nothing in: %s', (words) => {
  expect(hits(words)).toEqual([]);
});

it.each<readonly [HitKind, string]>([
  ['bsn', 'bsn 12345672 staat erbij'],
  ['bsn', '1 1 1 2 2 2 3 3 3'],
  ['bsn', 'op 22-11-2026 gaf hij 111-222-333'],
  ['iban', 'nl91abna0417164300 en dan nog iets'],
  ['iban', 'DE89 3704 0044 0532 0130 00'],
  ['licencePlate', 'kx-123-b'],
  ['licencePlate', '12 GBK 3'],
  ['licencePlate', 'SZZP84'],
  ['phone', '+31 6 1234 5678'],
  ['phone', '030 - 234 56 78'],
  ['phone', '0032 470 12 34 56'],
  ['email', 'iemand [at] example [punt] nl'],
  ['email', 'i.e.mand+x@sub.example.co.uk'],
  ['address', 'Dorpsstraat 12, 1234AB Utrecht'],
  ['address', '1234 AB, nr. 12-a'],
  ['birthDate', '3 februari 1988'],
  ['birthDate', '1988-02-03'],
  ['birthDate', "geb. 3-2-'11"],
  ['birthDate', 'geboren op 3 maart 2015'],
  ['document', 'SPECI2014'],
  ['document', 'rijbewijs 5123456789'],
  ['document', 'rijbewijsnummer 5123456789'],
  ['device', 'IMEI 490154203237518'],
  ['device', 'toestel 49-015420-323751-8 lag in de auto'],
  ['vat', 'NL123456789B01'],
  ['vat', 'nl 1234.56.789.b.01'],
  ['chamberOfCommerce', 'KvK-nummer 12345678'],
  ['cryptoAddress', '0x52908400098527886E0F7030069857D2E4169EE7'],
  ['cryptoAddress', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ['cryptoAddress', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['marking', 'Stg. GEHEIM'],
  ['marking', 'dit is Dep.V. gemerkt'],
  ['marking', 'NATO RESTRICTED'],
  ['marking', 'DEPARTEMENTAAL VERTROUWELIJK'],
  ['marking', 'Departementaal Vertrouwelijk, niet kopiëren'],
  ['marking', 'Staatsgeheim GEHEIM'],
  ['marking', 'staatsgeheim zeer geheim'],
  ['name', 'de heer Voorbeeld weet ervan'],
  ['name', 'J. de Vries'],
  ['name', 'Sanne van den Berg'],
])('finds a %s in: %s', (kind, words) => {
  expect(hits(words)).toContain(kind);
});

it.each([
  'Politie Midden-Nederland en Openbaar Ministerie',
  'De Ronde Venen doet mee',
  'Gemeente Lelystad - adviseur OOV',
  'mevrouw de voorzitter',
  'Wie doet wat en wanneer?',
])('takes this for nobody’s name: %s', (words) => {
  expect(hits(words)).not.toContain('name');
});
