import type { Values } from '../../view/fields.ts';
import type { AgreementRow } from './agreement-model.ts';
import type { RowEdit } from './events.ts';

/** A row of the form: who does what, when it is done, and what kind of action it is. */
export interface FormRow {
  readonly what: string;
  readonly partnerId: string;
  readonly due: string;
  readonly kind: string | null;
}

export function formRowOf(values: Values): FormRow {
  const said = (name: string): string => String(values[name] ?? '');
  return {
    what: said('what').trim(),
    partnerId: said('partner'),
    due: said('due'),
    kind: said('kind') || null,
  };
}

/**
 * Which row of the agreement each row of the form is. A form gives no ids back, so a row is known by its words
 * first, and else by what stands around them: the same organisation and day, or the same place in the list. A row
 * that is found keeps its id; its words are named only when they changed, so that a yes to them stays a yes.
 */
export function rowEdits(
  before: readonly AgreementRow[],
  wordsOf: (row: AgreementRow) => string | null,
  form: readonly FormRow[],
): readonly RowEdit[] {
  const free = new Set(before);
  const found = new Map<FormRow, AgreementRow>();
  const match = (isSame: (row: AgreementRow, one: FormRow, place: number) => boolean): void => {
    for (const [place, one] of form.entries()) {
      if (found.has(one)) continue;
      const row = [...free].find((candidate) => isSame(candidate, one, place));
      if (!row) continue;
      found.set(one, row);
      free.delete(row);
    }
  };
  const isSaid = (row: AgreementRow, one: FormRow): boolean => wordsOf(row) === one.what;
  const isOwner = (row: AgreementRow, one: FormRow): boolean => row.partnerId === one.partnerId;
  match((row, one) => isSaid(row, one) && isOwner(row, one) && row.due === one.due);
  match((row, one) => isSaid(row, one) && isOwner(row, one));
  match(isSaid);
  match((row, one, place) => isOwner(row, one) && before[place] === row);
  match((row, one) => isOwner(row, one) && row.due === one.due);
  return form.map((one): RowEdit => {
    const row = found.get(one);
    const { partnerId, due, kind } = one;
    if (row && wordsOf(row) === one.what) return { id: row.id, partnerId, due, kind };
    return { id: row?.id ?? null, what: one.what, partnerId, due, kind };
  });
}
