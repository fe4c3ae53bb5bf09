import { firstOf } from '../../chat/drawing.ts';
import { addressInstead, homeLink, spokenName } from '../../chat/drawn-buttons.ts';
import { cut } from '../../chat/runs.ts';
import type { Button } from '../../view/nodes.ts';
import type { CardAction, CardElement, Container, Submit } from './adaptive-card.ts';
import { most } from './limits.ts';
import { type TeamsTarget, writeOffer } from './offer.ts';
import { wordBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

type Emphasis = NonNullable<Button['emphasis']>;
type Look = Pick<Submit, 'title' | 'style' | 'tooltip'>;

const styles: Readonly<Record<Emphasis, Pick<Submit, 'style'>>> = {
  primary: { style: 'positive' },
  secondary: {},
  danger: { style: 'destructive' },
};

/** A button without a word would be one without a name. */
export const buttonTitle = (label: string): string =>
  cut(label.trim() === '' ? '–' : label, most('buttonText'));

function lookOf(button: Omit<Button, 'target'>): Look {
  const { label, emphasis } = button;
  const name = spokenName(button);
  return {
    title: buttonTitle(label),
    ...styles[emphasis ?? 'secondary'],
    ...(name === undefined || name.trim() === '' ? {} : { tooltip: cut(name, most('buttonText')) }),
  };
}

/**
 * What a button does when it is pressed. In a message a deed is an Action.Execute, whose answer takes the place of
 * the card, and what opens something asks Teams for a dialog. In a dialog everything is a submit, and what was
 * typed there stays out of it.
 */
export function actionFor(target: TeamsTarget, look: Look, rendering: Rendering): CardAction {
  const { place, drawing, refs } = rendering;
  const data = writeOffer({ target, drawing, cards: refs });
  if (data === null) {
    const url = addressInstead(target.kind === 'page' ? target : homeLink, rendering);
    return { type: 'Action.OpenUrl', ...look, url };
  }
  if (place === 'dialog') return { type: 'Action.Submit', ...look, data, associatedInputs: 'none' };
  if (target.kind !== 'press') {
    return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } };
  }
  const fallback: Submit = { type: 'Action.Submit', ...look, data };
  return { type: 'Action.Execute', ...look, verb: 'press', data, fallback };
}

interface Drawn {
  readonly action: CardAction;
  /** The question that shows when the button is pressed, with its answers. */
  readonly question?: Container;
}

/**
 * Asked on the card itself: the question is there but hidden, so that it needs no way to us and back, in which the
 * words of the question would have to go along.
 */
function drawConfirm(button: Button, confirm: NonNullable<Button['confirm']>, rendering: Rendering): Drawn {
  const id = rendering.nextId();
  const toggle = { type: 'Action.ToggleVisibility', targetElements: [id] } as const;
  const yes = lookOf({ label: confirm.yes, emphasis: button.emphasis ?? 'primary' });
  return {
    action: { ...toggle, ...lookOf(button) },
    question: {
      type: 'Container',
      id,
      isVisible: false,
      style: 'emphasis',
      items: [
        ...wordBlocks([{ text: confirm.question }], rendering),
        {
          type: 'ActionSet',
          actions: [actionFor(button.target, yes, rendering), { ...toggle, title: buttonTitle(confirm.no) }],
        },
      ],
    },
  };
}

function drawButton(button: Button, rendering: Rendering): Drawn {
  const { confirm, target } = button;
  if (confirm !== undefined) return drawConfirm(button, confirm, rendering);
  return { action: actionFor(target, lookOf(button), rendering) };
}

/** Rows of buttons with their questions below; nothing at all when there are none. */
export function drawButtons(
  buttons: readonly Button[] | undefined,
  rendering: Rendering,
): readonly CardElement[] {
  const shown = firstOf(buttons ?? [], rendering.detail.buttons, rendering);
  const drawn = shown.map((button) => drawButton(button, rendering));
  const elements: CardElement[] = [];
  // More than fit in one row would disappear behind a sign that says nothing.
  for (let start = 0; start < drawn.length; start += most('actions')) {
    const row = drawn.slice(start, start + most('actions'));
    elements.push({ type: 'ActionSet', actions: row.map(({ action }) => action) });
    elements.push(...row.flatMap(({ question }) => question ?? []));
  }
  return elements;
}
