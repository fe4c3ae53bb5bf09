import { z } from 'zod';
import { nameIn, noneValue, type RowStep } from '../../chat/form-rows.ts';
import { type Raw, type SentForm, sentForm, withoutEmptyRows, withRowStep } from '../../chat/sent-form.ts';
import { cellBlockId, plainBlockId, readMemory } from './form-memory.ts';

/** What of a view is read; anything else Slack sends along does not matter. */
export interface StandingView {
  readonly private_metadata: string;
  readonly state?: { readonly values: Readonly<Record<string, unknown>> } | undefined;
}

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
export function readView(view: StandingView): SentForm | null {
  const form = standingForm(view);
  return form && withoutEmptyRows(form);
}

/** The form after a button to add or remove a row was pressed; null for a window without a form of ours. */
export function afterRowStep(view: StandingView, step: RowStep): SentForm | null {
  const form = standingForm(view);
  return form && withRowStep(form, step);
}

function standingForm(view: StandingView): SentForm | null {
  const memory = readMemory(view.private_metadata);
  if (memory === null) return null;
  const found = Object.entries(view.state?.values ?? {}).flatMap(([blockId, block]): [string, Raw][] => {
    const raw = inputIn(block);
    return raw === null ? [] : [[blockId, raw]];
  });
  const { form } = memory;
  return sentForm(memory, (row) => {
    const start = row === undefined ? plainBlockId(form, '') : cellBlockId(form, row.field, row.row, '');
    const blocks = found.filter(([blockId]) => blockId.startsWith(start));
    return Object.fromEntries(blocks.map(([id, raw]) => [nameIn(id.slice(start.length)), raw]));
  });
}
