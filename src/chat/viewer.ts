import type { Language } from '../lib/language.ts';

/** A seat that an account holds today, or stands in for. */
export interface HeldSeat {
  readonly seatId: string;
  readonly organisationId: string;
  /** A function id of the region pack: coordinator, chair, member, ... */
  readonly functionId: string;
  /** A body id of the region pack (dto-wu); null for a seat outside any body. */
  readonly bodyId: string | null;
  readonly as: 'holder' | 'deputy';
}

/** The person on the other side, as far as the product may know: an account, never a name. */
export interface Viewer {
  readonly accountId: string;
  readonly language: Language;
  readonly zone: string;
  /** A function, e.g. "Gemeente Lelystad - adviseur OOV". */
  readonly label: string;
  readonly seats: readonly HeldSeat[];
}

/**
 * Everything a viewer can be addressed or admitted as. The database knows the same list (`aftrap_principals()`):
 * a test proves that the two agree.
 */
export function principalsOf(viewer: Viewer): string[] {
  const found = new Set([`account:${viewer.accountId}`]);
  for (const seat of viewer.seats) {
    found.add(`seat:${seat.seatId}`);
    if (seat.as === 'deputy') found.add(`deputy:${seat.seatId}`);
    found.add(`organisation:${seat.organisationId}`);
    if (seat.bodyId === null) continue;
    found.add(`role:${seat.functionId}@${seat.bodyId}`);
    found.add(`body:${seat.bodyId}`);
  }
  return [...found].sort();
}
