import type { Principal } from '../../engine/workflow.ts';
import { body, holders } from '../../regions/lookups.ts';
import type { Variant } from '../../regions/question-schema.ts';
import type { Holder, Power } from '../../regions/rule-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';

/** Where a kick-off is at home: what the pack's powers are read against. */
export interface Home {
  readonly variant: Variant;
  readonly bodyId: string;
  readonly districtId: string | null;
}

/**
 * Who may use one of the pack's powers on a kick-off, as principals. A holder's body is the kick-off's own when it
 * names no type or that one's type; else the body of its type for the same district. Nobody where there is none.
 */
export function holdersOf(region: RegionPack, power: Power, home: Home): readonly Principal[] {
  const found = holders(region, power, home.variant).flatMap((holder) => {
    const bodyId = bodyOf(region, holder, home);
    return bodyId === null ? [] : [`role:${holder.function}@${bodyId}`];
  });
  return [...new Set(found)];
}

export function adopters(region: RegionPack, home: Home): readonly Principal[] {
  return holdersOf(region, 'adopts', home);
}

function bodyOf(region: RegionPack, holder: Holder, home: Home): string | null {
  const own = region.bodies.find(({ id }) => id === home.bodyId);
  if (holder.bodyType === null || own?.type === holder.bodyType) return home.bodyId;
  return body(region, holder.bodyType, home.districtId)?.id ?? null;
}
