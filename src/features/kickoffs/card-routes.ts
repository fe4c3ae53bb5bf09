import { z } from 'zod';
import type { CardRoute, Surface } from '../../chat/surface.ts';
import type { Card } from '../../view/views.ts';
import {
  closeOrWaitCard,
  lateAnswerCard,
  moreTimeAskedCard,
  notForUsCard,
  roundClosedCard,
  statusCard,
  withdrawnCard,
} from './facilitator-card-views.ts';
import type { Lookups } from './lookups.ts';
import type { Partner } from './model.ts';
import { cards } from './names.ts';
import {
  handedOverCard,
  invitationCard,
  moreTimeAnsweredCard,
  removedCard,
  roundReopenedCard,
} from './partner-card-views.ts';
import { kickoffPayload, partnerPayload } from './payloads.ts';
import { partnerOf, type Shown } from './shown.ts';

/** The cards of the round, each from today's state for one reader. */
export function cardSurface(lookups: Lookups): Partial<Surface> {
  return {
    cards: [
      ...wholeCards.map(([name, view]) => wholeCard(lookups, name, view)),
      ...partnerCards.map(([name, view]) => partnerCard(lookups, name, view)),
      {
        name: cards.removed,
        payload: partnerPayload,
        show: async (viewer) => removedCard(viewer.language),
      },
    ],
  };
}

type WholeView = (shown: Shown) => Card | null;
type PartnerView = (shown: Shown, partner: Partner) => Card | null;

const wholeCards: readonly (readonly [string, WholeView])[] = [
  [cards.status, statusCard],
  [cards.closeOrWait, closeOrWaitCard],
  [cards.roundClosed, roundClosedCard],
  [cards.withdrawn, withdrawnCard],
];

const partnerCards: readonly (readonly [string, PartnerView])[] = [
  [cards.invitation, invitationCard],
  [cards.moreTimeAsked, moreTimeAskedCard],
  [cards.moreTimeAnswered, moreTimeAnsweredCard],
  [cards.handedOver, handedOverCard],
  [cards.notForUs, notForUsCard],
  [cards.roundReopened, roundReopenedCard],
  [cards.lateAnswer, lateAnswerCard],
];

/** Some of these come with the partner they were sent to: what they show is the same. */
const wholePayload = z.union([kickoffPayload, partnerPayload]);

function wholeCard(lookups: Lookups, name: string, view: WholeView): CardRoute {
  return {
    name,
    payload: wholePayload,
    show: async (viewer, { kickoffId = '' }, now) => {
      const shown = await lookups.shownTo(viewer, kickoffId, now);
      return shown && view(shown);
    },
  };
}

function partnerCard(lookups: Lookups, name: string, view: PartnerView): CardRoute {
  return {
    name,
    payload: partnerPayload,
    show: async (viewer, { kickoffId = '', partnerId = '' }, now) => {
      const shown = await lookups.shownTo(viewer, kickoffId, now);
      const partner = shown && partnerOf(shown, partnerId);
      return shown && partner ? view(shown, partner) : null;
    },
  };
}
