import { html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Finished HTML. Only `html` makes it, so a plain string can never reach the page unescaped. */
export type Html = HtmlEscapedString;

/** What may stand in a template: strings are escaped, HTML is kept, "nothing" leaves nothing. */
export type Piece = Html | string | number | false | null | undefined | readonly Piece[];

/** A template that escapes everything put into it. Attribute values are always written between double quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  // Hono answers with a promise only when a piece is one; the types keep those out.
  return template(strings, ...pieces) as Html;
}

/** An attribute that is there only when it has a value. The name is ours, the value is escaped. */
export function attribute(name: AttributeName, value: string | number | null | undefined | false): Html {
  if (value === null || value === undefined || value === false) return html``;
  return attributes[name](value);
}

type AttributeName = keyof typeof attributes;

// Names cannot be put into a template as values: they would be escaped, but not checked.
const attributes = {
  id: (value: string | number) => html` id="${value}"`,
  'aria-current': (value: string | number) => html` aria-current="${value}"`,
  'aria-describedby': (value: string | number) => html` aria-describedby="${value}"`,
  'aria-label': (value: string | number) => html` aria-label="${value}"`,
  min: (value: string | number) => html` min="${value}"`,
  max: (value: string | number) => html` max="${value}"`,
  value: (value: string | number) => html` value="${value}"`,
};

/** A flag such as `checked`: there, or not there. */
export function flag(name: keyof typeof flags, on: boolean): Html {
  return on ? flags[name] : html``;
}

const flags = {
  autofocus: html` autofocus`,
  checked: html` checked`,
  selected: html` selected`,
  open: html` open`,
  required: html` required`,
  invalid: html` aria-invalid="true"`,
};
