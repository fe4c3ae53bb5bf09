import type { Field, PlainField, Value } from '../../view/fields.ts';
import type { RawValues } from '../../view/read-values.ts';

type RowsField = Extract<Field, { kind: 'rows' }>;
/** A row as it stands in the form: by column, what was typed. */
type FilledRow = Readonly<Record<string, string | readonly string[]>>;

const asList = (raw: string | readonly string[]): readonly string[] =>
  typeof raw === 'string' ? [raw] : raw;
const asTyped = (value: Value): string | readonly string[] =>
  typeof value === 'number' ? String(value) : value;

/** What stands in a field: what was sent, and before anything was sent what the form began with. */
export function filledIn(field: PlainField, sent: RawValues | null): readonly string[] {
  if (sent !== null) return asList(sent.plain[field.name] ?? []);
  if ('values' in field) return field.values ?? [];
  const value = 'value' in field ? field.value : undefined;
  return value === undefined ? [] : asList(asTyped(value));
}

// A form of ours never has more rows than its field takes; a few too many are shown with what is wrong.
const mostTooMany = 20;

/** The rows to show; always at least one to fill in, when one may be filled in at all. */
export function filledInRows(field: RowsField, sent: RawValues | null): readonly FilledRow[] {
  const all = sent === null ? field.rows.map(typedRow) : (sent.rows[field.name] ?? []);
  const rows = all.slice(0, field.max + mostTooMany);
  const least = Math.min(Math.max(field.min, 1), field.max);
  const missing = Math.max(least - rows.length, 0);
  return [...rows, ...Array.from({ length: missing }, (): FilledRow => ({}))];
}

function typedRow(row: RowsField['rows'][number]): FilledRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asTyped(value)]));
}

/** A column of one row, with what stands in it as the field's own list. */
export function filledInCell(column: PlainField, row: FilledRow): readonly string[] {
  return asList(row[column.name] ?? []);
}
