import type { Language } from '../../lib/language.ts';
import type { Refusal } from '../../lib/refusal.ts';
import { catalogue } from '../../view/catalogue.ts';
import { type ImportColumn, importColumns } from './import-line.ts';
import { type RefusalName, refusalNames } from './refusals.ts';
import { peopleEn } from './text.en.ts';
import { peopleNl } from './text.nl.ts';
import { peopleChatEn } from './text-chat.en.ts';
import { peopleChatNl } from './text-chat.nl.ts';
import { peopleFormEn } from './text-form.en.ts';
import { peopleFormNl } from './text-form.nl.ts';
import { peopleImportEn } from './text-import.en.ts';
import { peopleImportNl } from './text-import.nl.ts';
import { peopleRefusalEn } from './text-refusal.en.ts';
import { peopleRefusalNl } from './text-refusal.nl.ts';

export const peopleWords = catalogue(peopleNl, peopleEn);
export const formWords = catalogue(peopleFormNl, peopleFormEn);
export const chatWords = catalogue(peopleChatNl, peopleChatEn);
export const importWords = catalogue(peopleImportNl, peopleImportEn);
export type PeopleWords = ReturnType<typeof peopleWords>;

const refusalTexts: Readonly<Record<RefusalName, string>> = peopleRefusalNl;
const refusalWords = catalogue(refusalTexts, peopleRefusalEn);

/** Why not, and what to do about it. Columns are named as in the list itself. */
export function refusalText(refusal: Refusal, language: Language): string {
  const name = refusalNames.find((one) => one === refusal.name);
  if (!name) throw new Error(`A refusal without a text: ${refusal.name}`);
  const column = importColumns.find((one) => one === refusal.details?.['column']);
  const named = column ? { column: columnName(column, language) } : {};
  return refusalWords(language).text(name, { ...refusal.details, ...named });
}

export function columnName(column: ImportColumn, language: Language): string {
  return importWords(language).text(`name.${column}`);
}
