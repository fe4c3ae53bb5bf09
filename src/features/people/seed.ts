import type { Day } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Organisation, People } from './model.ts';
import { isOpenOn } from './periods.ts';

/** The register brought up to date with the pack: its organisations are the pack's, those it dropped have ended. */
export function seeded(people: People | null, region: RegionPack, today: Day): People {
  const before = people ?? emptyRegister();
  const packed = new Set(region.organisations.map((one) => one.id));
  const others = before.organisations.filter((one) => !packed.has(one.id));
  return {
    ...before,
    zone: region.timeZone,
    organisations: [
      ...region.organisations.map(fromPack),
      ...others.map((one) => endedUnlessLocal(one, today)),
    ],
  };
}

function emptyRegister(): People {
  return {
    zone: 'UTC',
    organisations: [],
    seats: [],
    accounts: [],
    holdings: [],
    deputyships: [],
    absences: [],
    imports: [],
  };
}

function fromPack(one: RegionPack['organisations'][number]): Organisation {
  return {
    id: one.id,
    name: one.name,
    type: one.type,
    legalStatus: one.legalStatus,
    seatKind: one.seat,
    districts: one.districts === 'all' ? null : one.districts,
    municipality: one.municipality ?? null,
    isLocal: false,
    endsOn: null,
  };
}

function endedUnlessLocal(one: Organisation, today: Day): Organisation {
  return one.isLocal || !isOpenOn({ until: one.endsOn }, today) ? one : { ...one, endsOn: today };
}
