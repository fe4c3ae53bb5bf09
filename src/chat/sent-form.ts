import type { RawValues } from '../view/read-values.ts';
import type { Payload } from '../view/spans.ts';
import type { FormMemory, FormRows, RowStep } from './form-rows.ts';

/** A form as it stands in its window, read by what it remembers of itself. */
export interface SentForm {
  readonly name: string;
  readonly payload: Payload;
  readonly drawing: string;
  readonly values: RawValues;
  /** The rows of `values` by their names, to draw the same form again. */
  readonly rows: FormRows;
}

export type Raw = string | readonly string[];
export type RawRow = Readonly<Record<string, Raw>>;

/** `typed`: what stands in the fields of the form itself, or in one row of it. */
export function sentForm(
  { name, payload, drawing, form, made, rows }: FormMemory,
  typed: (row?: { readonly field: string; readonly row: string }) => RawRow,
): SentForm {
  const fields = Object.entries(rows).map(([field, names]): [string, RawRow[]] => [
    field,
    names.map((row) => typed({ field, row })),
  ]);
  const values: RawValues = { plain: typed(), rows: Object.fromEntries(fields) };
  return { name, payload, drawing, values, rows: { form, made, rows } };
}

const rowsIn = ({ values }: SentForm, field: string): readonly RawRow[] => values.rows[field] ?? [];

function withRows(
  form: SentForm,
  field: string,
  names: readonly string[],
  rows: readonly RawRow[],
): SentForm {
  return {
    ...form,
    values: { plain: form.values.plain, rows: { ...form.values.rows, [field]: rows } },
    rows: { ...form.rows, rows: { ...form.rows.rows, [field]: names } },
  };
}

/** The same with only the rows that are wanted, in what was typed and in their names alike. */
function keepRows(form: SentForm, field: string, wanted: (row: RawRow, name: string) => boolean): SentForm {
  const names = form.rows.rows[field] ?? [];
  const kept = rowsIn(form, field)
    .map((row, index) => ({ row, name: names[index] ?? '' }))
    .filter(({ row, name }) => wanted(row, name));
  return withRows(
    form,
    field,
    kept.map(({ name }) => name),
    kept.map(({ row }) => row),
  );
}

const isEmpty = (raw: Raw): boolean => (typeof raw === 'string' ? raw.trim() === '' : raw.length === 0);

/** A problem is told by the number of its row, counting those with something in them: so must what is drawn. */
export function withoutEmptyRows(form: SentForm): SentForm {
  return Object.keys(form.values.rows).reduce(
    (left, field) => keepRows(left, field, (row) => Object.values(row).some((raw) => !isEmpty(raw))),
    form,
  );
}

function withRow(form: SentForm, field: string): SentForm {
  const made = form.rows.made + 1;
  const names = [...(form.rows.rows[field] ?? []), String(made)];
  const grown = withRows(form, field, names, [...rowsIn(form, field), {}]);
  return { ...grown, rows: { ...grown.rows, made } };
}

/**
 * The form with the row that was asked for, or without the one that was to go, and with everything typed so far. A
 * field that has no rows there stays as it is.
 */
export function withRowStep(form: SentForm, step: RowStep): SentForm {
  if (!Object.hasOwn(form.values.rows, step.field)) return form;
  return step.kind === 'add'
    ? withRow(form, step.field)
    : keepRows(form, step.field, (_, name) => name !== step.row);
}
