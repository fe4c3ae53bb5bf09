import { cardAtLevel } from '../../chat/card-at-level.ts';
import type { Instant } from '../../lib/time.ts';
import type { Button, Node } from '../../view/nodes.ts';
import { moment } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { pages } from './names.ts';
import { cardPhrases } from './phrases.ts';
import type { Shown } from './shown.ts';

/** What a card about a kick-off says when its level lets it say everything. */
export interface CardParts {
  /** What it is, without the subject: "Vraag om antwoord". */
  readonly label: string;
  readonly deadline: Instant | null;
  /** What a notification may show of an open kick-off. */
  readonly summary: string;
  readonly nodes: readonly Node[];
  readonly buttons: readonly Button[];
}

/** A card about a kick-off, as its level lets a chat show it. */
export function kickoffCard(
  { kickoff, language }: Pick<Shown, 'kickoff' | 'language'>,
  parts: CardParts,
): Card {
  const phrases = cardPhrases(language);
  const { deadline, summary, nodes, buttons } = parts;
  const due: readonly Node[] =
    deadline === null
      ? []
      : [{ kind: 'facts', facts: [{ term: phrases.text('fact.deadline'), spans: [moment(deadline)] }] }];
  const target = { kind: 'page', page: pages.show, params: { kickoffId: kickoff.id } } as const;
  return cardAtLevel(kickoff.level, {
    title: phrases.text('card.title', { codeName: kickoff.codeName, label: parts.label }),
    neutral: phrases.text('card.neutral'),
    open: { summary, nodes: [...nodes, ...due], buttons },
    confidential: { nodes: due, buttons },
    strict: { label: phrases.text('button.toTask'), target, emphasis: 'primary' },
  });
}
