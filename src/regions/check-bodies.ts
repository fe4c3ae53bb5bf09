import { crossCheck, idsOf, oneOf, type PackPath, type Report, reportRepeats } from './cross-check.ts';
import type { Body, BodyType, SeatFunction } from './organisation-schema.ts';
import { variants } from './question-schema.ts';
import { type Holder, powers } from './rule-schema.ts';
import type { RegionPack } from './schema.ts';

const ofOneDistrict: ReadonlySet<BodyType> = new Set([
  'DistrictTeam',
  'DistrictSteeringGroup',
  'DistrictSafetyBoard',
]);
const ofTheRegion: ReadonlySet<BodyType> = new Set([
  'RegionalTeam',
  'RegionalSteeringGroup',
  'RegionalSafetyBoard',
  'Taskforce',
]);

function checkDistrict(one: Body, at: PackPath, districts: ReadonlySet<string>, report: Report): void {
  if (one.district === null) {
    if (ofOneDistrict.has(one.type))
      report(at, `a ${one.type} belongs to a district`, `name ${oneOf(districts)}`);
    return;
  }
  if (!districts.has(one.district)) {
    report(
      at,
      `district "${one.district}" does not exist`,
      `name ${oneOf(districts)}, or null for the region`,
    );
  }
  if (ofTheRegion.has(one.type)) report(at, `a ${one.type} is of the whole region`, 'write district: null');
}

function checkHolder(
  holder: Holder,
  at: PackPath,
  pack: Pick<RegionPack, 'functions' | 'bodies'>,
  report: Report,
) {
  const named: SeatFunction | undefined = pack.functions.find((one) => one.id === holder.function);
  if (!named) {
    const remedy = `name ${oneOf(idsOf(pack.functions))}`;
    report([...at, 'function'], `function "${holder.function}" does not exist`, remedy);
  }
  if (holder.bodyType === null) return;
  if (!pack.bodies.some((one) => one.type === holder.bodyType)) {
    const remedy = `name ${oneOf(new Set(pack.bodies.map((one) => one.type)))}`;
    report([...at, 'bodyType'], `the region has no body of type ${holder.bodyType}`, remedy);
  } else if (named && named.bodyType !== null && named.bodyType !== holder.bodyType) {
    const what = `function "${named.id}" sits in a ${named.bodyType}, not in a ${holder.bodyType}`;
    report([...at, 'bodyType'], what, `write bodyType: ${named.bodyType}, or name another function`);
  }
}

function checkAuthority(pack: Pick<RegionPack, 'authority' | 'functions' | 'bodies'>, report: Report): void {
  const checkAll = (holders: readonly Holder[], at: PackPath) => {
    holders.forEach((holder, index) => {
      checkHolder(holder, [...at, index], pack, report);
    });
  };
  checkAll(pack.authority.managesPeople, ['authority', 'managesPeople']);
  for (const variant of variants) {
    const given = pack.authority[variant];
    if (!given) continue;
    for (const power of powers) checkAll(given[power], ['authority', variant, power]);
  }
}

export const bodyChecks = [
  crossCheck(['bodies'], ({ bodies }, report) => {
    reportRepeats(
      bodies.map((one) => one.id),
      (index) => ['bodies', index, 'id'],
      report,
    );
    const places = bodies.map((one) => `${one.type} of ${one.district ?? 'the region'}`);
    reportRepeats(places, (index) => ['bodies', index, 'type'], report);
  }),
  crossCheck(['bodies', 'districts'], ({ bodies, districts }, report) => {
    bodies.forEach((one, index) => {
      checkDistrict(one, ['bodies', index, 'district'], idsOf(districts), report);
    });
  }),
  crossCheck(['functions', 'bodies'], ({ functions, bodies }, report) => {
    reportRepeats(
      functions.map((one) => one.id),
      (index) => ['functions', index, 'id'],
      report,
    );
    const types = new Set(bodies.map((one) => one.type));
    functions.forEach((one, index) => {
      if (one.bodyType === null || types.has(one.bodyType)) return;
      const remedy = `name ${oneOf(types)}, or null for any body`;
      report(['functions', index, 'bodyType'], `the region has no body of type ${one.bodyType}`, remedy);
    });
  }),
  crossCheck(['authority', 'functions', 'bodies'], checkAuthority),
  crossCheck(['authority', 'legalFrame'], ({ authority, legalFrame }, report) => {
    if (legalFrame === 'NONE' || authority.CASE) return;
    const remedy = 'add authority.CASE, or write legalFrame: NONE to work on themes alone';
    report(['authority', 'CASE'], 'nobody may start, adopt or close a case', remedy);
  }),
];
