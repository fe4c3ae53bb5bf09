import { crossCheck, reportRepeats } from './cross-check.ts';
import type { RegionPack } from './schema.ts';

const streetEndings =
  /(STRAAT|LAAN|WEG|PLEIN|DIJK|KADE|STEEG|SINGEL|GRACHT|HOF|DREEF|DORP|STAD|BURG|WIJK|HAVEN|POLDER|BRUG|PARK)$/;

/** Capitals without accents, spaces or dashes, so that "Súd-West" is compared as "SUDWEST". */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();
}

const wordsIn = (text: string): readonly string[] => [text, ...text.split(/[^\p{L}]+/u)].map(bare);

type Around = Pick<RegionPack, 'districts' | 'municipalities' | 'organisations' | 'themes'>;

/** Words a code name may not be: names of places and partners, and of themes (a code name gives nothing away). */
function takenWords(pack: Around): ReadonlyMap<string, string> {
  const named = [
    ...pack.municipalities.map((one) => [one.name, 'a municipality'] as const),
    ...pack.districts.flatMap((one) =>
      [one.name.nl, one.name.en].map((name) => [name, 'a district'] as const),
    ),
    ...pack.organisations.flatMap((one) =>
      [one.id, one.name.nl, one.name.en].map((name) => [name, 'a partner'] as const),
    ),
    ...pack.themes.flatMap((one) => [one.name.nl, one.name.en].map((name) => [name, 'a theme'] as const)),
  ];
  return new Map(named.flatMap(([name, kind]) => wordsIn(name).map((word) => [word, kind] as const)));
}

/** A neutral name leads nowhere: not to a place, a street, a partner or a theme. */
export const codeNameChecks = [
  crossCheck(['codeNames'], ({ codeNames }, report) => {
    reportRepeats(codeNames, (index) => ['codeNames', index], report);
    codeNames.forEach((name, index) => {
      if (!streetEndings.test(name)) return;
      report(
        ['codeNames', index],
        `"${name}" sounds like a street or a place`,
        'choose a bird, a tree or a tool',
      );
    });
  }),
  crossCheck(['codeNames', 'districts', 'municipalities', 'organisations', 'themes'], (pack, report) => {
    const taken = takenWords(pack);
    const places = pack.municipalities.map((one) => bare(one.name));
    pack.codeNames.forEach((name, index) => {
      const within = places.some((place) => name.includes(place)) ? 'a municipality' : undefined;
      const kind = taken.get(name) ?? within;
      if (!kind) return;
      report(
        ['codeNames', index],
        `"${name}" gives away the name of ${kind}`,
        'choose a bird, a tree or a tool',
      );
    });
  }),
];
