import type { OpenDialog } from '../../chat/router.ts';
import type { Field } from '../../view/fields.ts';
import { type ProblemOf, problemsBy } from '../../view/form-state.ts';
import type { Node } from '../../view/nodes.ts';
import type { RawValues } from '../../view/read-values.ts';
import type { Span } from '../../view/spans.ts';
import type { ShownError } from '../../view/views.ts';
import { filledIn } from './filled-in.ts';
import { fieldId, plainName, type RowStep } from './form-names.ts';
import { flag, type Html, html } from './markup.ts';
import { buttonLook, hidden } from './render-buttons.ts';
import { drawField } from './render-fields.ts';
import { drawNodes } from './render-nodes.ts';
import { drawRows } from './render-rows.ts';
import { drawSpans } from './render-spans.ts';
import type { Rendering } from './rendering.ts';

/** A form as it stands on the page: what was sent earlier, and what was done to its rows. */
export interface FormState {
  readonly sent: RawValues | null;
  readonly step: RowStep | null;
  /** The delivery id to keep: rows that come and go are still the same form. null asks for a new one. */
  readonly delivery: string | null;
  readonly returnTo: string;
  /** True when it comes back because it could not be accepted. */
  readonly refused: boolean;
}

/** The form as a page of its own, with all that is wrong at the top and again at each field. */
export function drawDialog(open: OpenDialog, state: FormState, rendering: Rendering, focus: boolean): Html {
  const { dialog, name, payload } = open;
  const { words } = rendering;
  const action = rendering.addresses.dialog(name, payload, state.returnTo);
  const errors = dialog.errors ?? [];
  const fields = dialog.fields.map((field) =>
    drawOne(field, { action, problemOf: problemsBy(errors), ...state }, rendering),
  );
  const [problem, nodes] = problemAndRest(dialog.nodes, state.refused);
  const step = dialog.step && words.text('form.step', dialog.step);
  // A summary of problems, or the row that was just added, is read first.
  const reads = focus && state.step === null && !state.refused;
  const submit = buttonLook(dialog.submitEmphasis === 'danger' ? 'danger' : 'primary');
  return html`${step && html`<p class="form__step">${step}</p>`}
    <h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', reads)}>${dialog.title}</h1>
    ${state.refused && drawSummary(problem, errors, dialog.fields, rendering)}
    ${nodes.length > 0 && html`<div class="nodes">${drawNodes(nodes, rendering)}</div>`}
    <form class="form" method="post" action="${action}" novalidate autocomplete="off">
      <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">${dialog.submit}</button>
      ${hidden('_delivery', state.delivery ?? rendering.newToken())}${fields}
      <div class="buttons form__end">
        <button class="${submit}" type="submit">${dialog.submit}</button>
        <a class="utrecht-link utrecht-link--html-a form__cancel" href="${state.returnTo}">${words.text('form.cancel')}</a>
      </div>
    </form>`;
}

/** A form that was refused begins with a note that says why: that belongs in the summary. */
function problemAndRest(nodes: readonly Node[], refused: boolean): [readonly Span[], readonly Node[]] {
  const [first, ...rest] = nodes;
  return refused && first?.kind === 'note' ? [first.spans, rest] : [[], nodes];
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
function drawSummary(
  problem: readonly Span[],
  errors: readonly ShownError[],
  fields: readonly Field[],
  rendering: Rendering,
): Html {
  const known = new Set(fields.map((field) => field.name));
  const look = 'utrecht-link utrecht-link--html-a';
  const items = errors.map(({ field, row, column, message }) => {
    const label = labelAt(fields, field, column);
    const link = html`<a class="${look}" href="#${fieldId(field, row, column)}">${label}: ${message}</a>`;
    return html`<li>${known.has(field) ? link : message}</li>`;
  });
  const title = rendering.words.text('form.problems', { count: Math.max(errors.length, 1) });
  return html`<div class="summary" role="group" aria-labelledby="summary-title" tabindex="-1" autofocus>
    <h2 class="summary__title" id="summary-title">${title}</h2>
    ${problem.length > 0 && html`<p class="summary__text">${drawSpans(problem, rendering)}</p>`}
    ${items.length > 0 && html`<ul class="summary__list">${items}</ul>`}
  </div>`;
}

/** What a field is called: "Fill this in" says nothing by itself. */
function labelAt(fields: readonly Field[], name: string, column: string | undefined): string {
  const field = fields.find((one) => one.name === name);
  const cell = field?.kind === 'rows' ? field.columns.find((one) => one.name === column) : undefined;
  return (cell ?? field)?.label ?? name;
}
