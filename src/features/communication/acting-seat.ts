import { communicationGrants } from './access.ts';
import type { Look } from './look.ts';
import { rights } from './names.ts';

/** As whom the viewer writes in the plan; null when no seat of theirs may. */
export function actingSeat({ region, plan, viewer }: Pick<Look, 'region' | 'plan' | 'viewer'>): {
  readonly seatId: string;
  readonly organisationId: string;
} | null {
  const writers = new Set(
    communicationGrants(region, plan)
      .filter(({ right }) => right === rights.edit)
      .map(({ principal }) => principal),
  );
  const found = viewer.seats.find(
    ({ seatId, functionId, bodyId }) =>
      writers.has(`seat:${seatId}`) || writers.has(`role:${functionId}@${bodyId}`),
  );
  return found ? { seatId: found.seatId, organisationId: found.organisationId } : null;
}
