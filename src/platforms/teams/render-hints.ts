import { fieldHint } from '../../chat/field-hints.ts';
import type { Field } from '../../view/fields.ts';
import type { Rendering } from './rendering.ts';

/** Without isRequired no client marks what has to be filled in: what need not be says so. */
export function hintOf(field: Field, rendering: Rendering): string {
  const mayBeEmpty = field.required || field.kind === 'rows' ? [] : [rendering.words.text('field.optional')];
  return fieldHint(field, rendering, mayBeEmpty);
}
