import type { Option } from '../../view/fields.ts';
import { attribute, flag, type Html, html } from './markup.ts';

/** From this many options on, a list of boxes scrolls by itself instead of making the page long. */
const scrollingFrom = 12;

const looks = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'option__box',
} as const;

/** Options that all stand open, to tick one or more of. `focus` is for the first. */
export function drawOptions(
  type: keyof typeof looks,
  options: readonly Option[],
  chosen: ReadonlySet<string>,
  control: { readonly name: string; readonly id: string; readonly focus: boolean },
): Html {
  const rows = options.map(({ value, label, hint }, index) => {
    // The first one carries the group's own id, so that a link from the summary of problems lands on it.
    const id = index === 0 ? control.id : `${control.id}-${index}`;
    const on = html`${flag('checked', chosen.has(value))}${flag('autofocus', control.focus && index === 0)}`;
    const more = hint === undefined ? null : html`<span class="option__hint" id="${id}-more">${hint}</span>`;
    const said = attribute('aria-describedby', hint === undefined ? null : `${id}-more`);
    return html`<div class="option">
      <input class="${looks[type]}" type="${type}" id="${id}" name="${control.name}" value="${value}"${on}${said} />
      <label class="option__label" for="${id}">${label}</label>${more}
    </div>`;
  });
  return html`<div class="options${options.length >= scrollingFrom ? ' options--scrolling' : ''}">${rows}</div>`;
}
