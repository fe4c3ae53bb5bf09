import type { FunctionRole } from '../../regions/organisation-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';

// Who keeps the product running or watches over the law reads nothing of it, who only guides reads no answers.
const apart: ReadonlySet<FunctionRole> = new Set(['MANAGER', 'PRIVACY', 'FACILITATOR']);

/** True for a function that speaks for no organisation: as a partner it would read what it may not read. */
export function standsApart({ functions }: Pick<RegionPack, 'functions'>, functionId: string): boolean {
  const known = functions.find(({ id }) => id === functionId);
  return known !== undefined && apart.has(known.role);
}
