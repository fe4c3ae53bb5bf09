import type { Tone } from '../../view/nodes.ts';
import { type Html, html } from './markup.ts';
import type { Rendering } from './rendering.ts';
import type { WebKey } from './text.ts';

/** What a tone is called, so that it is never told by colour alone. A neutral one needs no word. */
const toneWords: Readonly<Record<Exclude<Tone, 'neutral'>, WebKey>> = {
  info: 'tone.info',
  success: 'tone.success',
  warning: 'tone.warning',
  danger: 'tone.danger',
};

const alertClasses: Readonly<Record<Tone, string>> = {
  neutral: 'note--neutral',
  info: 'utrecht-alert--info',
  success: 'utrecht-alert--ok',
  warning: 'utrecht-alert--warning',
  danger: 'utrecht-alert--error',
};

const badgeClasses: Readonly<Record<Tone, string>> = {
  neutral: 'badge--neutral',
  info: 'utrecht-status-badge--neutral',
  success: 'utrecht-status-badge--success',
  warning: 'utrecht-status-badge--warning',
  danger: 'utrecht-status-badge--danger',
};

/** Shapes that differ from each other, not only in colour. */
const signs: Readonly<Record<Tone, Html>> = {
  neutral: html`<path d="M4 10h12" />`,
  info: html`<circle cx="10" cy="10" r="7.5" /><path d="M10 9.2v4.6M10 6.2v.2" />`,
  success: html`<circle cx="10" cy="10" r="7.5" /><path d="m6.8 10.2 2.3 2.3 4.2-4.8" />`,
  warning: html`<path d="M10 3 2.6 16.4h14.8zM10 8.4v3.6M10 14v.2" />`,
  danger: html`<path d="M6.9 2.6h6.2l4.3 4.3v6.2l-4.3 4.3H6.9l-4.3-4.3V6.9zM10 6.4v4.4M10 13.4v.2" />`,
};

function drawSign(tone: Tone): Html {
  return html`<svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    ${signs[tone]}
  </svg>`;
}

/** A framed message: sign, word and text. */
export function drawNote(tone: Tone, content: Html, { words }: Rendering): Html {
  const word =
    tone === 'neutral' ? null : html`<strong class="note__word">${words.text(toneWords[tone])}:</strong> `;
  return html`<div class="note utrecht-alert ${alertClasses[tone]}">
    ${drawSign(tone)}
    <div class="note__text">${word}${content}</div>
  </div>`;
}

export function drawBadge(badge: { readonly text: string; readonly tone: Tone }): Html {
  return html`<span class="badge utrecht-status-badge ${badgeClasses[badge.tone]}">${badge.text}</span>`;
}
