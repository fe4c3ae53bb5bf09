import type { Field } from '../../view/fields.ts';
import type { RawValues } from '../../view/read-values.ts';
import { filledInCell, filledInRows } from './filled-in.ts';
import { cellName, fieldId, type RowStep, rowStepName, rowStepValue } from './form-names.ts';
import { attribute, flag, type Html, html } from './markup.ts';
import { drawField, problemText } from './render-fields.ts';
import type { Rendering } from './rendering.ts';

type RowsField = Extract<Field, { kind: 'rows' }>;

export interface RowsAround {
  /** Where the form is sent, for a row that comes or goes without loading the page again. */
  readonly action: string;
  readonly sent: RawValues | null;
  problemOf(field: string, row?: number, column?: string): string | null;
  /** Which row was just added or removed: there the reading goes on. */
  readonly step: RowStep | null;
}

/** A button in the form that changes its rows; with scripts only this part of the page is fetched again. */
function stepButton(label: Html, step: RowStep, action: string, focus: boolean): Html {
  const part = `#${fieldId(step.field)}-rows`;
  const look = 'utrecht-button utrecht-button--secondary-action button--small';
  return html`<button class="${look}" type="submit" name="${rowStepName}" value="${rowStepValue(step)}"${flag('autofocus', focus)}
    data-hx-post="${action}" data-hx-target="${part}" data-hx-select="${part}" data-hx-swap="outerHTML">${label}</button>`;
}

/**
 * Rows of fields. Adding and removing are submits of the same form, so they work without scripts and what
 * was filled in stays.
 */
export function drawRows(field: RowsField, around: RowsAround, rendering: Rendering): Html {
  const { words } = rendering;
  const rows = filledInRows(field, around.sent);
  const id = fieldId(field.name);
  const problem = around.problemOf(field.name);
  const hint =
    field.hint === undefined ? null : html`<p class="field__hint" id="${id}-hint">${field.hint}</p>`;
  const described = [hint && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean).join(' ');
  const added = around.step?.kind === 'add' && around.step.field === field.name ? rows.length - 1 : -1;
  const removed = around.step?.kind === 'remove' && around.step.field === field.name;
  const drawn = rows.map((row, index) => {
    const cells = field.columns.map((column, place) =>
      drawField(
        column,
        {
          name: cellName(field.name, index, column.name),
          id: fieldId(field.name, index, column.name),
          filledIn: filledInCell(column, row),
          problem: around.problemOf(field.name, index, column.name),
          focus: index === added && place === 0,
          inRow: true,
        },
        rendering,
      ),
    );
    const name = words.text('rows.row', { label: field.rowLabel, number: index + 1 });
    const label = html`${field.removeLabel}<span class="visually-hidden"> (${name})</span>`;
    const remove = stepButton(label, { kind: 'remove', field: field.name, row: index }, around.action, false);
    return html`<fieldset class="row">
      <legend class="row__name">${name}</legend>
      <div class="row__cells">${cells}</div>
      ${rows.length > Math.max(field.min, 1) && remove}
    </fieldset>`;
  });
  const add = stepButton(html`${field.addLabel}`, { kind: 'add', field: field.name }, around.action, removed);
  const full = html`<p class="field__hint">${words.text('rows.full', { count: field.max })}</p>`;
  return html`<fieldset class="field field--group rows${problem === null ? '' : ' field--invalid'}" id="${id}-rows"${attribute('aria-describedby', described || null)}>
    <legend class="utrecht-form-label rows__label" id="${id}" tabindex="-1">${field.label}</legend>
    ${hint}${problemText(problem, `${id}-problem`, rendering)}
    ${drawn}
    ${rows.length < field.max ? add : full}
  </fieldset>`;
}
