import type { PlainField } from '../../view/fields.ts';
import { attribute, flag, type Html, html } from './markup.ts';
import { drawOptions } from './render-options.ts';
import type { Rendering } from './rendering.ts';

/** One field where it stands: how it is called there, what is filled in, what is wrong with it. */
export interface Control {
  readonly name: string;
  readonly id: string;
  /** As it was typed, so also what could not be accepted. */
  readonly filledIn: readonly string[];
  readonly problem: string | null;
  readonly focus: boolean;
  /** True inside a row, where lists to choose from have to be short. */
  readonly inRow: boolean;
}

type Of<Kind extends PlainField['kind']> = PlainField & { readonly kind: Kind };
type Draw<Kind extends PlainField['kind']> = (
  field: Of<Kind>,
  control: Control,
  rendering: Rendering,
) => Html;
type ManyField = Of<'multiChoice' | 'people' | 'organisations'>;

/** Up to this many options stand open as radio buttons; more become a list that unfolds. */
const mostRadios = 7;

function labelText(field: PlainField, { words }: Rendering): Html {
  const optional = html` <span class="field__optional">(${words.text('field.optional')})</span>`;
  return html`${field.label}${field.required ? null : optional}`;
}

/** What a person should know before filling it in, from the field itself and from its limits. */
function hintText(field: PlainField, { words }: Rendering): string {
  const parts = [field.hint ?? ''];
  if (field.kind === 'longText') parts.push(words.text('field.longest', { count: field.maxLength }));
  if (field.kind === 'number') parts.push(words.text('field.between', { min: field.min, max: field.max }));
  if ('values' in field || 'options' in field) parts.push(...countHints(field, words));
  return parts.filter((part) => part !== '').join(' ');
}

function countHints(field: PlainField, words: Rendering['words']): string[] {
  if (field.kind !== 'multiChoice' && field.kind !== 'people' && field.kind !== 'organisations') return [];
  const least =
    field.min !== undefined && field.min > 1 ? [words.text('field.atLeast', { count: field.min })] : [];
  const most = field.max !== undefined && field.max < field.options.length;
  return most ? [...least, words.text('field.atMost', { count: field.max ?? 0 })] : least;
}

interface Around {
  readonly hint: Html | null;
  readonly problem: Html | null;
  /** For the control: which of the two describe it, and whether something is wrong. */
  readonly described: Html;
}

function around(field: PlainField, control: Control, rendering: Rendering): Around {
  const hint = hintText(field, rendering);
  const hintId = `${control.id}-hint`;
  const problemId = `${control.id}-problem`;
  const ids = [hint === '' ? '' : hintId, control.problem === null ? '' : problemId]
    .filter(Boolean)
    .join(' ');
  return {
    hint: hint === '' ? null : html`<p class="field__hint" id="${hintId}">${hint}</p>`,
    problem: problemText(control.problem, problemId, rendering),
    described: html`${attribute('aria-describedby', ids || null)}${flag('invalid', control.problem !== null)}`,
  };
}

/** What is wrong, under the label it belongs to. */
export function problemText(problem: string | null, id: string, { words }: Rendering): Html | null {
  if (problem === null) return null;
  const before = html`<span class="visually-hidden">${words.text('form.problemWord')}: </span>`;
  return html`<p class="utrecht-form-field-error-message" id="${id}">${before}${problem}</p>`;
}

function drawSingle(
  field: PlainField,
  control: Control,
  rendering: Rendering,
  input: (said: Html) => Html,
): Html {
  const { hint, problem, described } = around(field, control, rendering);
  const said = html`${described}${flag('required', field.required)}${flag('autofocus', control.focus)}`;
  return html`<div class="field${control.problem === null ? '' : ' field--invalid'}">
    <label class="utrecht-form-label" for="${control.id}">${labelText(field, rendering)}</label>
    ${hint}${problem}${input(said)}
  </div>`;
}

