import { organisation } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import {
  type Approval,
  type Circle,
  type CirclePartner,
  type CommunicationMoment,
  facilitatorAnswers,
} from './model.ts';

/** Types of partner that know of the investigation. */
const investigating: readonly string[] = ['police', 'prosecution'];

function typeOf(region: RegionPack, { organisationId }: CirclePartner): string | undefined {
  return organisation(region, organisationId)?.type;
}

/** Police, prosecution and municipalities of the circle: who approves unless somebody chooses otherwise. */
export function usualApprovers(region: RegionPack, circle: Circle): readonly CirclePartner[] {
  const municipal = region.partnerTypes.filter((type) => type.municipal).map(({ id }) => id);
  const usual = [...investigating, ...municipal];
  return circle.partners.filter((partner) => usual.includes(typeOf(region, partner) ?? ''));
}

/** Somebody who is asked something about a moment: a partner, or the facilitator. */
export interface Asked {
  readonly by: string;
  readonly seatId: string;
}

/** Who says whether a moment can endanger the investigation or somebody. */
export function riskAskedOf(region: RegionPack, circle: Circle): readonly Asked[] {
  const knowing = circle.partners.filter((partner) => investigating.includes(typeOf(region, partner) ?? ''));
  return knowing.length === 0
    ? [{ by: facilitatorAnswers, seatId: circle.facilitatorSeatId }]
    : knowing.map(({ partnerId, seatId }) => ({ by: partnerId, seatId }));
}

/** The chosen approvers that still take part. */
export function approversOf(circle: Circle, moment: CommunicationMoment): readonly CirclePartner[] {
  return circle.partners.filter(({ partnerId }) => moment.approverPartnerIds.includes(partnerId));
}

/** Who of them has not said anything yet. */
export function approvalsOpen(circle: Circle, moment: CommunicationMoment): readonly CirclePartner[] {
  const said = moment.approvals.map(({ partnerId }) => partnerId);
  return approversOf(circle, moment).filter(({ partnerId }) => !said.includes(partnerId));
}

export function risksOpen(region: RegionPack, circle: Circle, moment: CommunicationMoment): readonly Asked[] {
  const said = moment.risks.map(({ by }) => by);
  return riskAskedOf(region, circle).filter(({ by }) => !said.includes(by));
}

/** Danger seen, or not known, by who is asked about it now: what others said of it no longer counts. */
export function dangersIn(
  region: RegionPack,
  circle: Circle,
  moment: CommunicationMoment,
): CommunicationMoment['risks'] {
  const asked = riskAskedOf(region, circle).map(({ by }) => by);
  return moment.risks.filter(({ by, answer }) => asked.includes(by) && answer !== 'no');
}

/** Who still has to approve and does not. */
export function refusalsIn(circle: Circle, moment: CommunicationMoment): readonly Approval[] {
  const approvers = approversOf(circle, moment).map(({ partnerId }) => partnerId);
  return moment.approvals.filter(({ partnerId, answer }) => approvers.includes(partnerId) && answer === 'no');
}

export function partnerWith(circle: Circle, partnerId: string): CirclePartner | undefined {
  return circle.partners.find((one) => one.partnerId === partnerId);
}
