import type { RawValues } from '../../view/read-values.ts';
import type { Payload } from '../../view/spans.ts';
import { safeReturn } from './addresses.ts';
import { partOf, type RowStep, rowStepName, rowStepOf } from './form-names.ts';

type Raw = string | readonly string[];
type RawRow = Readonly<Record<string, Raw>>;
/** Every value that came under a name, in order. */
type Parts = Map<string, string[]>;

/** A form as it came in, taken apart. Nothing in it is trusted: the router parses it all again. */
export interface SentForm {
  readonly payload: Payload;
  readonly values: RawValues;
  /** The delivery id the form was drawn with; null when there was none that could be one. */
  readonly delivery: string | null;
  readonly returnTo: string;
  readonly rowStep: RowStep | null;
  /** Any other part by its name, "" when absent. */
  other(name: string): string;
}

/** Takes a body apart. Throws a TypeError when it is no form at all. */
export async function readForm(request: { formData(): Promise<FormData> }): Promise<SentForm> {
  const data = await request.formData();
  const payload = new Map<string, string>();
  const plain: Parts = new Map();
  const cells = new Map<string, Map<number, Parts>>();
  for (const [name, value] of data.entries()) {
    const part = partOf(name);
    if (part === null || typeof value !== 'string') continue;
    if (part.kind === 'payload') payload.set(part.name, value);
    if (part.kind === 'plain') addTo(plain, part.field, value);
    if (part.kind === 'cell') addTo(rowIn(cells, part.field, part.row), part.column, value);
  }
  const other = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const delivery = other('_delivery');
  return {
    payload: Object.fromEntries(payload),
    values: { plain: valuesIn(plain), rows: rowsFrom(cells) },
    delivery: /^[A-Za-z0-9_-]{8,100}$/.test(delivery) ? delivery : null,
    returnTo: safeReturn(other('_return')),
    rowStep: rowStepOf(other(rowStepName)),
    other,
  };
}

function addTo(parts: Parts, name: string, value: string): void {
  const known = parts.get(name);
  if (known) known.push(value);
  else parts.set(name, [value]);
}

/** One value stays one value; sent again under the same name it becomes a list. */
function valuesIn(parts: Parts): RawRow {
  return Object.fromEntries(
    [...parts].map(([name, [first = '', ...more]]): [string, Raw] => [
      name,
      more.length === 0 ? first : [first, ...more],
    ]),
  );
}

function rowIn(cells: Map<string, Map<number, Parts>>, field: string, row: number): Parts {
  const rows = cells.get(field) ?? new Map<number, Parts>();
  cells.set(field, rows);
  const found: Parts = rows.get(row) ?? new Map();
  rows.set(row, found);
  return found;
}

function rowsFrom(cells: Map<string, Map<number, Parts>>): RawValues['rows'] {
  const fields = [...cells].map(([field, rows]): [string, RawRow[]] => {
    const inOrder = [...rows].sort(([a], [b]) => a - b);
    return [field, inOrder.map(([, row]) => valuesIn(row))];
  });
  return Object.fromEntries(fields);
}

const isEmpty = (raw: Raw): boolean => (typeof raw === 'string' ? raw.trim() === '' : raw.length === 0);

/**
 * The same without rows in which nothing was filled in. Those are skipped when a form is read, and a problem
 * is told by the number of its row: so that number has to count the same rows here and there.
 */
export function withoutEmptyRows(values: RawValues): RawValues {
  const rows = Object.entries(values.rows).map(([field, all]): [string, readonly RawRow[]] => [
    field,
    all.filter((row) => Object.values(row).some((raw) => !isEmpty(raw))),
  ]);
  return { plain: values.plain, rows: Object.fromEntries(rows) };
}

/** The rows after a button to add or remove one was pressed. */
export function afterRowStep(values: RawValues, step: RowStep): RawValues {
  const rows = Object.hasOwn(values.rows, step.field) ? (values.rows[step.field] ?? []) : [];
  const changed = step.kind === 'add' ? [...rows, {}] : rows.filter((_, index) => index !== step.row);
  return { plain: values.plain, rows: { ...values.rows, [step.field]: changed } };
}
