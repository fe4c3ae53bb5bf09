import { z } from 'zod';
import { organisation, textIn } from '../../regions/lookups.ts';
import type { Question } from '../../regions/question-schema.ts';
import { day, type Span, text } from '../../view/spans.ts';
import { type OptionWords, optionsOf } from './question-options.ts';

const words = z.string();

/**
 * What a form gave for one question, as it is sealed. `text` is what was written beside a choice. `withoutName`: to be
 * said without a name, once it is given.
 */
export const answerBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: words, withoutName: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('choice'), choice: z.string(), text: words.optional() }),
  z.strictObject({ kind: z.literal('choices'), choices: z.array(z.string()), text: words.optional() }),
  z.strictObject({ kind: z.literal('number'), number: z.number().nullable() }),
  z.strictObject({ kind: z.literal('day'), day: z.string().nullable(), text: words.optional() }),
  z.strictObject({ kind: z.literal('rows'), rows: z.array(z.record(z.string(), z.string())) }),
]);
export type AnswerBody = z.infer<typeof answerBody>;

/** Words that were read back, if they are an answer (a bare text is one too); null for anything else, or nothing. */
export function answerOf(body: unknown): AnswerBody | null {
  if (typeof body === 'string') return { kind: 'text', text: body };
  const read = answerBody.safeParse(body);
  return read.success ? read.data : null;
}

/** The options chosen in an answer. */
export function chosenOf(body: AnswerBody): readonly string[] {
  if (body.kind === 'choice') return [body.choice];
  return body.kind === 'choices' ? body.choices : [];
}

/** Whether it holds nothing that somebody said. */
export function saysNothing(body: AnswerBody): boolean {
  switch (body.kind) {
    case 'text':
      return body.text.trim() === '';
    case 'choice':
      return false;
    case 'choices':
      return body.choices.length === 0 && body.text === undefined;
    case 'number':
      return body.number === null;
    case 'day':
      return body.day === null && body.text === undefined;
    case 'rows':
      return body.rows.length === 0;
  }
}

/** What an answer reads as: names of organisations, texts of options, days of the reader. */
export interface AnswerWords extends OptionWords {
  /** What stands where something could be given and was not. */
  readonly nothing: string;
}

/** An answer as a person reads it. Options a pack no longer has show their id: nothing is hidden. */
export function answerSpans(question: Question | undefined, body: AnswerBody, say: AnswerWords): Span[] {
  switch (body.kind) {
    case 'text':
      return [text(body.text)];
    case 'choice':
      return withText([text(optionText(question, body.choice, say))], body.text);
    case 'choices':
      if (body.choices.length === 0 && body.text !== undefined) return [text(body.text)];
      return withText(choiceSpans(question, body.choices, say), body.text);
    case 'number':
      return [text(body.number === null ? say.nothing : String(body.number))];
    case 'day':
      return withText([body.day === null ? text(say.nothing) : day(body.day)], body.text);
    case 'rows':
      return rowSpans(question, body.rows, say);
  }
}

function withText(spans: Span[], more: string | undefined): Span[] {
  return more === undefined ? spans : [...spans, text(`: ${more}`)];
}

function choiceSpans(question: Question | undefined, choices: readonly string[], say: AnswerWords): Span[] {
  if (choices.length === 0) return [text(say.nothing)];
  return [text(choices.map((choice) => optionText(question, choice, say)).join(', '))];
}

function rowSpans(
  question: Question | undefined,
  rows: readonly Readonly<Record<string, string>>[],
  say: AnswerWords,
): Span[] {
  if (rows.length === 0) return [text(say.nothing)];
  return rows.flatMap((row, index) => {
    const cells = Object.entries(row).map(([id, value]) => cellSpan(question, id, value, say));
    const parted = cells.flatMap((cell, place) => (place === 0 ? [cell] : [text(' - '), cell]));
    return index === 0 ? parted : [text('; '), ...parted];
  });
}

function cellSpan(question: Question | undefined, id: string, value: string, say: AnswerWords): Span {
  const column = question?.columns?.find((one) => one.id === id);
  if (column?.type === 'date') return day(value);
  if (column?.type === 'organisation') return text(organisationName(value, say));
  const known = column?.options?.find((option) => option.id === value);
  return text(known ? textIn(known.text, say.language) : value);
}

/** The text of an option, or an organisation's name. */
export function optionText(question: Question | undefined, value: string, say: OptionWords): string {
  const known = question ? optionsOf(question, say).find((option) => option.value === value) : undefined;
  return known?.label ?? value;
}

/** An organisation's name; its code when the pack no longer has it. */
export function organisationName(id: string, { region, language }: OptionWords): string {
  const known = organisation(region, id);
  return known ? textIn(known.name, language) : id;
}
