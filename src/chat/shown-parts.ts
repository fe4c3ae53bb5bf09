import type { Language } from '../lib/language.ts';
import type { Node, Target } from '../view/nodes.ts';
import type { PageLink } from '../view/spans.ts';
import type { Card, CardRef, Notice } from '../view/views.ts';
import { homeLink } from './drawn-buttons.ts';
import { drawnWords } from './drawn-words.ts';
import type { ShownCard } from './shown-answer.ts';

/** What a person is shown: a sentence, cards, or both. */
export interface Parts {
  readonly notice?: Notice | null | undefined;
  readonly cards: readonly ShownCard[];
}

export const refsOf = ({ cards }: Parts): readonly CardRef[] => cards.flatMap(({ refs }) => refs);

const targetsIn = (nodes: readonly Node[]): readonly (Target | undefined)[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'entries') return node.entries.map(({ to }) => to);
    return node.kind === 'buttons' ? node.buttons.map(({ target }) => target) : [];
  });

/** The page that says more about a card: the first that it leads to itself. */
export function pageOf({ buttons, nodes }: Card): PageLink {
  const targets = [...buttons.map(({ target }) => target), ...targetsIn(nodes)];
  const found = targets.find((target) => target?.kind === 'page');
  return found?.kind === 'page' ? { page: found.page, params: found.params } : homeLink;
}

/** All that a notification shows: what a card's summary says, never what a notice says about a case. */
export function notificationOf({ cards }: Parts, language: Language): string {
  const summaries = [...new Set(cards.map(({ card }) => card.summary))].filter((one) => one.trim() !== '');
  return summaries.length > 0 ? summaries.join(' ') : drawnWords(language).text('message.answer');
}
