import type { Language } from '../../lib/language.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { bodyTitle, functionTitle } from '../../regions/titles.ts';
import type { OpenSeat } from '../people/seat-store.ts';
import { organisationName } from './answer-body.ts';

/** A seat with what it is called in the viewer's language. */
export interface NamedSeat extends OpenSeat {
  readonly name: string;
}

/** "Gemeente Houten - lid (adviseur OOV)". */
export function namedSeat(region: RegionPack, seat: OpenSeat, language: Language): NamedSeat {
  const what = functionTitle(region, seat.functionId, language);
  const more = seat.label === '' ? '' : ` (${seat.label})`;
  return { ...seat, name: `${organisationName(seat.organisationId, { region, language })} - ${what}${more}` };
}

/** The seats of one list: where two would read alike, each with the body it is in. */
export function toldApart(
  region: RegionPack,
  seats: readonly NamedSeat[],
  language: Language,
): readonly NamedSeat[] {
  const counts = new Map<string, number>();
  for (const { name } of seats) counts.set(name, (counts.get(name) ?? 0) + 1);
  return seats.map((seat) => {
    const isAlone = counts.get(seat.name) === 1;
    if (isAlone || seat.bodyId === null) return seat;
    return { ...seat, name: `${seat.name}, ${bodyTitle(region, seat.bodyId, language)}` };
  });
}
