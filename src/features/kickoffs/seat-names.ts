import type { Language } from '../../lib/language.ts';
import { textIn } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { OpenSeat } from '../people/seat-store.ts';
import { organisationName } from './answer-body.ts';

/** A seat with what it is called in the viewer's language. */
export interface NamedSeat extends OpenSeat {
  readonly name: string;
}

/** "Gemeente Houten - lid (adviseur OOV)". */
export function namedSeat(region: RegionPack, seat: OpenSeat, language: Language): NamedSeat {
  const known = region.functions.find(({ id }) => id === seat.functionId);
  const what = known ? textIn(known.name, language) : seat.functionId;
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
    return { ...seat, name: `${seat.name}, ${bodyIn(region, seat.bodyId, language)}` };
  });
}

/** "DTO Flevoland", "RTO". */
function bodyIn({ bodies, districts }: RegionPack, bodyId: string, language: Language): string {
  const body = bodies.find(({ id }) => id === bodyId);
  if (!body) return bodyId;
  const district = districts.find(({ id }) => id === body.district);
  return district ? `${body.shortName} ${textIn(district.name, language)}` : body.shortName;
}
