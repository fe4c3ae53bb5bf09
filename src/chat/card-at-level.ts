import type { Button, Node } from '../view/nodes.ts';
import type { Card } from '../view/views.ts';

/** How confidential what a card is about is. */
type Level = 'OPEN' | 'CONFIDENTIAL' | 'STRICT';

interface Parts {
  readonly nodes: readonly Node[];
  readonly buttons: readonly Button[];
}

/** What a card says at each level. `title`: its code name and what it is. */
export interface LeveledCard {
  readonly title: string;
  /** Says that there is a task, and nothing of what it is about. */
  readonly neutral: string;
  /** `summary`: what a notification may show. */
  readonly open: Parts & { readonly summary: string };
  /** Days, deadlines and buttons; nobody's words. */
  readonly confidential: Parts;
  /** To the product's own page. */
  readonly strict: Button;
}

/**
 * A card as its level lets a chat show it: open says everything; confidential says code name, days and buttons; strict
 * only that there is a task. Of the latter two a notification gives nothing away.
 */
export function cardAtLevel(level: Level, card: LeveledCard): Card {
  const { title, neutral, open, confidential, strict } = card;
  switch (level) {
    case 'OPEN':
      return { size: 'card', title, ...open };
    case 'CONFIDENTIAL':
      return { size: 'card', title, summary: neutral, ...confidential };
    case 'STRICT':
      return { size: 'card', title: neutral, summary: neutral, nodes: [], buttons: [strict] };
  }
}
