import type { Language } from '../../lib/language.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { bodyTitle, functionTitle } from '../../regions/titles.ts';
import type { Organisation, Seat } from './model.ts';

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
