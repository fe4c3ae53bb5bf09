import type { NewContribution } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { rights } from './names.ts';

/** Words about a moment, for everybody who may see the plan. */
export function contribution(
  region: RegionPack,
  said: {
    readonly id: string;
    readonly key: string;
    readonly by: { readonly seatId: string; readonly organisationId: string };
    readonly body: unknown;
  },
): NewContribution {
  const { seatId, organisationId } = said.by;
  return {
    id: said.id,
    key: said.key,
    organisationId,
    seatId,
    right: rights.see,
    audience: null,
    dataClass: 'personal-free',
    legalBasis: region.legalFrame,
    body: said.body,
  };
}
