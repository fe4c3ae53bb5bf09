import type { Language } from '../../lib/language.ts';
import type { Day } from '../../lib/time.ts';
import { textIn } from '../../regions/lookups.ts';
import type { OptionSource, Question, QuestionColumn } from '../../regions/question-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Field, FormValues, Option, PlainField, Values } from '../../view/fields.ts';
import { fittingOptions } from '../../view/fitting-options.ts';
import type { AnswerBody } from './answer-body.ts';
import { findingQuestions } from './findings.ts';
import type { Partner } from './model.ts';
import { canBeNameless } from './nameless.ts';
import { hasLeft } from './partners.ts';
import { type RoundPhrases, roundPhrases } from './phrases.ts';
import { absentOrganisations, optionsOf, optionsOfColumn, organisationsInRows } from './question-options.ts';
import { localDay } from './rulebook.ts';
import { audienceOptions, withheldOptions } from './sharing.ts';
import type { Shown } from './shown.ts';

/** What a question needs beside itself to become a form field. */
export interface Asking {
  readonly region: RegionPack;
  readonly language: Language;
  readonly phrases: RoundPhrases;
  /** Where the kick-off is; null for the whole region. */
  readonly districtId: string | null;
  /** The organisations that take part already: nobody misses those. */
  readonly present: ReadonlySet<string>;
  /** What can be chosen from lists that differ from partner to partner. */
  readonly lists: Readonly<Partial<Record<OptionSource, ReadonlySet<string>>>>;
  /** Which days are past and which are to come. */
  readonly today: Day;
  /** Whether something can be said without a name now. */
  readonly canBeNameless: boolean;
}

/** The questions of this kick-off, put to the viewer; to a partner, the questions of the round. */
export function askingIn({ kickoff, book, language, now }: Shown, partner?: Partner): Asking {
  const partners = kickoff.partners.filter((one) => !hasLeft(one));
  return {
    region: book.region,
    language,
    phrases: roundPhrases(language),
    districtId: kickoff.districtId,
    present: new Set([kickoff.facilitator, ...partners].map(({ organisationId }) => organisationId)),
    lists: partner
      ? { PARTNERS: audienceOptions(kickoff, partner), OWN_ANSWERS: withheldOptions(partner) }
      : {},
    today: localDay(book, now),
    canBeNameless: partner !== undefined && canBeNameless(kickoff),
  };
}

const shortText = 300;
const longText = 2000;
const mostRows = 8;
const besideName = (id: string): string => `${id}-text`;
const namelessName = (id: string): string => `${id}-name`;
const namelessOptions = ['withName', 'withoutName'] as const;

/** The fields of one question, filled with what was said before. Usually one; two when a text goes with a choice. */
export function fieldsOf(question: Question, before: AnswerBody | null, asking: Asking): Field[] {
  const label = textIn(question.text, asking.language);
  const base = { name: question.id, label, hint: hintOf(question, asking) };
  const beside = besideField(question, before, asking);
  if (hasNothingToChoose(question, asking)) return beside ? [{ ...beside, label, hint: base.hint }] : [];
  const main = mainField(question, base, before, asking);
  const nameless = question.mayBeAnonymous && asking.canBeNameless;
  return [main, ...(beside ? [beside] : []), ...(nameless ? [namelessField(question, before, asking)] : [])];
}

/** A list that is still empty (no lessons were learned yet) is not shown: what goes with it can be written all the same. */
function hasNothingToChoose(question: Question, asking: Asking): boolean {
  return question.type === 'multi' && optionsOf(question, asking).length === 0;
}

/** Beside words that may be said without a name. */
function namelessField({ id }: Question, before: AnswerBody | null, { phrases }: Asking): Field {
  const isWithout = before?.kind === 'text' && before.withoutName === true;
  return {
    kind: 'choice',
    name: namelessName(id),
    label: phrases.text('field.name'),
    hint: phrases.text('field.nameHint'),
    required: true,
    options: namelessOptions.map((value) => ({ value, label: phrases.text(`field.${value}`) })),
    value: isWithout ? 'withoutName' : 'withName',
  };
}

/** What the fields gave, as it is kept. Null when a question that wants something got nothing. */
export function bodyFrom(question: Question, values: FormValues): AnswerBody | null {
  const value = values.plain[question.id];
  const beside = values.plain[besideName(question.id)];
  const more = typeof beside === 'string' && beside !== '' ? { text: beside } : {};
  switch (question.type) {
    case 'text':
    case 'longText':
      return typeof value === 'string' && value !== ''
        ? { kind: 'text', text: value, ...namelessFrom(question, values) }
        : null;
    case 'choice':
    case 'scale5':
    case 'yesNoUnknown':
    case 'person':
    case 'button':
      return typeof value === 'string' ? { kind: 'choice', choice: value, ...more } : null;
    case 'multi':
    case 'organisations':
      return { kind: 'choices', choices: isList(value) ? [...value] : [], ...more };
    case 'number':
      return { kind: 'number', number: typeof value === 'number' ? value : null };
    case 'date':
      return { kind: 'day', day: typeof value === 'string' ? value : null, ...more };
    case 'rows':
      return { kind: 'rows', rows: (values.rows[question.id] ?? []).map(cellsOf) };
  }
}

