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

/**
 * A card as its level allows: open says everything; confidential only code name, label, deadline and buttons; strict
 * only that there is a task, with a link. The notification of the latter two gives nothing away.
 */
export function cardAtLevel(shown: Pick<Shown, 'kickoff' | 'language'>, parts: CardParts): Card {
  const { kickoff, language } = shown;
  const phrases = cardPhrases(language);
  const neutral = phrases.text('card.neutral');
  if (kickoff.level === 'STRICT') {
    const to = { kind: 'page', page: pages.show, params: { kickoffId: kickoff.id } } as const;
    const buttons: readonly Button[] = [
      { label: phrases.text('button.toTask'), target: to, emphasis: 'primary' },
    ];
    return { size: 'card', title: neutral, summary: neutral, nodes: [], buttons };
  }
  const title = phrases.text('card.title', { codeName: kickoff.codeName, label: parts.label });
  const { deadline, buttons } = parts;
  const due: readonly Node[] =
    deadline === null
      ? []
      : [{ kind: 'facts', facts: [{ term: phrases.text('fact.deadline'), spans: [moment(deadline)] }] }];
  if (kickoff.level === 'CONFIDENTIAL') {
    return { size: 'card', title, summary: neutral, nodes: due, buttons };
  }
  return { size: 'card', title, summary: parts.summary, nodes: [...parts.nodes, ...due], buttons };
}
