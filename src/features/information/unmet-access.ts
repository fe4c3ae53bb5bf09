import type { Grant, MayTable, Principal } from '../../engine/workflow.ts';
import type { BodyType, FunctionRole } from '../../regions/organisation-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { rights } from './names.ts';
import type { UnmetNeed, UnmetTold } from './unmet-model.ts';

/** What can happen to an unmet need: a request that stopped left it behind. */
export type UnmetEvent = { readonly type: 'leave'; readonly id: string; readonly told: UnmetTold };

/** These look at what the region cannot find out; of all other bodies only who coordinates. */
const looking: ReadonlySet<BodyType> = new Set([
  'ExpertGroup',
  'ExpertTeam',
  'Taskforce',
  'RegionalSafetyBoard',
]);
const taking: ReadonlySet<FunctionRole> = new Set(['CHAIR', 'MEMBER', 'SECRETARY']);

/** Everyone who sees what was needed and not to be had. */
export function unmetReaders(region: RegionPack): readonly Principal[] {
  return region.bodies.flatMap((body) =>
    region.functions
      .filter(({ bodyType }) => bodyType === null || bodyType === body.type)
      .filter(({ role }) => role === 'COORDINATOR' || (looking.has(body.type) && taking.has(role)))
      .map(({ id }) => `role:${id}@${body.id}`),
  );
}

export function unmetGrants(region: RegionPack) {
  const readers = unmetReaders(region);
  return (_need: UnmetNeed): readonly Grant[] =>
    readers.map((principal) => ({ principal, right: rights.see }));
}

export const unmetMay: MayTable<UnmetNeed, UnmetEvent> = { leave: ({ isSystem }) => isSystem };
