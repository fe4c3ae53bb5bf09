import { z } from 'zod';
import { type CardRoute, denied, type PageRoute, type Surface } from '../../chat/surface.ts';
import type { Card } from '../../view/views.ts';
import {
  adoptedCard,
  confirmCard,
  rowToAcceptCard,
  toAdoptCard,
  writeAgreementCard,
} from './agreement-card-views.ts';
import { editDialogs } from './agreement-edit-handlers.ts';
import {
  type AgreementPorts,
  agreementFor,
  partnerPayload,
  type RowPayload,
  rowPayload,
} from './agreement-handling.ts';
import type { AgreementRow } from './agreement-model.ts';
import { changedCard, confirmationGivenCard, dissentCard, rowAnsweredCard } from './agreement-news-views.ts';
import { agreementPage } from './agreement-page-views.ts';
import { agreementDialogs, agreementPressRoutes, rowIn } from './agreement-partner-handlers.ts';
import type { Partner } from './model.ts';
import { cards, pages, rights } from './names.ts';
import { partnerOf, type Shown } from './shown.ts';

/** Everything people see and do about the agreement: writing, accepting, confirming, adopting, changing it. */
export function agreementSurface(ports: AgreementPorts): Partial<Surface> {
  return {
    pages: [page(ports)],
    dialogs: [...editDialogs(ports), ...agreementDialogs(ports)],
    presses: agreementPressRoutes(ports),
    cards: cardRoutes(ports),
  };
}

// What was not chosen in the comparison is simply not there.
const pageParams = z.object({
  kickoffId: z.uuid(),
  from: z.string().max(9).default(''),
  to: z.string().max(9).default(''),
});

function page(ports: AgreementPorts): PageRoute<z.infer<typeof pageParams>> {
  return {
    name: pages.agreement,
    path: '/kickoffs/:kickoffId/afspraken',
    params: pageParams,
    show: async (request, { kickoffId, from, to }) => {
      const shown = await ports.shownTo(request.viewer, kickoffId, request.now);
      return shown && mayOpen(shown) ? agreementPage(shown, { from, to }) : denied;
    },
  };
}

/** Who will be able to read the agreement may see that there is none yet; a guest never sees it. */
function mayOpen({ rights: own }: Shown): boolean {
  return own.has(rights.agreement) || own.has(rights.brief);
}

// To a partner, a card about the whole agreement also names the partner.
const cardPayload = z.object({ kickoffId: z.uuid() });

function cardRoutes(ports: AgreementPorts): readonly CardRoute[] {
  const whole = (name: string, card: (shown: Shown) => Card | null): CardRoute<{ kickoffId: string }> => ({
    name,
    payload: cardPayload,
    show: async (viewer, { kickoffId }, now) => {
      const shown = await agreementFor(ports, { viewer, now }, kickoffId);
      return shown && card(shown);
    },
  });
  const ofPartner = (
    name: string,
    card: (shown: Shown, partner: Partner) => Card | null,
  ): CardRoute<{ kickoffId: string; partnerId: string }> => ({
    name,
    payload: partnerPayload,
    show: async (viewer, { kickoffId, partnerId }, now) => {
      const shown = await agreementFor(ports, { viewer, now }, kickoffId);
      const partner = shown && partnerOf(shown, partnerId);
      return shown && partner ? card(shown, partner) : null;
    },
  });
  const ofRow = (
    name: string,
    card: (shown: Shown, partner: Partner, row: AgreementRow) => Card | null,
  ): CardRoute<RowPayload> => ({
    name,
    payload: rowPayload,
    show: async (viewer, payload, now) => {
      const shown = await agreementFor(ports, { viewer, now }, payload.kickoffId);
      const partner = shown && partnerOf(shown, payload.partnerId);
      const row = shown && rowIn(shown, payload);
      return shown && partner && row ? card(shown, partner, row) : null;
    },
  });
  return [
    whole(cards.writeAgreement, writeAgreementCard),
    ofRow(cards.rowToAccept, rowToAcceptCard),
    ofRow(cards.rowAnswered, rowAnsweredCard),
    ofPartner(cards.confirm, confirmCard),
    ofPartner(cards.confirmationGiven, confirmationGivenCard),
    ofPartner(cards.dissent, dissentCard),
    whole(cards.toAdopt, toAdoptCard),
    whole(cards.adopted, adoptedCard),
    whole(cards.changed, changedCard),
  ];
}
