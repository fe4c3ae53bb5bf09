import type { AdaptiveCard } from '../../../src/platforms/teams/adaptive-card.ts';
import { fieldsIn } from '../../support/slack/wire.ts';
import { standingCard } from '../../support/teams/standing.ts';
import { cardText } from '../../support/teams/visible-text.ts';

/** What somebody sees of a card before they do anything: a line a thing, buttons in brackets. */
export const transcript = (card: AdaptiveCard): readonly string[] =>
  cardText(standingCard(fieldsIn(JSON.parse(JSON.stringify(card))))).split('\n');
