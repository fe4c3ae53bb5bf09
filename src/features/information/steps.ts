import { type Context, type Effect, type NewContribution, refuse } from '../../engine/workflow.ts';
import type { Instant } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Circle, CirclePartner, InformationRequest, LivingRequest, SeatRef } from './model.ts';
import { rights } from './names.ts';
import type { InformationRefusal } from './refusals.ts';
import { answerBy, type Clockwork } from './times.ts';

/** What a decision is made with. */
export interface Work extends Clockwork {
  readonly context: Context;
}

export const no: (
  name: InformationRefusal,
  more?: Parameters<typeof refuse>[1],
) => ReturnType<typeof refuse> = refuse;

/** Text that somebody wrote; null when it is blank, or no text at all. */
export function said(words: unknown): string | null {
  return typeof words === 'string' && words.trim() !== '' ? words : null;
}

/** One of these codes; null for anything else. */
export function oneOf<Code extends string>(codes: readonly Code[], given: unknown): Code | null {
  return codes.find((code) => code === given) ?? null;
}

/** A new gate, or step, with its own deadline. */
export function fromNow(work: Work): {
  readonly since: Instant;
  readonly deadline: Instant;
  readonly overdue: boolean;
} {
  const { now } = work.context;
  return { since: now, deadline: answerBy(work, now), overdue: false };
}

/** Somebody's words, for everyone who may see the request. */
export function wordsOf(
  region: RegionPack,
  given: { readonly id: string; readonly key: string; readonly by: SeatRef; readonly body: string },
): NewContribution {
  const { id, key, by, body } = given;
  return {
    id,
    key,
    organisationId: by.organisationId,
    seatId: by.seatId,
    right: rights.see,
    audience: null,
    dataClass: 'personal-free',
    legalBasis: region.legalFrame,
    body,
  };
}

/** The same card to each of these seats, once. */
export function toSeats(
  request: Pick<InformationRequest, 'id'>,
  seatIds: readonly string[],
  card: string,
): readonly Effect[] {
  return toAll(
    request,
    seatIds.map((seatId) => `seat:${seatId}`),
    card,
  );
}

export function toAll(
  request: Pick<InformationRequest, 'id'>,
  principals: readonly string[],
  card: string,
): readonly Effect[] {
  return [...new Set(principals)].map((to) => ({
    slot: card,
    to,
    card: { card, payload: { requestId: request.id } },
  }));
}

export function partnerIn(circle: Circle, partnerId: string): CirclePartner | undefined {
  return circle.partners.find((one) => one.partnerId === partnerId);
}

/** Whether a seat still has to do with the kick-off: as a partner, or as its guide. */
export function isInCircle({ partners, guides, facilitatorSeatId }: Circle, seatId: string): boolean {
  return (
    seatId === facilitatorSeatId ||
    guides.includes(`seat:${seatId}`) ||
    partners.some((one) => one.seatId === seatId)
  );
}

/** Who says what became of it: the asker, or the facilitator once the asker has nothing to do with it any more. */
export function answererOf({ asker, circle }: LivingRequest): string {
  return isInCircle(circle, asker.seatId) ? asker.seatId : circle.facilitatorSeatId;
}

/** Who decides to wait or to stop when a deadline went by. */
export function deciders(request: LivingRequest): readonly string[] {
  return [...new Set([answererOf(request), request.circle.facilitatorSeatId])];
}
