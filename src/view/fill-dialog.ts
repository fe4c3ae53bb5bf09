import type { Field, PlainField, Values } from './fields.ts';
import type { RawValues } from './read-values.ts';
import type { Dialog, ShownError } from './views.ts';

type Raw = string | readonly string[] | undefined;

/** The same form with what a person had filled in and the problems in place: nothing typed is lost. */
export function fillDialog(dialog: Dialog, raw: RawValues, errors: readonly ShownError[]): Dialog {
  return { ...dialog, fields: dialog.fields.map((field) => fill(field, raw)), errors };
}

function fill(field: Field, raw: RawValues): Field {
  if (field.kind === 'rows') return { ...field, rows: (raw.rows[field.name] ?? []).map(valuesOf) };
  return fillPlain(field, raw.plain[field.name]);
}

function valuesOf(row: RawValues['rows'][string][number]): Values {
  return { ...row };
}

function fillPlain(field: PlainField, raw: Raw): PlainField {
  const one = typeof raw === 'string' ? raw : raw?.[0];
  const many = raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw;
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'date':
    case 'choice':
      return { ...field, value: one ?? '' };
    case 'number': {
      const { value: _given, ...rest } = field;
      const number = Number((one ?? '').replace(',', '.'));
      return one && Number.isFinite(number) ? { ...rest, value: number } : rest;
    }
    case 'multiChoice':
    case 'people':
    case 'organisations':
      return { ...field, values: many };
  }
}
