import type { Language } from '../lib/language.ts';
import { catalogue } from '../view/catalogue.ts';
import type { Field, FieldError, PlainField } from '../view/fields.ts';
import type { Notice, ShownError } from '../view/views.ts';
import { chatEn } from './text.en.ts';
import { chatNl } from './text.nl.ts';

export const chatPhrases = catalogue(chatNl, chatEn);

/** The one sentence for everything that does not exist or may not be seen. */
export function deniedNotice(language: Language): Notice {
  return { size: 'notice', tone: 'warning', spans: chatPhrases(language).spans('denied') };
}

/** Field problems with their sentence, in the order of the fields. */
export function shownErrors(
  language: Language,
  fields: readonly Field[],
  errors: readonly FieldError[],
): ShownError[] {
  const words = chatPhrases(language);
  return errors.map(({ problem, ...where }) => ({
    ...where,
    message: words.text(`problem.${problem}`, limitsOf(fieldAt(fields, where))),
  }));
}

function fieldAt(
  fields: readonly Field[],
  where: Omit<FieldError, 'problem'>,
): Field | PlainField | undefined {
  const field = fields.find(({ name }) => name === where.field);
  if (field?.kind !== 'rows' || where.column === undefined) return field;
  return field.columns.find(({ name }) => name === where.column);
}

function limitsOf(field: Field | PlainField | undefined): Record<string, string | number> {
  if (!field) return {};
  const max = 'maxLength' in field ? field.maxLength : 'max' in field ? field.max : undefined;
  const min = 'min' in field ? field.min : undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
