import { type CardRoute, denied, type PageRoute, type Press, type Request } from '../../chat/surface.ts';
import type { WideNode } from '../../view/nodes.ts';
import type { Card } from '../../view/views.ts';
import { approveCard, momentCard, riskCard } from './card-views.ts';
import type { Look } from './look.ts';
import {
  type CommunicationMoment,
  type MomentPayload,
  momentPayload,
  type PlanPayload,
  planPayload,
} from './model.ts';
import { cards, pages, presses } from './names.ts';
import { planPage, planPart } from './page-views.ts';
import { type CommunicationPorts, momentSeen, planSeen, runThenShow } from './room.ts';

/** What the page of a kick-off shows of its communication; nothing to who may not see it. */
export async function communicationPart(
  ports: CommunicationPorts,
  { viewer, now }: Request,
  kickoffId: string,
): Promise<readonly WideNode[]> {
  const look = await planSeen(ports, viewer, now, kickoffId);
  return look ? planPart(look) : [];
}

export function communicationPages(ports: CommunicationPorts): readonly PageRoute<PlanPayload>[] {
  return [
    {
      name: pages.plan,
      path: '/communicatie/:kickoffId',
      params: planPayload,
      show: async ({ viewer, now }, { kickoffId }) => {
        const look = await planSeen(ports, viewer, now, kickoffId);
        return look ? planPage(look) : denied;
      },
    },
  ];
}

export function communicationCards(ports: CommunicationPorts): readonly CardRoute<MomentPayload>[] {
  const route = (
    name: string,
    card: (look: Look, moment: CommunicationMoment) => Card | null,
  ): CardRoute<MomentPayload> => ({
    name,
    payload: momentPayload,
    show: async (viewer, payload, now) => {
      const seen = await momentSeen(ports, viewer, now, payload);
      return seen && card(seen.look, seen.moment);
    },
  });
  return [route(cards.approve, approveCard), route(cards.risk, riskCard), route(cards.moment, momentCard)];
}

export function communicationPresses(ports: CommunicationPorts): readonly Press<MomentPayload>[] {
  return [
    {
      name: presses.ask,
      payload: momentPayload,
      handle: (request, payload) =>
        runThenShow(ports, request, payload.kickoffId, 'asked', {
          type: 'askApproval',
          momentId: payload.momentId,
        }),
    },
  ];
}
