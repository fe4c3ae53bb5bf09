import { dayFrom } from '../lib/day-from.ts';
import { cleanWords } from './clean-words.ts';
import type { Field, FieldError, FieldProblem, FormValues, PlainField, Value, Values } from './fields.ts';

/** What a platform hands over: plain fields by name, and the rows of row fields. */
export interface RawValues {
  readonly plain: Readonly<Record<string, string | readonly string[]>>;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string | readonly string[]>>[]>>;
}

type Raw = string | readonly string[] | undefined;
type Read = { readonly value?: Value; readonly problem?: FieldProblem };

/** Reads a submitted form by its own fields. Every problem is named, none is thrown; rows left empty are skipped. */
export function readValues(
  fields: readonly Field[],
  raw: RawValues,
): { values: FormValues; errors: FieldError[] } {
  const plain: Record<string, Value> = {};
  const rows: Record<string, Values[]> = {};
  const errors: FieldError[] = [];
  for (const field of fields) {
    if (field.kind === 'rows') {
      const read = readRows(field, raw.rows[field.name] ?? []);
      rows[field.name] = read.rows;
      errors.push(...read.errors);
      continue;
    }
    const { value, problem } = readField(field, raw.plain[field.name]);
    if (problem) errors.push({ field: field.name, problem });
    if (value !== undefined) plain[field.name] = value;
  }
  return { values: { plain, rows }, errors };
}

function readRows(
  field: Extract<Field, { kind: 'rows' }>,
  raw: RawValues['rows'][string],
): { rows: Values[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const filled = raw.filter((row) => field.columns.some((column) => !isEmpty(row[column.name])));
  const rows = filled.map((row, index) => {
    const values: Record<string, Value> = {};
    for (const column of field.columns) {
      const { value, problem } = readField(column, row[column.name]);
      if (problem) errors.push({ field: field.name, row: index, column: column.name, problem });
      if (value !== undefined) values[column.name] = value;
    }
    return values;
  });
  if (rows.length < field.min)
    errors.push({ field: field.name, problem: field.min === 1 ? 'required' : 'tooFew' });
  if (rows.length > field.max) errors.push({ field: field.name, problem: 'tooMany' });
  return { rows, errors };
}

function isEmpty(raw: Raw): boolean {
  return raw === undefined || (typeof raw === 'string' ? raw.trim() === '' : raw.length === 0);
}

function readField(field: PlainField, raw: Raw): Read {
  if (isEmpty(raw) || raw === undefined) return field.required ? { problem: 'required' } : {};
  return readers[field.kind](field as never, raw);
}

const first = (raw: string | readonly string[]): string =>
  (typeof raw === 'string' ? raw : (raw[0] ?? '')).trim();

type Of<Kind extends PlainField['kind']> = Extract<PlainField, { kind: Kind }>;

const readers: {
  readonly [Kind in PlainField['kind']]: (field: Of<Kind>, raw: string | readonly string[]) => Read;
} = {
  text: readWords,
  longText: readWords,
  number: (field, raw) => {
    const value = Number(first(raw).replace(',', '.'));
    if (!Number.isFinite(value)) return { problem: 'notANumber' };
    if (value < field.min) return { problem: 'tooSmall' };
    return value > field.max ? { problem: 'tooLarge' } : { value };
  },
  date: (field, raw) => {
    const value = dayFrom(first(raw));
    if (value === null) return { problem: 'notADate' };
    if (field.min !== undefined && value < field.min) return { problem: 'tooEarly' };
    return field.max !== undefined && value > field.max ? { problem: 'tooLate' } : { value };
  },
  choice: (field, raw) => {
    const value = first(raw);
    return field.options.some((option) => option.value === value) ? { value } : { problem: 'notAnOption' };
  },
  multiChoice: readMany,
  people: readMany,
  organisations: readMany,
};

function readWords(field: Of<'text' | 'longText'>, raw: string | readonly string[]): Read {
  const words = cleanWords(first(raw));
  const value = field.kind === 'text' ? words.replaceAll(/\s*\n\s*/g, ' ') : words;
  // Nothing was left of it: the same as nothing filled in.
  if (value === '') return field.required ? { problem: 'required' } : {};
  return [...value].length > field.maxLength ? { value, problem: 'tooLong' } : { value };
}

function readMany(
  field: Of<'multiChoice' | 'people' | 'organisations'>,
  raw: string | readonly string[],
): Read {
  const value = [...new Set(typeof raw === 'string' ? [raw] : raw)];
  if (value.some((one) => !field.options.some((option) => option.value === one)))
    return { problem: 'notAnOption' };
  const isAlone = field.options.some((option) => option.alone && value.includes(option.value));
  if (isAlone && value.length > 1) return { problem: 'notTogether' };
  if (value.length < (field.min ?? 0)) return { problem: 'tooFew' };
  return value.length > (field.max ?? field.options.length) ? { problem: 'tooMany' } : { value };
}
