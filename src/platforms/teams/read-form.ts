import type { RawValues } from '../../view/read-values.ts';
import type { Payload } from '../../view/spans.ts';
import {
  type FormMemory,
  type FormRows,
  nameIn,
  noneValue,
  type RowStep,
  readMemory,
  startsOf,
} from './form-memory.ts';

/** A form as it was sent, read by what its buttons remember. */
export interface SentForm {
  readonly name: string;
  readonly payload: Payload;
  readonly drawing: string;
  readonly values: RawValues;
  /** The rows of `values` by their names, to draw the same form again. */
  readonly rows: FormRows;
  /** Set where a row was asked for or taken away; null where the form was sent off. */
  readonly step: RowStep | null;
}

type Raw = string | readonly string[];
export type RawRow = Readonly<Record<string, Raw>>;

/** Clients hand back a text, and some of them a number for a number; anything else was never filled in. */
function typed(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== noneValue ? value : '';
}

const partsOf = (value: unknown): readonly string[] =>
  typed(value)
    .split(',')
    .filter((part) => part !== '');

function under(data: object, form: string, row?: { field: string; row: string }): RawRow {
  const found = startsOf(form, row).flatMap(({ holds, start }) =>
    Object.entries(data)
      .filter(([id]) => id.startsWith(start))
      .map(([id, value]): [string, Raw] => [
        nameIn(id.slice(start.length)),
        holds === 'one' ? typed(value) : partsOf(value),
      ]),
  );
  return Object.fromEntries(found);
}

function valuesIn(data: object, { form, rows }: FormMemory): RawValues {
  const fields = Object.entries(rows).map(([field, names]): [string, RawRow[]] => [
    field,
    names.map((row) => under(data, form, { field, row })),
  ]);
  return { plain: under(data, form), rows: Object.fromEntries(fields) };
}

/** The same with only the rows that are wanted, in what was typed and in their names alike. */
export function keepRows(
  form: SentForm,
  field: string,
  wanted: (row: RawRow, name: string) => boolean,
): SentForm {
  const names = form.rows.rows[field] ?? [];
  const kept = (form.values.rows[field] ?? [])
    .map((row, index) => ({ row, name: names[index] ?? '' }))
    .filter(({ row, name }) => wanted(row, name));
  return {
    ...form,
    values: {
      plain: form.values.plain,
      rows: { ...form.values.rows, [field]: kept.map(({ row }) => row) },
    },
    rows: { ...form.rows, rows: { ...form.rows.rows, [field]: kept.map(({ name }) => name) } },
  };
}

const isEmpty = (raw: Raw): boolean => (typeof raw === 'string' ? raw.trim() === '' : raw.length === 0);

/** A problem is told by the number of its row, counting those with something in them: so must what is drawn. */
function withoutEmptyRows(form: SentForm): SentForm {
  return Object.keys(form.values.rows).reduce(
    (left, field) => keepRows(left, field, (row) => Object.values(row).some((raw) => !isEmpty(raw))),
    form,
  );
}

/**
 * What came back from a form: `data` is that of the action, with what was filled in beside it. Sent off without the
 * rows in which nothing was filled in; null for what is no form of ours.
 */
export function readForm(data: unknown): SentForm | null {
  const read = readMemory(data);
  if (read === null || typeof data !== 'object' || data === null) return null;
  const { name, payload, drawing, form, made, rows } = read.form;
  const sent: SentForm = {
    name,
    payload,
    drawing,
    values: valuesIn(data, read.form),
    rows: { form, made, rows },
    step: read.step,
  };
  return read.step === null ? withoutEmptyRows(sent) : sent;
}
