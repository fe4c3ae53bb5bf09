import type { Field, PlainField } from '../../src/view/fields.ts';
import type { RawValues } from '../../src/view/read-values.ts';
import type { Dialog } from '../../src/view/views.ts';

/** What someone fills in at one label: words, a day, an option's label; several options; or rows by column label. */
export type Filling = string | readonly string[] | readonly RowFilling[];
export type RowFilling = Readonly<Record<string, string>>;
export type Fillings = Readonly<Record<string, Filling>>;

type Raw = string | readonly string[];

/** A form as it opens: what it was prefilled with is sent along, as browsers do. */
export function prefilled({ fields }: Dialog): RawValues {
  const plain: Record<string, Raw> = {};
  const rows: Record<string, readonly Record<string, Raw>[]> = {};
  for (const field of fields) {
    if (field.kind === 'rows') {
      rows[field.name] = field.rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asRaw(value)])),
      );
    } else {
      const value = 'values' in field ? field.values : 'value' in field ? field.value : undefined;
      if (value !== undefined) plain[field.name] = asRaw(value);
    }
  }
  return { plain, rows };
}

function asRaw(value: string | number | readonly string[]): Raw {
  return typeof value === 'number' ? String(value) : value;
}

/** The same form with more filled in. Labels and options that are not on it fail the test. */
export function filled(dialog: Dialog, before: RawValues, fillings: Fillings): RawValues {
  const plain = { ...before.plain };
  const rows = { ...before.rows };
  for (const [label, filling] of Object.entries(fillings)) {
    const field = byLabel(dialog.fields, label, dialog.title);
    if (field.kind !== 'rows') plain[field.name] = written(field, filling);
    else if (isRows(filling)) rows[field.name] = filling.map((row) => rowOf(field, row));
    else throw new Error(`"${label}" takes rows`);
  }
  return { plain, rows };
}

/** One row of what is there already, with some of its columns filled in anew. Counts from 0. */
export function refilledRow(
  dialog: Dialog,
  before: RawValues,
  label: string,
  index: number,
  change: RowFilling,
): RawValues {
  const field = byLabel(dialog.fields, label, dialog.title);
  if (field.kind !== 'rows') throw new Error(`"${label}" has no rows`);
  const rows = before.rows[field.name] ?? [];
  if (!rows[index]) throw new Error(`"${label}" has ${rows.length} rows`);
  const changed = rows.map((row, place) => (place === index ? { ...row, ...rowOf(field, change) } : row));
  return { ...before, rows: { ...before.rows, [field.name]: changed } };
}

export function hasField({ fields }: Dialog, label: string): boolean {
  return fields.some((field) => field.label === label);
}

/** What stands at a label now: the words of the option chosen, or what was written. */
export function shownValue({ fields, title }: Dialog, { plain }: RawValues, label: string): string {
  const field = byLabel(fields, label, title);
  const raw = [plain[field.name] ?? []].flat();
  if (!('options' in field)) return raw.join(', ');
  return field.options
    .filter(({ value }) => raw.includes(value))
    .map((option) => option.label)
    .join(', ');
}

function rowOf(field: Extract<Field, { kind: 'rows' }>, row: RowFilling): Record<string, Raw> {
  return Object.fromEntries(
    Object.entries(row).map(([label, filling]) => {
      const column = byLabel(field.columns, label, field.label);
      return [column.name, written(column, filling)];
    }),
  );
}

function byLabel<F extends Field | PlainField>(fields: readonly F[], label: string, where: string): F {
  const found = fields.filter((field) => field.label === label);
  const [first] = found;
  if (!first || found.length > 1) {
    const there = fields.map((field) => `"${field.label}"`).join(', ');
    throw new Error(`"${where}" has ${found.length} fields "${label}". It has: ${there}`);
  }
  return first;
}

function written(field: PlainField, filling: Filling): Raw {
  if (isRows(filling)) throw new Error(`"${field.label}" takes no rows`);
  if (!('options' in field)) {
    if (typeof filling !== 'string') throw new Error(`"${field.label}" takes one text`);
    return filling;
  }
  const chosen = (label: string): string => {
    const option = field.options.find((one) => isSame(one.label, label));
    if (option) return option.value;
    const there = field.options.map((one) => `"${one.label}"`).join(', ');
    throw new Error(`"${field.label}" has no option "${label}". It has: ${there}`);
  };
  if (typeof filling === 'string') return filling === '' ? '' : chosen(filling);
  return filling.map(chosen);
}

/** Options that are too long for a form end in dots; a person still knows which one is meant. */
function isSame(shown: string, label: string): boolean {
  return shown === label || (shown.endsWith('…') && label.startsWith(shown.slice(0, -1)));
}

function isRows(filling: Filling): filling is readonly RowFilling[] {
  return typeof filling !== 'string' && filling.some((one) => typeof one !== 'string');
}
