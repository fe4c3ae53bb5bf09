import type { BothLanguages, Language } from '../../lib/language.ts';
import { organisationsIn, textIn } from '../../regions/lookups.ts';
import type { OptionSource, Question, QuestionColumn } from '../../regions/question-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Option } from '../../view/fields.ts';

/** In whose region and words options are told. */
export interface OptionWords {
  readonly region: RegionPack;
  readonly language: Language;
}

/** Answers to a question of type yesNoUnknown, which a pack does not spell out. */
const yesNoUnknown: Readonly<Record<string, BothLanguages>> = {
  YES: { nl: 'Ja', en: 'Yes' },
  NO: { nl: 'Nee', en: 'No' },
  UNKNOWN: { nl: 'Weet ik niet', en: 'I do not know' },
};

export function organisationOptions({ region, language }: OptionWords): readonly Option[] {
  return region.organisations.map(({ id, name }) => ({ value: id, label: textIn(name, language) }));
}

/**
 * Who could be missed at the table: what can be asked in the district and does not take part. What was chosen
 * before stays, wherever it came from.
 */
export function absentOrganisations(
  words: OptionWords & { readonly districtId: string | null; readonly present: ReadonlySet<string> },
  chosen: readonly string[],
): readonly Option[] {
  const { region, districtId, present } = words;
  const near = districtId === null ? region.organisations : organisationsIn(region, districtId);
  const absent = new Set(near.map(({ id }) => id).filter((id) => !present.has(id)));
  return organisationOptions(words).filter(({ value }) => absent.has(value) || chosen.includes(value));
}

/** Which organisations rows can name: everybody, or only who does not take part (`areAbsent`). */
export function organisationsInRows(
  rows: readonly Readonly<Record<string, string>>[],
  areAbsent: boolean,
  words: Parameters<typeof absentOrganisations>[0],
): readonly Option[] {
  if (!areAbsent) return organisationOptions(words);
  const chosen = rows.flatMap(({ organisation }) => organisation ?? []);
  return absentOrganisations(words, chosen);
}

/** What can be chosen in one column of rows. */
export function optionsOfColumn({ options = [] }: QuestionColumn, { language }: OptionWords): Option[] {
  return options.map(({ id, text }) => ({ value: id, label: textIn(text, language) }));
}

/** What can be chosen for a question; empty for a question in one's own words. */
export function optionsOf(question: Question, words: OptionWords): readonly Option[] {
  const { language } = words;
  if (question.type === 'organisations') return organisationOptions(words);
  if (question.type === 'scale5') return ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
  if (question.type === 'yesNoUnknown') {
    return Object.entries(yesNoUnknown).map(([value, text]) => ({ value, label: textIn(text, language) }));
  }
  if (question.options) {
    return question.options.map(({ id, text, alone }) => ({
      value: id,
      label: textIn(text, language),
      ...(alone && { alone }),
    }));
  }
  return question.optionsFrom ? sources[question.optionsFrom](words) : [];
}

// Lessons come from the learning dossiers: until there are any, there are none to choose from.
const sources: Readonly<Record<OptionSource, (words: OptionWords) => readonly Option[]>> = {
  CODE_NAMES: ({ region }) => region.codeNames.map((name) => ({ value: name, label: name })),
  DISTRICTS: ({ region, language }) =>
    region.districts.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
  MUNICIPALITIES: ({ region }) => region.municipalities.map(({ id, name }) => ({ value: id, label: name })),
  THEMES: ({ region, language }) =>
    region.themes.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
  INDICATORS: ({ region, language }) =>
    region.indicators.map(({ id, text }) => ({ value: id, label: textIn(text, language) })),
  LESSONS: () => [],
  // What these two are called; which of them can be chosen depends on the kick-off and the partner.
  PARTNERS: organisationOptions,
  OWN_ANSWERS: ({ region, language }) =>
    region.questions.map(({ id, text }) => ({ value: id, label: textIn(text, language) })),
  GOALS: ({ region, language }) =>
    region.goals.map(({ id, text }) => ({ value: id, label: textIn(text, language) })),
};
