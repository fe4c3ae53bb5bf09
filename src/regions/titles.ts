import type { Language } from '../lib/language.ts';
import type { RegionPack } from './schema.ts';

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
