import type { Viewer } from '../../chat/viewer.ts';
import type { Circle, SeatRef } from './model.ts';

/** The seat by which the viewer may ask something at a kick-off: a partner's, or a guide's; null when there is none. */
export function mayAskIn(circle: Circle, viewer: Viewer): SeatRef | null {
  if (circle.stage === 'withdrawn') return null;
  const isPartner = (seatId: string): boolean => circle.partners.some((one) => one.seatId === seatId);
  const seat = viewer.seats.find(({ seatId }) => isPartner(seatId));
  return seat ? refOf(seat) : guidingSeat(circle, viewer);
}

/** The seat by which the viewer guides a kick-off: the facilitator's first; null when there is none. */
export function guidingSeat({ facilitatorSeatId, guides }: Circle, { seats }: Viewer): SeatRef | null {
  const guiding = seats.filter(
    ({ seatId, functionId, bodyId }) =>
      guides.includes(`seat:${seatId}`) || guides.includes(`role:${functionId}@${bodyId}`),
  );
  const seat = seats.find(({ seatId }) => seatId === facilitatorSeatId) ?? guiding[0];
  return seat ? refOf(seat) : null;
}

function refOf({ seatId, organisationId }: SeatRef): SeatRef {
  return { seatId, organisationId };
}

/** Words of an answer to an open question; null when they are something else, or may not be read. */
export function missingText(body: unknown): string | null {
  const words = typeof body === 'object' && body !== null && 'text' in body ? body.text : body;
  return typeof words === 'string' && words.trim() !== '' ? words : null;
}
