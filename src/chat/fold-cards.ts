import type { Node } from '../view/nodes.ts';
import type { Card } from '../view/views.ts';
import { chatPhrases } from './chat-phrases.ts';
import type { Viewer } from './viewer.ts';

/** Several reminders for one person as one message: each keeps its own heading and buttons. */
export function foldCards(viewer: Viewer, cards: readonly Card[]): Card {
  const words = chatPhrases(viewer.language);
  const nodes = cards.flatMap((card, index): Node[] => [
    ...(index > 0 ? [{ kind: 'divider' } as const] : []),
    { kind: 'heading', text: card.title, level: 3 },
    ...card.nodes,
    ...(card.buttons.length > 0 ? [{ kind: 'buttons', buttons: card.buttons } as const] : []),
  ]);
  return {
    size: 'card',
    title: words.text('fold.title', { count: cards.length }),
    summary: words.text('fold.summary'),
    nodes,
    buttons: [],
  };
}
