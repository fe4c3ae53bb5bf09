import type { Phrases } from '../view/catalogue.ts';
import type { Button, Entry } from '../view/nodes.ts';
import type { PageLink } from '../view/spans.ts';
import type { ChatRendering } from './drawing.ts';
import type { DrawnKey } from './drawn-words.ts';

/** Where everything stands that has no page of its own. */
export const homeLink: PageLink = { page: 'home', params: {} };

/** Who works by voice says what stands on the button, so that is part of what it is called (WCAG 2.5.3). */
export function spokenName({ label, spoken }: Pick<Button, 'label' | 'spoken'>): string | undefined {
  if (spoken === undefined || spoken.includes(label)) return spoken;
  return `${label}: ${spoken}`;
}

/** For what does not fit in what a button hands back (ids of ours always do): the page, rather than nothing. */
export function addressInstead(to: PageLink, { addressOf, longestUrl }: ChatRendering): string {
  const url = addressOf(to);
  return url.length <= longestUrl ? url : addressOf(homeLink);
}

/** What leads somewhere gets a button for it: in a chat no title can be pressed by everyone. */
export function entryButtons(
  { to, buttons = [] }: Entry,
  title: string,
  { words }: ChatRendering,
): readonly Button[] {
  const isThere = buttons.some(({ target }) => JSON.stringify(target) === JSON.stringify(to));
  if (to === undefined || isThere) return buttons;
  const label = words.text('entry.open');
  return [...buttons, { label, spoken: words.text('entry.openSpoken', { title }), target: to }];
}

/** The one way on from where nothing else can be done. */
export const pageButton = (to: PageLink, words: Phrases<DrawnKey>): Button => ({
  label: words.text('link.button'),
  target: { kind: 'page', ...to },
  emphasis: 'primary',
});
