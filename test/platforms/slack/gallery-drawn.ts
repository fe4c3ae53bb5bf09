import type { View as SlackView } from '@slack/types';
import type { Drawing } from '../../../src/chat/drawing.ts';
import type { Language } from '../../../src/lib/language.ts';
import { homeOf } from '../../../src/platforms/slack/render-home.ts';
import { messageOf, type SlackMessage } from '../../../src/platforms/slack/render-message.ts';
import { modalOf } from '../../../src/platforms/slack/render-modal.ts';
import type { Dialog } from '../../../src/view/views.ts';
import type { View } from '../../view/sample.ts';

/** A drawing for somebody in the Netherlands; pages have an address that can be read back. */
export const drawingIn = (language: Language): Drawing => ({
  reader: { language, zone: 'Europe/Amsterdam' },
  drawing: 'drawing-0001',
  addressOf: ({ page, params }) => `https://aftrap.example/${page}?${new URLSearchParams(params)}`,
});

export const openOf = (dialog: Dialog) => ({
  name: 'kickoffs.answer',
  payload: { partner: '00000000-0000-4000-8000-000000000001' },
  dialog,
});

/** What Slack is sent for a view; a page as if it were somebody's home. */
export function drawnInSlack(view: View, language: Language): SlackMessage | SlackView {
  const drawing = drawingIn(language);
  switch (view.size) {
    case 'notice':
      return messageOf({ notice: view, cards: [] }, drawing);
    case 'card': {
      const ref = { card: 'kickoffs.invitation', payload: { id: '00000000-0000-4000-8000-000000000001' } };
      return messageOf({ cards: [{ card: view, refs: [ref] }] }, drawing);
    }
    case 'page':
      return homeOf({ page: view, menu: [{ page: 'home', label: view.title.slice(0, 60) }] }, drawing);
    case 'dialog':
      return modalOf(openOf(view), drawing);
  }
}

/** All that can be read or heard in it, one after the other. */
export function textIn(shown: unknown): string {
  if (Array.isArray(shown)) return shown.map(textIn).join('');
  if (typeof shown !== 'object' || shown === null) return '';
  return Object.entries(shown)
    .map(([name, part]) => (typeof part === 'string' ? wordsAt(name, part) : textIn(part)))
    .join('');
}

const wordsAt = (name: string, words: string): string =>
  ['text', 'accessibility_label', 'initial_value'].includes(name) ? words : '';
