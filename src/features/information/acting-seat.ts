import type { Viewer } from '../../chat/viewer.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { LivingRequest, SeatRef } from './model.ts';
import { staffSeats } from './staff.ts';
import { guidingSeat } from './start.ts';
import { isInCircle } from './steps.ts';

// Words are kept under the organisation of the seat that said them. So it is the seat that has to do with the request,
// never just any seat of somebody who has several.

/** The seat that says what became of an answer: the asker's, as long as it takes part, else that of who guides. */
export function followUpSeat({ asker, circle }: LivingRequest, viewer: Viewer): SeatRef | null {
  const isAsker = viewer.seats.some(({ seatId }) => seatId === asker.seatId);
  return isAsker && isInCircle(circle, asker.seatId) ? asker : guidingSeat(circle, viewer);
}

/** The seat by which the viewer looks at gate three: of a professional, or of the facilitator. */
export function staffSeat(
  region: RegionPack,
  { circle }: LivingRequest,
  viewer: Viewer,
  task: 'check' | 'privacy',
): SeatRef | null {
  const roles = task === 'check' ? (['INFORMATION', 'PRIVACY'] as const) : (['PRIVACY'] as const);
  const [seat] = roles.flatMap((role) => staffSeats(region, circle, role, viewer.seats));
  const own = seat ?? viewer.seats.find(({ seatId }) => seatId === circle.facilitatorSeatId);
  return own ? { seatId: own.seatId, organisationId: own.organisationId } : null;
}
