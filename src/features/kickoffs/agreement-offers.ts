import type { AgreementRow, SeatRef } from './agreement-model.ts';
import { adopters } from './authority.ts';
import { missingParts, rowsWithoutPartner } from './blockers.ts';
import type { Partner } from './model.ts';
import { rights, speakAs } from './names.ts';
import { agrees } from './partners.ts';
import { actingSeat, mayGuide, ownPartners, type Shown } from './shown.ts';

/** Whether the agreement may be read at all. */
export function maySeeAgreement({ rights: own }: Pick<Shown, 'rights'>): boolean {
  return own.has(rights.agreement);
}

/** To write in the agreement: the facilitator, while it is in the making. */
export function mayEdit(shown: Shown): boolean {
  return shown.kickoff.status === 'agreeing' && mayGuide(shown);
}

/** Everything is written, and every row is somebody's: it can be put to the partners, and adopted. */
export function isWritten({ kickoff }: Pick<Shown, 'kickoff'>): boolean {
  return (
    kickoff.partners.some(agrees) &&
    missingParts(kickoff).length === 0 &&
    rowsWithoutPartner(kickoff).length === 0
  );
}

export function mayRequestConfirmation(shown: Shown): boolean {
  return mayEdit(shown) && isWritten(shown) && shown.kickoff.agreement.asked === null;
}

export function mayAdopt(shown: Shown): boolean {
  const { kickoff, rights: own } = shown;
  const isPut = kickoff.status === 'agreeing' && kickoff.agreement.asked !== null;
  return isPut && own.has(rights.adopt) && isWritten(shown) && adoptingSeat(shown) !== null;
}

export function mayRevise(shown: Shown): boolean {
  return shown.kickoff.status === 'adopted' && changesVersions(shown);
}

export function mayDropRevision(shown: Shown): boolean {
  const { kickoff } = shown;
  return kickoff.status === 'agreeing' && kickoff.revision !== null && changesVersions(shown);
}

/** Those the viewer speaks for that have a say in the agreement. */
export function agreeingPartners(shown: Shown): readonly Partner[] {
  return shown.kickoff.status === 'agreeing' ? ownPartners(shown).filter(agrees) : [];
}

export function mayConfirm(shown: Shown, partner: Partner): boolean {
  return shown.kickoff.agreement.asked !== null && agreeingPartners(shown).includes(partner);
}

/** Against the approach that is chosen: as long as one is. */
export function mayDissent(shown: Shown, partner: Partner): boolean {
  return shown.kickoff.agreement.approach !== null && agreeingPartners(shown).includes(partner);
}

export function mayAnswerRow({ kickoff, rights: own }: Shown, row: AgreementRow): boolean {
  const partner = kickoff.partners.find(({ id }) => id === row.partnerId);
  return (
    kickoff.status === 'agreeing' && partner !== undefined && agrees(partner) && own.has(speakAs(partner.id))
  );
}

/** The viewer's seat that may adopt; null when they have none. */
export function adoptingSeat({ kickoff, book, viewer }: Shown): SeatRef | null {
  const may = new Set(adopters(book.region, kickoff));
  const seat = viewer.seats.find(({ functionId, bodyId }) => may.has(`role:${functionId}@${bodyId}`));
  return seat ? { seatId: seat.seatId, organisationId: seat.organisationId } : null;
}

/** The viewer's seat to start a revision with: the one that adopts, or the one that guides. */
export function revisingSeat(shown: Shown): SeatRef | null {
  return mayGuide(shown) ? actingSeat(shown) : adoptingSeat(shown);
}

/** To start and drop a revision. */
export function changesVersions({ rights: own }: Shown): boolean {
  return own.has(rights.facilitate) || own.has(rights.adopt);
}