function namelessFrom({ id, mayBeAnonymous }: Question, { plain }: FormValues): { withoutName?: true } {
  return mayBeAnonymous && plain[namelessName(id)] === 'withoutName' ? { withoutName: true } : {};
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);
const cellsOf = (row: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));

/** The pack's own hint and why it is asked; questions in one's own words warn for names of people. */
function hintOf(question: Question, { language, phrases }: Asking): string {
  const writes = question.type === 'text' || question.type === 'longText' || question.type === 'rows';
  const own = question.hint ? textIn(question.hint, language) : writes ? phrases.text('field.noNames') : '';
  return [own, textIn(question.why, language)].filter((part) => part !== '').join(' ');
}

type Base = { readonly name: string; readonly label: string; readonly hint: string };

function mainField(question: Question, base: Base, before: AnswerBody | null, asking: Asking): Field {
  switch (question.type) {
    case 'text':
    case 'longText':
      return wordsField(question, base, before);
    case 'number':
      return numberField(base, before);
    case 'date':
      return dateField(question, base, before, asking);
    case 'rows':
      return rowsField(question, base, before, asking);
    case 'multi':
    case 'organisations':
      return manyField(question, base, before, asking);
    case 'choice':
    case 'scale5':
    case 'yesNoUnknown':
    case 'person':
    case 'button': {
      const value = before?.kind === 'choice' ? { value: before.choice } : {};
      return {
        ...base,
        kind: 'choice',
        required: !question.optional,
        options: fittingOptions(choosable(question, asking)),
        ...value,
      };
    }
  }
}

function wordsField(question: Question, base: Base, before: AnswerBody | null): Field {
  const maxLength = question.type === 'text' ? shortText * 2 : longText;
  const value = before?.kind === 'text' ? { value: before.text } : {};
  return { ...base, kind: 'longText', required: !question.optional, maxLength, ...value };
}

function numberField(base: Base, before: AnswerBody | null): Field {
  const value = before?.kind === 'number' && before.number !== null ? { value: before.number } : {};
  return { ...base, kind: 'number', required: false, min: 0, max: 1_000_000, ...value };
}

function dateField(question: Question, base: Base, before: AnswerBody | null, { today }: Asking): Field {
  const value = before?.kind === 'day' && before.day !== null ? { value: before.day } : {};
  const within = { past: { max: today }, future: { min: today } };
  const limits = question.days ? within[question.days] : {};
  return { ...base, kind: 'date', required: !question.optional, ...limits, ...value };
}

function manyField(question: Question, base: Base, before: AnswerBody | null, asking: Asking): Field {
  const chosen = before?.kind === 'choices' ? before.choices : [];
  const all = question.type === 'multi' ? choosable(question, asking) : absentOrganisations(asking, chosen);
  const options = fittingOptions(all);
  const kind = question.type === 'multi' ? 'multiChoice' : 'organisations';
  const required = kind === 'multiChoice' && options.length > 0 && !question.optional;
  const there = new Set(options.map(({ value }) => value));
  const values = before?.kind === 'choices' ? { values: chosen.filter((one) => there.has(one)) } : {};
  return { ...base, kind, required, options, ...values };
}

/** What the pack or the product lists, as far as this partner can choose from it. */
function choosable(question: Question, asking: Asking): readonly Option[] {
  const list = question.optionsFrom && asking.lists[question.optionsFrom];
  const all = optionsOf(question, asking);
  return list ? all.filter(({ value }) => list.has(value)) : all;
}

function besideField(question: Question, before: AnswerBody | null, asking: Asking): Field | null {
  const open = question.options?.find((option) => option.allowText);
  const label = question.explanation?.text ?? open?.text;
  if (!label) return null;
  return {
    kind: 'longText',
    name: besideName(question.id),
    label: textIn(label, asking.language),
    hint: asking.phrases.text('field.noNames'),
    required: question.explanation?.required === true,
    maxLength: shortText * 2,
    ...(before && 'text' in before && before.text !== undefined ? { value: before.text } : {}),
  };
}

function rowsField(question: Question, base: Base, before: AnswerBody | null, asking: Asking): Field {
  const { phrases } = asking;
  const rows = before?.kind === 'rows' ? before.rows : [];
  // Chances are for who does not take part: one for somebody else would be shown to nobody.
  const organisations = organisationsInRows(rows, question.id === findingQuestions.chances, asking);
  return {
    ...base,
    kind: 'rows',
    required: false,
    rowLabel: phrases.text('field.row'),
    addLabel: phrases.text('field.addRow'),
    removeLabel: phrases.text('field.removeRow'),
    columns: (question.columns ?? []).map((column) => columnField(column, asking, organisations)),
    rows,
    min: 0,
    max: mostRows,
  };
}

function columnField(column: QuestionColumn, asking: Asking, organisations: readonly Option[]): PlainField {
  const base = { name: column.id, label: textIn(column.name, asking.language), required: true };
  switch (column.type) {
    case 'text':
      return { ...base, kind: 'text', maxLength: shortText };
    case 'date':
      return { ...base, kind: 'date' };
    case 'organisation':
      return { ...base, kind: 'choice', options: fittingOptions(organisations) };
    case 'choice':
      return { ...base, kind: 'choice', options: optionsOfColumn(column, asking) };
  }
}
