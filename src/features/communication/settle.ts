import type { Instant } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { approvalsOpen, approversOf, partnerWith, riskAskedOf, risksOpen } from './circle.ts';
import type { Circle, CommunicationMoment, Stand } from './model.ts';

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
  const { since } = stand;
  const next: Stand = status === 'approved' ? { status, since, at: now } : { status, since };
  return { ...moment, stand: next };
}

function statusFrom(
  region: RegionPack,
  circle: Circle,
  moment: CommunicationMoment,
): 'blocked' | 'refused' | 'approved' | 'forApproval' {
  const asked = riskAskedOf(region, circle).map(({ by }) => by);
  const approvers = approversOf(circle, moment).map(({ partnerId }) => partnerId);
  const isDanger = moment.risks.some(({ by, answer }) => asked.includes(by) && answer !== 'no');
  if (isDanger) return 'blocked';
  const isRefused = moment.approvals.some(
    ({ partnerId, answer }) => approvers.includes(partnerId) && answer === 'no',
  );
  if (isRefused) return 'refused';
  const isWaiting = approvalsOpen(circle, moment).length > 0 || risksOpen(region, circle, moment).length > 0;
  return isWaiting ? 'forApproval' : 'approved';
}

/** Something can still come of it, and people can still say what they think of it. */
export function isPutForward({ stand }: Pick<CommunicationMoment, 'stand'>): boolean {
  return ['forApproval', 'blocked', 'refused', 'approved'].includes(stand.status);
}

/** May be written in; what was approved can only be dropped. */
export function isEditable({ stand }: Pick<CommunicationMoment, 'stand'>): boolean {
  return ['drafted', 'forApproval', 'blocked', 'refused'].includes(stand.status);
}

export function isOver({ stand }: Pick<CommunicationMoment, 'stand'>): boolean {
  return stand.status === 'done' || stand.status === 'dropped';
}
