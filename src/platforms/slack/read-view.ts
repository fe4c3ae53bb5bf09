import { z } from 'zod';
import type { RawValues } from '../../view/read-values.ts';
import type { Payload } from '../../view/spans.ts';
import {
  cellBlockId,
  type FormMemory,
  type FormRows,
  nameIn,
  plainBlockId,
  type RowStep,
  readMemory,
} from './form-rows.ts';
import { noneValue } from './render-options.ts';

/** A form as it stands in its window, read by what the window remembers. */
export interface ReadForm {
  readonly name: string;
  readonly payload: Payload;
  readonly drawing: string;
  readonly values: RawValues;
  /** The rows of `values` by their names, to draw the same form again. */
  readonly rows: FormRows;
}

/** What of a view is read; anything else Slack sends along does not matter. */
export interface StandingView {
  readonly private_metadata: string;
  readonly state?: { readonly values: Readonly<Record<string, unknown>> } | undefined;
}

type Raw = string | readonly string[];
type RawRow = Readonly<Record<string, Raw>>;

const option = z.object({ value: z.string() });
const words = z.string().nullish();
const element = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: words }),
  z.object({ type: z.literal('number_input'), value: words }),
  z.object({ type: z.literal('datepicker'), selected_date: words }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('radio_buttons'), selected_option: option.nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(option) }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option) }),
]);
type Element = z.infer<typeof element>;
type Of<Type extends Element['type']> = Extract<Element, { type: Type }>;

const one = (chosen: { readonly value: string } | null | undefined): string =>
  chosen === null || chosen === undefined || chosen.value === noneValue ? '' : chosen.value;
const many = (chosen: readonly { readonly value: string }[]): readonly string[] =>
  chosen.map(({ value }) => value);

const readers: { readonly [Type in Element['type']]: (element: Of<Type>) => Raw } = {
  plain_text_input: ({ value }) => value ?? '',
  number_input: ({ value }) => value ?? '',
  datepicker: ({ selected_date }) => selected_date ?? '',
  static_select: ({ selected_option }) => one(selected_option),
  radio_buttons: ({ selected_option }) => one(selected_option),
  multi_static_select: ({ selected_options }) => many(selected_options),
  checkboxes: ({ selected_options }) => many(selected_options),
};

function rawOf<Type extends Element['type']>(found: Of<Type>): Raw {
  const type: Type = found.type as Type;
  return readers[type](found);
}

/** What stands in an input; null when there is none in this block, or none that we draw. */
function inputIn(block: unknown): Raw | null {
  const [found] = typeof block === 'object' && block !== null ? Object.values(block) : [];
  const read = element.safeParse(found);
  return read.success ? rawOf(read.data) : null;
}

/** A form that was sent off, without rows in which nothing was filled in; null for a window without a form of ours. */
export function readView(view: StandingView): ReadForm | null {
  const form = standingForm(view);
  return form && withoutEmptyRows(form);
}

/**
 * The form after a button to add or remove a row was pressed; null for a window without a form of ours. A field
 * that has no rows there stays as it is.
 */
export function afterRowStep(view: StandingView, step: RowStep): ReadForm | null {
  const form = standingForm(view);
  if (form === null || !Object.hasOwn(form.values.rows, step.field)) return form;
  return step.kind === 'add' ? withRow(form, step.field) : withoutRow(form, step.field, step.row);
}

function standingForm(view: StandingView): ReadForm | null {
  const memory = readMemory(view.private_metadata);
  if (memory === null) return null;
  const found = new Map<string, Raw>();
  for (const [blockId, block] of Object.entries(view.state?.values ?? {})) {
    const raw = inputIn(block);
    if (raw !== null) found.set(blockId, raw);
  }
  const { name, payload, drawing, form, made, rows } = memory;
  return { name, payload, drawing, values: valuesIn(found, memory), rows: { form, made, rows } };
}

function valuesIn(found: ReadonlyMap<string, Raw>, { form, rows }: FormMemory): RawValues {
  const under = (start: string): RawRow => {
    const blocks = [...found].filter(([blockId]) => blockId.startsWith(start));
    return Object.fromEntries(blocks.map(([id, raw]) => [nameIn(id.slice(start.length)), raw]));
  };
  const fields = Object.entries(rows).map(([field, names]): [string, RawRow[]] => [
    field,
    names.map((row) => under(cellBlockId(form, field, row, ''))),
  ]);
  return { plain: under(plainBlockId(form, '')), rows: Object.fromEntries(fields) };
}

const rowsIn = ({ values }: ReadForm, field: string): readonly RawRow[] => values.rows[field] ?? [];

function withRows(
  form: ReadForm,
  field: string,
  names: readonly string[],
  rows: readonly RawRow[],
): ReadForm {
  return {
    ...form,
    values: { plain: form.values.plain, rows: { ...form.values.rows, [field]: rows } },
    rows: { ...form.rows, rows: { ...form.rows.rows, [field]: names } },
  };
}

/** The same with only the rows that are wanted, in what was typed and in their names alike. */
function keepRows(form: ReadForm, field: string, wanted: (row: RawRow, name: string) => boolean): ReadForm {
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
function withoutEmptyRows(form: ReadForm): ReadForm {
  return Object.keys(form.values.rows).reduce(
    (left, field) => keepRows(left, field, (row) => Object.values(row).some((raw) => !isEmpty(raw))),
    form,
  );
}

function withRow(form: ReadForm, field: string): ReadForm {
  const made = form.rows.made + 1;
  const names = [...(form.rows.rows[field] ?? []), String(made)];
  const grown = withRows(form, field, names, [...rowsIn(form, field), {}]);
  return { ...grown, rows: { ...grown.rows, made } };
}

const withoutRow = (form: ReadForm, field: string, row: string): ReadForm =>
  keepRows(form, field, (_, name) => name !== row);
