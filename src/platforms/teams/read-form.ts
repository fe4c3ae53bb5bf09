import { nameIn, noneValue, type RowStep } from '../../chat/form-rows.ts';
import {
  type Raw,
  type RawRow,
  type SentForm,
  sentForm,
  withoutEmptyRows,
  withRowStep,
} from '../../chat/sent-form.ts';
import { readMemory, startsOf } from './form-memory.ts';

/** A form as its button handed it back. */
export interface TeamsForm extends SentForm {
  /** Set where a row was asked for or taken away; null where the form was sent off. */
  readonly step: RowStep | null;
}

/** Clients hand back a text, and some of them a number for a number; anything else was never filled in. */
function typed(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== noneValue ? value : '';
}

const partsOf = (value: unknown): readonly string[] =>
  typed(value)
    .split(',')
    .filter((part) => part !== '');

function under(data: object, form: string, row?: { field: string; row: string }): RawRow {
  const found = startsOf(form, row).flatMap(({ holds, start }) =>
    Object.entries(data)
      .filter(([id]) => id.startsWith(start))
      .map(([id, value]): [string, Raw] => [
        nameIn(id.slice(start.length)),
        holds === 'one' ? typed(value) : partsOf(value),
      ]),
  );
  return Object.fromEntries(found);
}

/**
 * What came back from a form: `data` is that of the action, with what was filled in beside it. Sent off without the
 * rows in which nothing was filled in; null for what is no form of ours.
 */
export function readForm(data: unknown): TeamsForm | null {
  const read = readMemory(data);
  if (read === null || typeof data !== 'object' || data === null) return null;
  const { form, step } = read;
  const sent = sentForm(form, (row) => under(data, form.form, row));
  return { ...(step === null ? withoutEmptyRows(sent) : sent), step };
}

/** The form after the row that was asked for came, or the one that was to go went. */
export const afterRowStep = (form: TeamsForm): TeamsForm => ({
  ...(form.step === null ? form : withRowStep(form, form.step)),
  step: null,
});
