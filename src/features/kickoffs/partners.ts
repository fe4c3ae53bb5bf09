import { isBefore } from '../../lib/time.ts';
import type { SeatRef } from './agreement-model.ts';
import type { Answer, Kickoff, Partner } from './model.ts';

/** Takes part: asked or answered, not left. */
export function isActive(partner: Partner): boolean {
  return partner.status === 'asked' || partner.status === 'answered';
}

/** Still to answer. */
export function isWaitedFor(partner: Partner): boolean {
  return partner.status === 'asked';
}

/** Takes part in the agreement too: guests only answer their own questions. */
export function agrees(partner: Partner): boolean {
  return isActive(partner) && !partner.isGuest;
}

export function hasLeft(partner: Partner): boolean {
  return partner.status === 'notForUs' || partner.status === 'removed';
}

/** Who is spoken to for a partner: its seat, or the deputy alone when it was handed over. */
export function addressOf(partner: Partner): string {
  return `${partner.handedTo === 'deputy' ? 'deputy' : 'seat'}:${partner.seatId}`;
}

/** The partners with one of them changed. */
export function withPartner(
  partners: readonly Partner[],
  id: string,
  change: Partial<Partner>,
): readonly Partner[] {
  return partners.map((partner) => (partner.id === id ? { ...partner, ...change } : partner));
}

/** What was said about more time so far. */
export function wordsAboutTime({ extension }: Partner): readonly string[] {
  if (extension.status === 'none') return [];
  return extension.status === 'refused' ? [extension.reasonId, extension.refusalId] : [extension.reasonId];
}

/** Only an organisation that takes part, or guides, can lead; on whichever of its seats. */
export function mayLead(
  { partners, facilitator }: Pick<Kickoff, 'partners' | 'facilitator'>,
  { organisationId }: Pick<SeatRef, 'organisationId'>,
): boolean {
  return [facilitator, ...partners.filter(agrees)].some((one) => one.organisationId === organisationId);
}

/** The last thing it said; what stays as it was keeps the moment it was said. */
export function newestAnswer({ answers }: Partner): Answer | undefined {
  return answers.reduce<Answer | undefined>(
    (last, one) => (last && !isBefore(last.at, one.at) ? last : one),
    undefined,
  );
}
