import type { Button, Entry, Node } from '../view/nodes.ts';
import { text } from '../view/spans.ts';
import type { Card } from '../view/views.ts';
import { chatPhrases } from './chat-phrases.ts';
import type { Viewer } from './viewer.ts';

/** Up to this many cards fit whole in one message; more become a list. */
const mostWhole = 4;
/** A message has room for 50 blocks (Slack), of which each thing in a list takes two. */
const mostListed = 20;

/** Several reminders for one person as one message: each keeps its own heading and buttons. */
export function foldCards(viewer: Viewer, cards: readonly Card[]): Card {
  const words = chatPhrases(viewer.language);
  const isWhole = cards.length <= mostWhole;
  return {
    size: 'card',
    title: words.text('fold.title', { count: cards.length }),
    summary: words.text('fold.summary'),
    nodes: isWhole ? wholeCards(cards) : listed(viewer, cards),
    buttons: isWhole ? [] : [everything(viewer)],
  };
}

function wholeCards(cards: readonly Card[]): readonly Node[] {
  return cards.flatMap((card, index): Node[] => [
    ...(index > 0 ? [{ kind: 'divider' } as const] : []),
    { kind: 'heading', text: card.title, level: 3 },
    ...card.nodes,
    ...(card.buttons.length > 0 ? [{ kind: 'buttons', buttons: card.buttons } as const] : []),
  ]);
}

/** After a long absence: what each is about and the one thing to do; the rest stands at home. */
function listed(viewer: Viewer, cards: readonly Card[]): readonly Node[] {
  const rest = cards.length - mostListed;
  const more = chatPhrases(viewer.language).spans('fold.more', { count: rest });
  return [
    { kind: 'entries', entries: cards.slice(0, mostListed).map(entryOf) },
    ...(rest > 0 ? [{ kind: 'paragraph', spans: more } as const] : []),
  ];
}

function entryOf({ title, buttons }: Card): Entry {
  return { title: [text(title)], details: [], buttons: buttons.slice(0, 1) };
}

function everything({ language }: Viewer): Button {
  return {
    label: chatPhrases(language).text('fold.all'),
    target: { kind: 'page', page: 'home', params: {} },
    emphasis: 'primary',
  };
}
