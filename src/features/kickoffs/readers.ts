import type { Principal } from '../../engine/workflow.ts';
import type { Body, BodyType, FunctionRole } from '../../regions/organisation-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Kickoff } from './model.ts';

/**
 * How much someone who has no part in a theme's kick-off sees of it because of a function in a body:
 * `all` what partners see, `plan` what was agreed, `status` how far it is.
 */
export type Sight = 'all' | 'plan' | 'status';

type Sights = { readonly [Role in FunctionRole]: Sight | null };
const nobody: Sights = {
  COORDINATOR: null,
  CHAIR: null,
  MEMBER: null,
  GUEST: null,
  FACILITATOR: null,
  MANAGER: null,
  SECRETARY: null,
  COMMUNICATION: null,
  INFORMATION: null,
  PRIVACY: null,
};

/** In the body the kick-off is at home in. A guest of the body sees nothing by that; the guide sees no content. */
const inOwnBody: Sights = {
  ...nobody,
  COORDINATOR: 'all',
  CHAIR: 'all',
  MEMBER: 'all',
  SECRETARY: 'all',
  COMMUNICATION: 'all',
  INFORMATION: 'all',
  FACILITATOR: 'status',
  PRIVACY: 'status',
};

const deciders: Sights = { ...nobody, COORDINATOR: 'plan', CHAIR: 'plan', MEMBER: 'plan', SECRETARY: 'plan' };
const followers: Sights = {
  ...nobody,
  COORDINATOR: 'status',
  CHAIR: 'status',
  MEMBER: 'status',
  SECRETARY: 'status',
};

/** In other bodies: those that steer the same district (or the region) decide on plans, others follow or see nothing. */
const inOtherBody: { readonly [Type in BodyType]: Sights } = {
  DistrictTeam: nobody,
  DistrictSteeringGroup: deciders,
  DistrictSafetyBoard: deciders,
  RegionalTeam: nobody,
  RegionalSteeringGroup: deciders,
  RegionalSafetyBoard: followers,
  Taskforce: followers,
  ExpertGroup: deciders,
  ExpertTeam: deciders,
  GuidanceGroup: deciders,
  LocalConsultation: nobody,
};

/** These look at the whole region, also at what is at home in one district. */
const overlooking: ReadonlySet<BodyType> = new Set([
  'RegionalSafetyBoard',
  'Taskforce',
  'ExpertGroup',
  'ExpertTeam',
  'GuidanceGroup',
]);

/** Who sees a theme's kick-off by function, and how much. A case is seen by those who have a part in it only. */
export function readersOf(region: RegionPack, state: Kickoff): ReadonlyMap<Principal, Sight> {
  const bodies = state.variant === 'CASE' ? [] : region.bodies;
  return new Map(
    bodies.flatMap((body) => {
      const sights = sightsIn(body, state);
      return region.functions.flatMap(({ id, role, bodyType }): readonly (readonly [Principal, Sight])[] => {
        const sight = bodyType === null || bodyType === body.type ? sights[role] : null;
        return sight === null ? [] : [[`role:${id}@${body.id}`, sight]];
      });
    }),
  );
}

function sightsIn(body: Body, state: Kickoff): Sights {
  if (body.id === state.bodyId) return inOwnBody;
  const isNear = body.district === state.districtId || (body.district === null && overlooking.has(body.type));
  return isNear ? inOtherBody[body.type] : nobody;
}
