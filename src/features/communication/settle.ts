import { type Instant, isBefore } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { approvalsOpen, dangersIn, partnerWith, refusalsIn, risksOpen } from './circle.ts';
import type { Circle, CommunicationMoment, Stand } from './model.ts';
import { agreedBy } from './times.ts';

/**
 * A moment as what was said about it makes it stand: danger, or not knowing, blocks; one that does not approve
 * refuses; it is approved once everyone asked has said yes to it and no to danger. Only of one that was put forward.
 */
export function settled(
  region: RegionPack,
  circle: Circle,
  moment: CommunicationMoment,
  now: Instant,
): CommunicationMoment {
  const { stand } = moment;
  if (stand.status === 'drafted' || stand.status === 'done' || stand.status === 'dropped') return moment;
  // Nobody is left to say it: somebody has to choose anew.
  if (!partnerWith(circle, moment.voicePartnerId)) return { ...moment, stand: { status: 'drafted' } };
  const status = statusFrom(region, circle, moment);
  if (status === stand.status) return moment;
  // Nobody agrees with anything by leaving too late.
  if (status === 'approved' && isTooLate(region, moment, now)) return moment;
  // Approved until now: who is asked again has the usual time from here on.
  const since = stand.status === 'approved' ? now : stand.since;
  const next: Stand = status === 'approved' ? { status, since, at: now } : { status, since };
  return { ...moment, stand: next };
}

function statusFrom(
  region: RegionPack,
  circle: Circle,
  moment: CommunicationMoment,
): 'blocked' | 'refused' | 'approved' | 'forApproval' {
  if (dangersIn(region, circle, moment).length > 0) return 'blocked';
  if (refusalsIn(circle, moment).length > 0) return 'refused';
  const isWaiting = approvalsOpen(circle, moment).length > 0 || risksOpen(region, circle, moment).length > 0;
  return isWaiting ? 'forApproval' : 'approved';
}

/** Something can still come of it, and people can still say what they think of it. */
export function isPutForward({ stand }: Pick<CommunicationMoment, 'stand'>): boolean {
  return ['forApproval', 'blocked', 'refused', 'approved'].includes(stand.status);
}

/** Since when it waits to be agreed; null when it does not. */
export function waitingSince({ stand }: Pick<CommunicationMoment, 'stand'>): Instant | null {
  const isWaiting =
    stand.status === 'forApproval' || stand.status === 'blocked' || stand.status === 'refused';
  return isWaiting ? stand.since : null;
}

/** Its day has come, and it is not approved: what anybody says of it now comes too late. */
export function isTooLate(region: RegionPack, moment: CommunicationMoment, now: Instant): boolean {
  const since = waitingSince(moment);
  return since !== null && !isBefore(now, agreedBy(region, moment, since));
}

/** May be written in; what was approved can only be dropped. */
export function isEditable({ stand }: Pick<CommunicationMoment, 'stand'>): boolean {
  return ['drafted', 'forApproval', 'blocked', 'refused'].includes(stand.status);
}

export function isOver({ stand }: Pick<CommunicationMoment, 'stand'>): boolean {
  return stand.status === 'done' || stand.status === 'dropped';
}
