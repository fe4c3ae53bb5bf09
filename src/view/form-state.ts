import type { Field, PlainField, Values } from './fields.ts';
import type { ShownError } from './views.ts';

export type RowsField = Extract<Field, { kind: 'rows' }>;

/** What stands in one field where it is drawn, and what is wrong with it. */
export interface FieldState {
  /** As it was typed, so also what could not be accepted. */
  readonly filledIn: readonly string[];
  readonly problem: string | null;
  /** True inside a row, where things to choose from have to be short. */
  readonly inRow: boolean;
}

/** What stands in a field before anybody has touched it. */
export function filledIn(field: PlainField): readonly string[] {
  if ('values' in field) return field.values ?? [];
  const value = 'value' in field ? field.value : undefined;
  return value === undefined ? [] : [String(value)];
}

/** The same of one cell of a row. */
export function filledInCell(column: PlainField, row: Values | undefined): readonly string[] {
  const value = row?.[column.name];
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** As many rows as stand in it, and at least as many as have to. */
export const rowCount = (field: RowsField): number =>
  Math.max(field.rows.length, Math.min(field.min, field.max));

/** What is wrong in one place of a form: in a field, in a row of it, or in one cell of that. */
export type ProblemOf = (field: string, row?: number, column?: string) => string | null;

/** The messages by the place they belong to; several about one place are told together. */
export function problemsBy(errors: readonly ShownError[]): ProblemOf {
  const key = (field: string, row?: number, column?: string) =>
    JSON.stringify([field, row ?? null, column ?? null]);
  const found = new Map<string, string>();
  for (const { field, row, column, message } of errors) {
    const place = key(field, row, column);
    const earlier = found.get(place);
    found.set(place, earlier === undefined ? message : `${earlier} ${message}`);
  }
  return (field, row, column) => found.get(key(field, row, column)) ?? null;
}
