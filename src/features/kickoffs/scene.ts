import { type Context, type Decision, type Effect, refuse } from '../../engine/workflow.ts';
import type { CardRef } from '../../view/views.ts';
import type { KickoffEvent, KickoffEventType } from './events.ts';
import type { Kickoff, KickoffStatus, Partner } from './model.ts';
import { cards } from './names.ts';
import { addressOf, isActive } from './partners.ts';
import type { KickoffRefusal } from './refusals.ts';
import type { Rulebook } from './rulebook.ts';

/** Everything one rule may look at. */
export interface Scene<State = Kickoff> {
  readonly book: Rulebook;
  readonly state: State;
  readonly context: Context;
}

export type EventOf<Type extends KickoffEventType> = Extract<KickoffEvent, { readonly type: Type }>;
export type In<Status extends KickoffStatus> = Extract<Kickoff, { readonly status: Status }>;
export type Rule<Event> = (scene: Scene<Kickoff | null>, event: Event) => Decision<Kickoff>;
/** A no with one of the feature's own names. */
export const no: (name: KickoffRefusal, more?: Parameters<typeof refuse>[1]) => ReturnType<typeof refuse> =
  refuse;

const whenElsewhere: Readonly<Record<KickoffStatus, KickoffRefusal>> = {
  draft: 'notADraft',
  collecting: 'notCollecting',
  agreeing: 'notAgreeing',
  adopted: 'notAdopted',
  withdrawn: 'notCollecting',
};

/** A rule for some stages; in any other the answer is no, named after the first of them. */
export function during<Status extends KickoffStatus, Event>(
  stages: readonly [Status, ...Status[]],
  rule: (scene: Scene<In<Status>>, event: Event) => Decision<Kickoff>,
): Rule<Event> {
  const isThere = (state: Kickoff): state is In<Status> => stages.some((stage) => stage === state.status);
  return ({ book, state, context }, event) => {
    if (state === null) return no('unknownKickoff');
    return isThere(state) ? rule({ book, state, context }, event) : no(whenElsewhere[stages[0]]);
  };
}

/** A rule about a partner that takes part. */
export function ofPartner<Status extends KickoffStatus, Event extends { readonly partnerId: string }>(
  stages: readonly [Status, ...Status[]],
  rule: (scene: Scene<In<Status>>, event: Event, partner: Partner) => Decision<Kickoff>,
): Rule<Event> {
  return during(stages, (scene: Scene<In<Status>>, event: Event) => {
    const partner = scene.state.partners.find(({ id }) => id === event.partnerId);
    if (!partner) return no('unknownPartner');
    return isActive(partner) ? rule(scene, event, partner) : no('partnerLeft');
  });
}

type CardName = (typeof cards)[keyof typeof cards];

export function cardOf(
  state: Kickoff,
  card: CardName,
  about: { readonly partnerId?: string; readonly rowId?: string } = {},
): CardRef {
  return { card, payload: { kickoffId: state.id, ...about } };
}

/** To a partner; everything about its invitation stands in one slot, so that the newest replaces the rest. */
export function toPartner(state: Kickoff, partner: Partner, card: CardName): Effect {
  const slot = card === cards.removed ? cards.invitation : card;
  return {
    slot: `${slot}:${partner.id}`,
    to: addressOf(partner),
    card: cardOf(state, card, { partnerId: partner.id }),
  };
}

export function toFacilitator(
  state: Kickoff,
  card: CardName,
  about: { readonly partnerId?: string; readonly rowId?: string } = {},
): Effect {
  return {
    slot: [card, about.partnerId, about.rowId].filter((part) => part !== undefined).join(':'),
    to: `seat:${state.facilitator.seatId}`,
    card: cardOf(state, card, about),
  };
}

/** The live card: one message for the facilitator and one for the body, changed in place. */
export function statusCards(state: Kickoff): readonly Effect[] {
  const to = [`seat:${state.facilitator.seatId}`, `body:${state.bodyId}`];
  return to.map((principal) => ({
    slot: 'status',
    to: principal,
    card: cardOf(state, cards.status),
    live: true,
  }));
}
