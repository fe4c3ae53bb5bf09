import type { Day, Instant } from '../../lib/time.ts';
import { dayText, momentText } from '../../view/moment-text.ts';
import type { Reader } from '../../view/reader.ts';
import { type Html, html } from './markup.ts';

export function momentHtml(at: Instant, reader: Reader, style: 'moment' | 'short' = 'moment'): Html {
  return html`<time datetime="${at}">${momentText(at, reader, style)}</time>`;
}

export function dayHtml(day: Day, reader: Reader): Html {
  return html`<time datetime="${day}">${dayText(day, reader)}</time>`;
}
