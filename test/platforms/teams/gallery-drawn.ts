import type { Drawing } from '../../../src/chat/drawing.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { AdaptiveCard } from '../../../src/platforms/teams/adaptive-card.ts';
import { cardOf } from '../../../src/platforms/teams/render-card.ts';
import { dialogOf } from '../../../src/platforms/teams/render-dialog.ts';
import type { Card, Dialog, Notice } from '../../../src/view/views.ts';
import { gallery } from '../../view/gallery-of.ts';
import type { Sample } from '../../view/sample.ts';

/** A drawing for somebody in the Netherlands; pages have an address that can be read back. */
export const drawingIn = (language: Language, drawing = 'drawing-0001'): Drawing => ({
  reader: { language, zone: 'Europe/Amsterdam' },
  drawing,
  addressOf: ({ page, params }) => `https://aftrap.example/${page}?${new URLSearchParams(params)}`,
});

export const openOf = (dialog: Dialog) => ({
  name: 'kickoffs.answer',
  payload: { partner: '00000000-0000-4000-8000-000000000001' },
  dialog,
});

const ref = { card: 'kickoffs.invitation', payload: { id: '00000000-0000-4000-8000-000000000001' } };

/** What Teams shows of a view; pages it only leads to. */
function drawnInTeams(view: Card | Dialog | Notice, drawing: Drawing) {
  switch (view.size) {
    case 'notice':
      return { title: '', card: cardOf({ notice: view, cards: [] }, drawing) };
    case 'card':
      return { title: '', card: cardOf({ cards: [{ card: view, refs: [ref] }] }, drawing) };
    case 'dialog':
      return dialogOf(openOf(view), drawing);
  }
}

const nameOf = ({ of, when }: Sample): string => `${of}, ${when}`;

/** Every card, form and notice of the gallery in one language, each drawn as a drawing of its own. */
export async function galleryDrawn(language: Language) {
  const drawn = [];
  for (const [index, sample] of (await gallery()).entries()) {
    const view = await sample.show(language);
    if (view.size === 'page') continue;
    const drawing = drawingIn(language, `drawing-${String(index).padStart(8, '0')}`);
    drawn.push({ name: nameOf(sample), view, ...drawnInTeams(view, drawing) });
  }
  return drawn;
}

/** Every object in a card, from the outside in, with what stands in it. */
export function thingsIn(card: AdaptiveCard): readonly Readonly<Record<string, unknown>>[] {
  const found: Record<string, unknown>[] = [];
  JSON.stringify(card, (name, value) => {
    // What a button would do where it is not understood says the same once more.
    if (name === 'fallback') return undefined;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) found.push(value);
    return value;
  });
  return found.filter(({ type }) => typeof type === 'string');
}

/** All that can be read or heard of a card and its title, one after the other. */
export function textIn({ title, card }: { readonly title: string; readonly card: AdaptiveCard }): string {
  const read = ['text', 'label', 'title', 'tooltip', 'value'];
  const words: string[] = [title];
  JSON.stringify(card, (name, value) => {
    if (typeof value === 'string' && read.includes(name)) words.push(value);
    return name === 'data' || name === 'fallback' ? undefined : value;
  });
  return words.join('');
}
