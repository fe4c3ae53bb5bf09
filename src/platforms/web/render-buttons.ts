import type { Button, Target } from '../../view/nodes.ts';
import type { Payload } from '../../view/spans.ts';
import { attribute, type Html, html, type Piece } from './markup.ts';
import type { Rendering } from './rendering.ts';

type Of<Kind extends Target['kind']> = Extract<Target, { kind: Kind }>;
type Emphasis = NonNullable<Button['emphasis']>;

const looks: Readonly<Record<Emphasis, { readonly button: string; readonly link: string }>> = {
  primary: {
    button: 'utrecht-button utrecht-button--primary-action',
    link: 'utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action',
  },
  secondary: {
    button: 'utrecht-button utrecht-button--secondary-action',
    link: 'utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action',
  },
  danger: {
    button: 'utrecht-button utrecht-button--secondary-action button--danger',
    link: 'utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action button--danger',
  },
};

export const buttonLook = (emphasis: Emphasis): string => looks[emphasis].button;

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

/** What a press or form hands back: the ids, which delivery it is, and where to return to. */
export function hiddenParts(payload: Payload, rendering: Rendering, returnTo = rendering.here): Html {
  const ids = Object.entries(payload).map(([name, value]) => hidden(`p.${name}`, value));
  return html`${ids}${hidden('_delivery', rendering.newToken())}${hidden('_return', returnTo)}`;
}

export const pressAddress = (name: string): string => `/press/${encodeURIComponent(name)}`;

function idOf(target: Target, rendering: Rendering): string {
  const name = target.kind === 'page' ? target.page : target.name;
  const ids = Object.values(target.kind === 'page' ? target.params : target.payload);
  return rendering.idFor(['b', name, ...ids].join('-'));
}

/** Who works by voice says what stands on the button, so that is part of what it is called (WCAG 2.5.3). */
function spokenName({ label, spoken }: Button): string | undefined {
  if (spoken === undefined || spoken.includes(label)) return spoken;
  return `${label}: ${spoken}`;
}

function drawPress(target: Of<'press'>, button: Button, look: string, rendering: Rendering): Html {
  const { confirm } = button;
  const asked = confirm && [
    hidden('_question', confirm.question),
    hidden('_yes', confirm.yes),
    hidden('_no', confirm.no),
    hidden('_emphasis', button.emphasis ?? 'primary'),
  ];
  const address = `${pressAddress(target.name)}${confirm ? '/bevestigen' : ''}`;
  const spoken = attribute('aria-label', spokenName(button));
  return html`<form class="press" method="post" action="${address}">
    ${hiddenParts(target.payload, rendering)}${asked}
    <button class="${look}" id="${idOf(target, rendering)}" type="submit"${spoken}>${button.label}</button>
  </form>`;
}

const drawers: {
  readonly [Kind in Target['kind']]: (target: Of<Kind>, button: Button, rendering: Rendering) => Html;
} = {
  press: (target, button, rendering) =>
    drawPress(target, button, looks[button.emphasis ?? 'secondary'].button, rendering),
  dialog: (target, button, rendering) =>
    drawLink(
      rendering.addresses.dialog(target.name, target.payload, rendering.here),
      target,
      button,
      rendering,
    ),
  page: (target, button, rendering) => drawLink(rendering.addresses.page(target), target, button, rendering),
};

function drawLink(address: string, target: Target, button: Button, rendering: Rendering): Html {
  const look = looks[button.emphasis ?? 'secondary'].link;
  const spoken = attribute('aria-label', spokenName(button));
  return html`<a class="${look}" id="${idOf(target, rendering)}" href="${address}"${spoken}>${button.label}</a>`;
}

function drawButton<Kind extends Target['kind']>(button: Button, rendering: Rendering): Html {
  const target = button.target as Of<Kind>;
  const kind: Kind = target.kind as Kind;
  return drawers[kind](target, button, rendering);
}

/** A row of buttons; nothing at all when there are none. */
export function drawButtons(buttons: readonly Button[] | undefined, rendering: Rendering): Html {
  if (buttons === undefined || buttons.length === 0) return html``;
  return html`<div class="buttons">${buttons.map((button) => drawButton(button, rendering))}</div>`;
}

/** The title of something in a list, leading where its target leads. */
export function drawTitle(title: Html, target: Target | undefined, rendering: Rendering): Piece {
  if (target === undefined) return title;
  if (target.kind === 'press') {
    const look = 'utrecht-link-button utrecht-link-button--html-button';
    const ids = hiddenParts(target.payload, rendering);
    return html`<form class="press" method="post" action="${pressAddress(target.name)}">
      ${ids}
      <button class="${look}" id="${idOf(target, rendering)}" type="submit">${title}</button>
    </form>`;
  }
  const address =
    target.kind === 'page'
      ? rendering.addresses.page(target)
      : rendering.addresses.dialog(target.name, target.payload, rendering.here);
  const look = 'utrecht-link utrecht-link--html-a';
  return html`<a class="${look}" id="${idOf(target, rendering)}" href="${address}">${title}</a>`;
}
