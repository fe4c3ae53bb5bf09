import type { Principal } from '../../engine/workflow.ts';
import { organisation } from '../../regions/lookups.ts';
import type { FunctionRole } from '../../regions/organisation-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Circle, SeatRef, Staffed } from './model.ts';

/** A seat as the list of seats has it. */
export interface SeatAt extends SeatRef {
  readonly functionId: string;
  readonly bodyId: string | null;
}

type Staff = Extract<FunctionRole, 'INFORMATION' | 'PRIVACY'>;

const workOf = { INFORMATION: 'information', PRIVACY: 'privacy' } as const;

/** Who does this work for the kick-off's own body, and for the region as a whole, in a body or outside any. */
export function staffPrincipals(
  region: RegionPack,
  { circle, staffed }: { readonly circle: Circle; readonly staffed: Staffed },
  role: Staff,
): readonly Principal[] {
  const outside = staffed.regionWide?.[workOf[role]] ?? [];
  return [
    ...placesOf(region, circle, role).map(({ functionId, bodyId }) => `role:${functionId}@${bodyId}`),
    ...outside.map((seatId) => `seat:${seatId}`),
  ];
}

/** The seats there are for this work. */
export function staffSeats(
  region: RegionPack,
  circle: Circle,
  role: Staff,
  seats: readonly SeatAt[],
): readonly SeatRef[] {
  const places = placesOf(region, circle, role);
  return seats
    .filter(
      (seat) =>
        isOutside(region, role, seat) ||
        places.some(({ functionId, bodyId }) => seat.functionId === functionId && seat.bodyId === bodyId),
    )
    .map(({ seatId, organisationId }) => ({ seatId, organisationId }));
}

/** A seat of the region's office for this work that belongs to no body works for the whole region; a partner's own does not. */
function isOutside(region: RegionPack, role: Staff, { functionId, bodyId, organisationId }: SeatAt): boolean {
  if (bodyId !== null || organisation(region, organisationId)?.legalStatus !== 'OFFICE') return false;
  return region.functions.some((one) => one.id === functionId && one.role === role && one.bodyType === null);
}

/** Whether there is such a seat at all: where there is none, the facilitator does the work. */
export function staffedBy(region: RegionPack, circle: Circle, seats: readonly SeatAt[]): Staffed {
  const outside = (role: Staff): string[] =>
    seats.filter((seat) => isOutside(region, role, seat)).map(({ seatId }) => seatId);
  return {
    information: staffSeats(region, circle, 'INFORMATION', seats).length > 0,
    privacy: staffSeats(region, circle, 'PRIVACY', seats).length > 0,
    regionWide: { information: outside('INFORMATION'), privacy: outside('PRIVACY') },
  };
}

interface PlaceAt {
  readonly functionId: string;
  readonly bodyId: string;
}

function placesOf(region: RegionPack, { bodyId }: Circle, role: Staff): readonly PlaceAt[] {
  const bodies = region.bodies.filter((body) => body.id === bodyId || body.district === null);
  return region.functions
    .filter((one) => one.role === role)
    .flatMap(({ id, bodyType }) =>
      bodies
        .filter((body) => bodyType === null || bodyType === body.type)
        .map((body) => ({ functionId: id, bodyId: body.id })),
    );
}
