import type { Field } from '../../view/fields.ts';
import { text } from '../../view/spans.ts';
import type { Dialog, ShownError } from '../../view/views.ts';
import type { CardElement } from './adaptive-card.ts';
import { type FormMemory, type FormRows, nameRows, plainId } from './form-memory.ts';
import { canBeAsked, drawField, filledIn } from './render-fields.ts';
import { drawNote } from './render-nodes.ts';
import { drawRows, type ProblemOf, type RowsAround, rowCount } from './render-rows.ts';
import type { Rendering } from './rendering.ts';

/** The messages by the place they belong to; several about one place are told together. */
function problemsBy(errors: readonly ShownError[]): ProblemOf {
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

const drawAnyField = (field: Field, around: RowsAround, rendering: Rendering): readonly CardElement[] =>
  field.kind === 'rows'
    ? drawRows(field, around, rendering)
    : drawField(
        field,
        {
          idOf: (holds) => plainId(holds, around.memory.form, field.name),
          filledIn: filledIn(field),
          problem: around.problemOf(field.name),
          inRow: false,
        },
        rendering,
      );

/** How much is wrong, said above everything; what it is stands at the fields. */
export function drawProblems({ errors = [] }: Dialog, rendering: Rendering): readonly CardElement[] {
  if (errors.length === 0) return [];
  const counted = rendering.words.text('form.problems', { count: errors.length });
  return drawNote({ tone: 'warning', spans: [text(counted)] }, rendering);
}

/** Names for the rows of the whole form. */
export const nameAllRows = ({ fields }: Dialog, known: FormRows): FormRows =>
  fields.reduce(
    (rows, field) => (field.kind === 'rows' ? nameRows(rows, field.name, rowCount(field)) : rows),
    known,
  );

/** False for a form with something in it that a client could not hand back as it is. */
export const canBeFilledIn = ({ fields }: Dialog): boolean =>
  fields.every((field) => (field.kind === 'rows' ? field.columns.every(canBeAsked) : canBeAsked(field)));

/** The fields of a form, each problem at its own field. */
export function drawFields(
  { fields, errors = [] }: Dialog,
  memory: FormMemory,
  hasRoom: boolean,
  rendering: Rendering,
): readonly CardElement[] {
  const around: RowsAround = { memory, problemOf: problemsBy(errors), hasRoom };
  return fields.flatMap((field) => drawAnyField(field, around, rendering));
}
