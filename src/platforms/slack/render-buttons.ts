import type { ActionsBlock, Button as SlackButton } from '@slack/types';
import { firstOf } from '../../chat/drawing.ts';
import { addressInstead, homeLink, spokenName } from '../../chat/drawn-buttons.ts';
import type { Button, Target } from '../../view/nodes.ts';
import { most } from './limits.ts';
import { writeOffer } from './offer.ts';
import { plain } from './render-text.ts';
import type { Rendering } from './rendering.ts';

type Emphasis = NonNullable<Button['emphasis']>;

const styles: Readonly<Record<Emphasis, { readonly style?: 'primary' | 'danger' }>> = {
  primary: { style: 'primary' },
  secondary: {},
  danger: { style: 'danger' },
};

function confirmation({ confirm, emphasis }: Button, { words }: Rendering): Pick<SlackButton, 'confirm'> {
  if (confirm === undefined) return {};
  return {
    confirm: {
      title: plain(words.text('confirm.title'), 'confirmTitle'),
      text: plain(confirm.question, 'confirmText'),
      confirm: plain(confirm.yes, 'confirmAnswer'),
      deny: plain(confirm.no, 'confirmAnswer'),
      style: emphasis === 'danger' ? 'danger' : 'primary',
    },
  };
}

/**
 * What the button hands back. One that does not fit in what Slack keeps (ids of ours always do) only leads to the
 * page, rather than to nothing.
 */
function deed(target: Target, rendering: Rendering): Pick<SlackButton, 'value' | 'url'> {
  const value = writeOffer({ target, drawing: rendering.drawing, cards: rendering.refs });
  if (value.length <= most('buttonValue')) return { value };
  return { url: addressInstead(target.kind === 'page' ? target : homeLink, rendering) };
}

function drawButton(button: Button, rendering: Rendering): SlackButton {
  const spoken = spokenName(button);
  return {
    type: 'button',
    text: plain(button.label, 'buttonText'),
    action_id: rendering.nextId(),
    ...deed(button.target, rendering),
    ...styles[button.emphasis ?? 'secondary'],
    ...confirmation(button, rendering),
    ...(spoken === undefined ? {} : { accessibility_label: plain(spoken, 'buttonSpoken').text }),
  };
}

/** Rows of buttons; nothing at all when there are none. */
export function drawButtons(buttons: readonly Button[] | undefined, rendering: Rendering): ActionsBlock[] {
  const shown = firstOf(buttons ?? [], rendering.detail.buttons, rendering);
  const rows: ActionsBlock[] = [];
  for (let start = 0; start < shown.length; start += most('actionsElements')) {
    const row = shown.slice(start, start + most('actionsElements'));
    rows.push({ type: 'actions', elements: row.map((button) => drawButton(button, rendering)) });
  }
  return rows;
}
