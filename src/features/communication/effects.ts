import type { Effect } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { approvalsOpen, risksOpen } from './circle.ts';
import type { Circle, CommunicationMoment } from './model.ts';
import { cards } from './names.ts';

/** To everybody who still has to say something about a moment. */
export function toAsk(region: RegionPack, circle: Circle, moment: CommunicationMoment): readonly Effect[] {
  return [
    ...approvalsOpen(circle, moment).map(({ seatId }) => toSeat(circle, moment, seatId, cards.approve)),
    ...risksOpen(region, circle, moment).map(({ seatId }) => toSeat(circle, moment, seatId, cards.risk)),
  ];
}

/** To who wrote it and who guides it, as soon as it stands otherwise. */
export function toTell(
  circle: Circle,
  before: CommunicationMoment,
  after: CommunicationMoment,
): readonly Effect[] {
  if (before.stand.status === after.stand.status) return [];
  const seats = new Set([circle.facilitatorSeatId, after.writtenBy.seatId]);
  return [...seats].map((seatId) => toSeat(circle, after, seatId, cards.moment));
}

function toSeat(
  { kickoffId }: Circle,
  moment: CommunicationMoment,
  seatId: string,
  card: (typeof cards)[keyof typeof cards],
): Effect {
  const payload = { kickoffId, momentId: moment.id };
  return { slot: `${card}:${moment.id}`, to: `seat:${seatId}`, card: { card, payload } };
}
