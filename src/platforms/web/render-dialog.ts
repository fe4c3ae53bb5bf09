import type { OpenDialog } from '../../chat/router.ts';
import type { Field } from '../../view/fields.ts';
import type { RawValues } from '../../view/read-values.ts';
import type { ShownError } from '../../view/views.ts';
import { filledIn } from './filled-in.ts';
import { fieldId, plainName, type RowStep } from './form-names.ts';
import { flag, type Html, html } from './markup.ts';
import { buttonLook, hidden } from './render-buttons.ts';
import { drawField } from './render-fields.ts';
import { drawNodes } from './render-nodes.ts';
import { drawRows } from './render-rows.ts';
import type { Rendering } from './rendering.ts';

/** A form as it stands on the page: what was sent earlier, and what was done to its rows. */
export interface FormState {
  readonly sent: RawValues | null;
  readonly step: RowStep | null;
  /** The delivery id to keep: rows that come and go are still the same form. null asks for a new one. */
  readonly delivery: string | null;
  readonly returnTo: string;
}

/** The form as a page of its own, with all that is wrong at the top and again at each field. */
export function drawDialog(open: OpenDialog, state: FormState, rendering: Rendering, focus: boolean): Html {
  const { dialog, name, payload } = open;
  const { words } = rendering;
  const action = rendering.addresses.dialog(name, payload, state.returnTo);
  const problemOf = problemsBy(dialog.errors ?? []);
  const fields = dialog.fields.map((field) => drawOne(field, { action, problemOf, ...state }, rendering));
  const step = dialog.step && words.text('form.step', dialog.step);
  // A summary of problems, or the row that was just added, is read first.
  const reads = focus && state.step === null && (dialog.errors ?? []).length === 0;
  const submit = buttonLook(dialog.submitEmphasis === 'danger' ? 'danger' : 'primary');
  return html`${step && html`<p class="utrecht-pre-heading form__step">${step}</p>`}
    <h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', reads)}>${dialog.title}</h1>
    ${drawSummary(dialog.errors ?? [], dialog.fields, rendering)}
    ${dialog.nodes.length > 0 && html`<div class="nodes">${drawNodes(dialog.nodes, rendering)}</div>`}
    <form class="form" method="post" action="${action}" novalidate autocomplete="off">
      <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">${dialog.submit}</button>
      ${hidden('_delivery', state.delivery ?? rendering.newToken())}${fields}
      <div class="buttons form__end">
        <button class="${submit}" type="submit">${dialog.submit}</button>
        <a class="utrecht-link utrecht-link--html-a form__cancel" href="${state.returnTo}">${words.text('form.cancel')}</a>
      </div>
    </form>`;
}

type ProblemOf = (field: string, row?: number, column?: string) => string | null;

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

function drawOne(
  field: Field,
  form: FormState & { readonly action: string; readonly problemOf: ProblemOf },
  rendering: Rendering,
): Html {
  if (field.kind === 'rows') return drawRows(field, form, rendering);
  const control = {
    name: plainName(field.name),
    id: fieldId(field.name),
    filledIn: filledIn(field, form.sent),
    problem: form.problemOf(field.name),
    focus: false,
    inRow: false,
  };
  return drawField(field, control, rendering);
}

/** All that is wrong, each with a link to its field. Gets the focus, so that it is read first. */
function drawSummary(errors: readonly ShownError[], fields: readonly Field[], { words }: Rendering): Html {
  if (errors.length === 0) return html``;
  const known = new Set(fields.map((field) => field.name));
  const items = errors.map(({ field, row, column, message }) => {
    const link = html`<a class="utrecht-link utrecht-link--html-a" href="#${fieldId(field, row, column)}">${message}</a>`;
    return html`<li>${known.has(field) ? link : message}</li>`;
  });
  const title = words.text('form.problems', { count: errors.length });
  return html`<div class="summary" role="group" aria-labelledby="summary-title" tabindex="-1" autofocus>
    <h2 class="summary__title" id="summary-title">${title}</h2>
    <ul class="summary__list">${items}</ul>
  </div>`;
}
