import type { Asking, Grant, MayTable, Principal } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { riskAskedOf } from './circle.ts';
import type { CommunicationEvent } from './events.ts';
import { type Circle, type CommunicationPlan, facilitatorAnswers } from './model.ts';
import { rights, speakFor } from './names.ts';

const { see, edit } = rights;

interface SeatRef {
  readonly seatId: string;
  readonly organisationId: string;
}

const isSystem = (asking: Asking): boolean => asking.isSystem;
const isOwnSeat = ({ principals }: Asking, { seatId, organisationId }: SeatRef): boolean =>
  principals.has(`seat:${seatId}`) && principals.has(`organisation:${organisationId}`);
const writes = (asking: Asking, { by }: { readonly by: SeatRef }): boolean =>
  asking.rights.has(edit) && isOwnSeat(asking, by);
const speaks = (asking: Asking, { partnerId }: { readonly partnerId: string }): boolean =>
  asking.rights.has(speakFor(partnerId));

/** Who may bring about which event: each partner speaks for itself only. */
export const communicationMay: MayTable<CommunicationPlan, CommunicationEvent> = {
  followCircle: isSystem,
  dayComes: isSystem,
  daysPass: isSystem,
  addMoment: writes,
  editMoment: writes,
  dropMoment: writes,
  askApproval: (asking) => asking.rights.has(edit),
  approve: speaks,
  decline: speaks,
  answerRisk: (asking, { by }) => asking.rights.has(speakFor(by)),
};

/**
 * Who sees all of a kick-off sees its plan; communication advisers of its body do too, also about a case.
 * Guides, lead, chairs and communication advisers write in it. Nobody sees what belonged to a withdrawn kick-off.
 */
export function communicationGrants(region: RegionPack, { circle }: CommunicationPlan): readonly Grant[] {
  if (circle.stage === 'withdrawn') return [];
  const members = new Set(circle.members);
  const advisers = holding(region, circle, 'COMMUNICATION');
  const lead = circle.leadSeatId === null ? [] : [`seat:${circle.leadSeatId}`];
  // A chair, or a lead, is who the kick-off says it is: where it lets them not read along, they do not write here.
  const known = [...lead, ...holding(region, circle, 'CHAIR')].filter((one) => members.has(one));
  const speaking = circle.partners.filter(({ seatId }) => members.has(`seat:${seatId}`));
  return unique([
    ...[...circle.members, ...circle.guides, ...advisers].map((principal) => ({ principal, right: see })),
    ...[...circle.guides, ...advisers, ...known].map((principal) => ({ principal, right: edit })),
    ...speaking.map(({ partnerId, seatId }) => ({
      principal: `seat:${seatId}`,
      right: speakFor(partnerId),
    })),
    ...riskAskedOf(region, circle)
      .filter(({ by }) => by === facilitatorAnswers)
      .map(({ by, seatId }) => ({ principal: `seat:${seatId}`, right: speakFor(by) })),
  ]);
}

function holding(
  region: RegionPack,
  { bodyId }: Circle,
  role: 'COMMUNICATION' | 'CHAIR',
): readonly Principal[] {
  const home = region.bodies.find(({ id }) => id === bodyId);
  return region.functions
    .filter((one) => one.role === role && (one.bodyType === null || one.bodyType === home?.type))
    .map(({ id }) => `role:${id}@${bodyId}`);
}

function unique(given: readonly Grant[]): readonly Grant[] {
  return [...new Map(given.map((grant) => [`${grant.principal} ${grant.right}`, grant])).values()];
}
