import type { BothLanguages, Language } from '../lib/language.ts';
import type { Body, BodyType, LegalStatus, Organisation } from './organisation-schema.ts';
import type { AskedRole, Moment, Question, Variant } from './question-schema.ts';
import type { Holder, Level, Power } from './rule-schema.ts';
import type { RegionPack, Theme } from './schema.ts';

export function question(pack: RegionPack, id: string): Question | undefined {
  return pack.questions.find((one) => one.id === id);
}

export function organisation(pack: RegionPack, id: string): Organisation | undefined {
  return pack.organisations.find((one) => one.id === id);
}

/** The body of this type in a district, or of the whole region (null). */
export function body(pack: RegionPack, type: BodyType, district: string | null): Body | undefined {
  return pack.bodies.find((one) => one.type === type && one.district === district);
}

/** Narrows a list of questions; what is left out does not narrow. */
export interface QuestionWish {
  readonly variant: Variant;
  readonly askedOf?: AskedRole;
  readonly moment?: Moment;
  /** Leaves out what is asked of other types of partner only. */
  readonly partnerType?: string;
  readonly coreOnly?: boolean;
}

/** The questions that fit, in the pack's order. */
export function questionsFor(pack: RegionPack, wish: QuestionWish): readonly Question[] {
  return pack.questions.filter(
    (one) =>
      one.variants.includes(wish.variant) &&
      one.asked.some(({ of, moment }) => of === (wish.askedOf ?? of) && moment === (wish.moment ?? moment)) &&
      (wish.partnerType === undefined || (one.onlyPartnerTypes?.includes(wish.partnerType) ?? true)) &&
      (one.core || wish.coreOnly !== true),
  );
}

/** Any one of these may use the power; nobody where the region has no such kick-offs. */
export function holders(pack: RegionPack, power: Power, variant: Variant): readonly Holder[] {
  return pack.authority[variant]?.[power] ?? [];
}

/** True for a seat whose function and body manage people, by the region pack. */
export function isCoordinating(
  seat: { readonly functionId: string; readonly bodyId: string | null },
  region: RegionPack,
): boolean {
  const body = region.bodies.find((one) => one.id === seat.bodyId);
  return region.authority.managesPeople.some(
    (holder) =>
      holder.function === seat.functionId && (holder.bodyType === null || holder.bodyType === body?.type),
  );
}

const caseStatuses: ReadonlySet<LegalStatus> = new Set(['PARTICIPANT', 'CONVENANT', 'OFFICE']);

/** Participants, convenant partners and the office that supports them; the law leaves no room for an exception. */
export function mayJoinCase(one: Pick<Organisation, 'legalStatus'>): boolean {
  return caseStatuses.has(one.legalStatus);
}

/** The organisations that can be asked in a district. */
export function organisationsIn(pack: RegionPack, district: string): readonly Organisation[] {
  return pack.organisations.filter((one) => one.districts === 'all' || one.districts.includes(district));
}

/** The level a theme starts with: its own, or the region's. */
export function levelOfTheme(pack: RegionPack, theme: Pick<Theme, 'level'>): Level {
  return theme.level ?? pack.levels.theme;
}

export function textIn(words: BothLanguages, language: Language): string {
  return words[language];
}
