import type { Body, BodyType } from '../../regions/organisation-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Kickoff } from './model.ts';

// Who decides for whom: the steering groups above a team (domain: "de lijn DIS-DTO en RIS-RTO"), and above those the
// steering group of the whole region.
const above: { readonly [Type in BodyType]?: BodyType } = {
  DistrictTeam: 'DistrictSteeringGroup',
  RegionalTeam: 'RegionalSteeringGroup',
  DistrictSteeringGroup: 'Taskforce',
  RegionalSteeringGroup: 'Taskforce',
};

/** The bodies a disagreement in this kick-off can be brought to: the one above its own, as far as the region has it. */
export function escalationBodies(region: RegionPack, state: Pick<Kickoff, 'bodyId'>): readonly Body[] {
  const home = region.bodies.find(({ id }) => id === state.bodyId);
  const type = home && above[home.type];
  return region.bodies.filter(
    (body) => body.type === type && (body.district === null || body.district === home?.district),
  );
}
