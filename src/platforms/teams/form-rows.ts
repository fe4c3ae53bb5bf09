import { keepRows, type SentForm } from './read-form.ts';

/**
 * The form with the row that was asked for, or without the one that was to go, and with everything typed so far. A
 * field that has no rows there stays as it is.
 */
export function afterRowStep(form: SentForm): SentForm {
  const { step } = form;
  if (step === null || !Object.hasOwn(form.values.rows, step.field)) return { ...form, step: null };
  const next =
    step.kind === 'add'
      ? withRow(form, step.field)
      : keepRows(form, step.field, (_, name) => name !== step.row);
  return { ...next, step: null };
}

function withRow(form: SentForm, field: string): SentForm {
  const made = form.rows.made + 1;
  return {
    ...form,
    values: {
      plain: form.values.plain,
      rows: { ...form.values.rows, [field]: [...(form.values.rows[field] ?? []), {}] },
    },
    rows: {
      ...form.rows,
      made,
      rows: { ...form.rows.rows, [field]: [...(form.rows.rows[field] ?? []), String(made)] },
    },
  };
}
