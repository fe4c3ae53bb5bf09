import type { Language } from '../../lib/language.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Organisation, Seat } from './model.ts';

/** What a body is called in a sentence: "DTO Flevoland", "RTO". */
export function bodyTitle(region: RegionPack, bodyId: string, language: Language): string {
  const body = region.bodies.find((one) => one.id === bodyId);
  if (!body) return bodyId;
  const district = region.districts.find((one) => one.id === body.district);
  return district ? `${body.shortName} ${district.name[language]}` : body.shortName;
}

export function functionTitle(region: RegionPack, functionId: string, language: Language): string {
  return region.functions.find((one) => one.id === functionId)?.name[language] ?? functionId;
}

export function organisationTitle(
  organisations: readonly Organisation[],
  id: string,
  language: Language,
): string {
  return organisations.find((one) => one.id === id)?.name[language] ?? id;
}

type Titled = Pick<Seat, 'functionId' | 'bodyId' | 'label'>;

/** A seat without its organisation: "lid, DTO Flevoland (tweede)". */
export function seatTitle(region: RegionPack, seat: Titled, language: Language): string {
  const title = functionTitle(region, seat.functionId, language);
  const place = seat.bodyId === null ? title : `${title}, ${bodyTitle(region, seat.bodyId, language)}`;
  return seat.label === '' ? place : `${place} (${seat.label})`;
}
