import type { ActionsBlock, Button as SlackButton } from '@slack/types';
import type { Button, Target } from '../../view/nodes.ts';
import type { PageLink } from '../../view/spans.ts';
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

/** Where everything stands that has no page of its own. */
export const homeLink: PageLink = { page: 'home', params: {} };

/** Who works by voice says what stands on the button, so that is part of what it is called (WCAG 2.5.3). */
function spokenName({ label, spoken }: Button): string | undefined {
  if (spoken === undefined || spoken.includes(label)) return spoken;
  return `${label}: ${spoken}`;
}

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
function deed(target: Target, { drawing, refs, addressOf }: Rendering): Pick<SlackButton, 'value' | 'url'> {
  const value = writeOffer({ target, drawing, cards: refs });
  if (value.length <= most('buttonValue')) return { value };
  const url = addressOf(target.kind === 'page' ? target : homeLink);
  return { url: url.length <= most('url') ? url : addressOf(homeLink) };
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
  const shown = (buttons ?? []).slice(0, rendering.detail.buttons);
  if (shown.length < (buttons ?? []).length) rendering.leaveOut();
  const rows: ActionsBlock[] = [];
  for (let start = 0; start < shown.length; start += most('actionsElements')) {
    const row = shown.slice(start, start + most('actionsElements'));
    rows.push({ type: 'actions', elements: row.map((button) => drawButton(button, rendering)) });
  }
  return rows;
}
