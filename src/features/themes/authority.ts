import type { Principal } from '../../engine/workflow.ts';
import { body, holders } from '../../regions/lookups.ts';
import type { Body } from '../../regions/organisation-schema.ts';
import type { Variant } from '../../regions/question-schema.ts';
import type { Holder } from '../../regions/rule-schema.ts';
import type { RegionPack, ThemeKind } from '../../regions/schema.ts';

const variantsOf: Readonly<Record<ThemeKind, readonly Variant[]>> = {
  EXECUTION: ['EXECUTION_THEME'],
  DEVELOPMENT: ['DEVELOPMENT_THEME'],
  BOTH: ['EXECUTION_THEME', 'DEVELOPMENT_THEME'],
};

/**
 * Who may make and keep themes of this kind in a district (null: the whole region): those who may guide its
 * kick-offs, by the region pack. A function that may sit anywhere counts in that district's bodies.
 */
export function themeKeepers(
  region: RegionPack,
  kind: ThemeKind,
  district: string | null,
): readonly Principal[] {
  const allowed = variantsOf[kind].flatMap((variant) => holders(region, 'facilitates', variant));
  const found = allowed.flatMap((holder) =>
    bodiesIn(region, district)
      .filter((one) => sitsIn(holder, one))
      .map((one) => `role:${holder.function}@${one.id}`),
  );
  return [...new Set(found)];
}

function sitsIn(holder: Holder, one: Body): boolean {
  return holder.bodyType === null || holder.bodyType === one.type;
}

/** The bodies of a district, or those of the whole region. */
function bodiesIn(region: RegionPack, district: string | null): readonly Body[] {
  return region.bodies.filter((one) => one.district === district);
}

/** Who may know of a theme: everyone in the bodies of its district; of a theme of the whole region, all bodies. */
export function themeAudience(region: RegionPack, district: string | null): readonly Principal[] {
  const bodies = district === null ? region.bodies : bodiesIn(region, district);
  return bodies.map((one) => `body:${one.id}`);
}

/** The body a theme belongs to: the team of its district, or of the region. */
export function homeBody(region: RegionPack, district: string | null): string | null {
  const type = district === null ? 'RegionalTeam' : 'DistrictTeam';
  return body(region, type, district)?.id ?? null;
}
