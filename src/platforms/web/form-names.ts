/** Names of form parts on the wire. A dot separates, so a dot inside a name is written otherwise. */
const wire = (name: string): string => encodeURIComponent(name).replaceAll('.', '%2E');

export const plainName = (field: string): string => `f.${wire(field)}`;
export const cellName = (field: string, row: number, column: string): string =>
  `r.${wire(field)}.${row}.${wire(column)}`;

/** What a button inside a form does to its rows, without sending the form off. */
export type RowStep =
  | { readonly kind: 'add'; readonly field: string }
  | { readonly kind: 'remove'; readonly field: string; readonly row: number };

export const rowStepName = '_rows';

export function rowStepValue(step: RowStep): string {
  return step.kind === 'add' ? `add.${wire(step.field)}` : `remove.${wire(step.field)}.${step.row}`;
}

export function rowStepOf(value: string | null): RowStep | null {
  const [kind, field, row] = value?.split('.') ?? [];
  if (field === undefined) return null;
  if (kind === 'add') return { kind, field: unwire(field) };
  return kind === 'remove' && isIndex(row) ? { kind, field: unwire(field), row: Number(row) } : null;
}

export type PartName =
  | { readonly kind: 'payload'; readonly name: string }
  | { readonly kind: 'plain'; readonly field: string }
  | { readonly kind: 'cell'; readonly field: string; readonly row: number; readonly column: string };

/** Reads a part's name back; null for anything else that was sent along. */
export function partOf(name: string): PartName | null {
  if (name.startsWith('p.')) return { kind: 'payload', name: name.slice(2) };
  const [kind, field, row, column] = name.split('.');
  if (field === undefined) return null;
  if (kind === 'f') return { kind: 'plain', field: unwire(field) };
  if (kind !== 'r' || !isIndex(row) || column === undefined) return null;
  return { kind: 'cell', field: unwire(field), row: Number(row), column: unwire(column) };
}

const isIndex = (text: string | undefined): text is string => text !== undefined && /^\d{1,4}$/.test(text);

function unwire(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The id of a field's own element, for labels and for links from the summary of problems. */
export function fieldId(field: string, row?: number, column?: string): string {
  const place = row === undefined ? '' : `-${row}${column === undefined ? '' : `-${column}`}`;
  return `f-${field}${place}`.replaceAll(/[^A-Za-z0-9_-]/g, '_');
}