function drawGroup(field: PlainField, control: Control, rendering: Rendering, options: Html): Html {
  const { hint, problem, described } = around(field, control, rendering);
  return html`<fieldset class="field field--group${control.problem === null ? '' : ' field--invalid'}"${described}>
    <legend class="utrecht-form-label">${labelText(field, rendering)}</legend>
    ${hint}${problem}${options}
  </fieldset>`;
}

// Without the library's `--html-…` variants: those show a required field as wrong before anyone has typed in it.
const textbox = (invalid: boolean): string => `utrecht-textbox${invalid ? ' utrecht-textbox--invalid' : ''}`;

function drawTextbox(type: 'text' | 'number' | 'date'): Draw<'text' | 'number' | 'date'> {
  return (field, control, rendering) => {
    const look = `${textbox(control.problem !== null)} textbox--${type}`;
    const limits =
      field.kind === 'date' ? html`${attribute('min', field.min)}${attribute('max', field.max)}` : html``;
    // A number is typed as text: a browser forgets what it takes for no number, and nothing may be lost.
    const typing = type === 'date' ? html` type="date"` : html` type="text"`;
    const keys = type === 'number' ? html` inputmode="decimal"` : html``;
    const value = attribute('value', control.filledIn[0] ?? '');
    return drawSingle(
      field,
      control,
      rendering,
      (said) =>
        html`<input class="${look}" id="${control.id}" name="${control.name}"${typing}${keys}${value}${limits}${said} />`,
    );
  };
}

const drawLongText: Draw<'longText'> = (field, control, rendering) => {
  const look = `utrecht-textarea${control.problem === null ? '' : ' utrecht-textarea--invalid'}`;
  const open = (said: Html) =>
    html`<textarea class="${look}" id="${control.id}" name="${control.name}" rows="${control.inRow ? 3 : 5}"${said}>`;
  // A browser drops one line break at the very beginning: this one, then, and not one that was typed.
  const content = html`
${control.filledIn[0] ?? ''}</textarea>`;
  return drawSingle(field, control, rendering, (said) => html`${open(said)}${content}`);
};

const drawChoice: Draw<'choice'> = (field, control, rendering) => {
  const { words } = rendering;
  const chosen = control.filledIn[0] ?? '';
  if (control.inRow || field.options.length > mostRadios) {
    const none = words.text(field.required ? 'field.choose' : 'field.none');
    const options = [{ value: '', label: none }, ...field.options].map(
      ({ value, label }) =>
        html`<option value="${value}"${flag('selected', value === chosen)}>${label}</option>`,
    );
    const look = `utrecht-select${control.problem === null ? '' : ' utrecht-select--invalid'}`;
    return drawSingle(
      field,
      control,
      rendering,
      (said) =>
        html`<select class="${look}" id="${control.id}" name="${control.name}"${said}>${options}</select>`,
    );
  }
  const all = field.required
    ? field.options
    : [...field.options, { value: '', label: words.text('field.none') }];
  return drawGroup(field, control, rendering, drawOptions('radio', all, new Set([chosen]), control));
};

const drawMany: Draw<ManyField['kind']> = (field, control, rendering) =>
  drawGroup(
    field,
    control,
    rendering,
    drawOptions('checkbox', field.options, new Set(control.filledIn), control),
  );

const drawers: { readonly [Kind in PlainField['kind']]: Draw<Kind> } = {
  text: drawTextbox('text'),
  longText: drawLongText,
  number: drawTextbox('number'),
  date: drawTextbox('date'),
  choice: drawChoice,
  multiChoice: drawMany,
  people: drawMany,
  organisations: drawMany,
};

export function drawField<Kind extends PlainField['kind']>(
  field: Of<Kind>,
  control: Control,
  rendering: Rendering,
): Html {
  const kind: Kind = field.kind as Kind;
  return drawers[kind](field as never, control, rendering);
}
