import type { FormMemory } from '../../chat/form-rows.ts';
import type { Field } from '../../view/fields.ts';
import { filledIn, problemsBy } from '../../view/form-state.ts';
import { text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import type { CardElement } from './adaptive-card.ts';
import { plainId } from './form-memory.ts';
import { canBeAsked, drawField } from './render-fields.ts';
import { drawNote } from './render-nodes.ts';
import { drawRows, type RowsAround } from './render-rows.ts';
import type { Rendering } from './rendering.ts';

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
