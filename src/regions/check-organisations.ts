import { crossCheck, idsOf, oneOf, type PackPath, type Report, reportRepeats } from './cross-check.ts';
import type { Organisation, PartnerType } from './organisation-schema.ts';
import type { RegionPack } from './schema.ts';

type Around = Pick<RegionPack, 'districts' | 'municipalities' | 'partnerTypes'>;

function checkDistricts(one: Organisation, at: PackPath, around: Around, report: Report): void {
  if (one.districts === 'all') return;
  const known = idsOf(around.districts);
  one.districts.forEach((id, index) => {
    if (known.has(id)) return;
    report(
      [...at, 'districts', index],
      `district "${id}" does not exist`,
      `name ${oneOf(known)}, or write all`,
    );
  });
}

function checkMunicipality(
  one: Organisation,
  type: PartnerType,
  at: PackPath,
  around: Around,
  report: Report,
): void {
  if (one.municipality === undefined) {
    if (!type.municipal) return;
    report(
      at,
      `type "${type.id}" is for municipalities, but no municipality is named`,
      'add municipality: with its id',
    );
    return;
  }
  if (!type.municipal) {
    const remedy = 'remove municipality, or choose a partner type with municipal: true';
    report([...at, 'municipality'], `type "${type.id}" is not for municipalities`, remedy);
  }
  if (!idsOf(around.municipalities).has(one.municipality)) {
    const remedy = 'add it to municipalities, or correct the id';
    report([...at, 'municipality'], `municipality "${one.municipality}" does not exist`, remedy);
  }
}

function checkOrganisation(one: Organisation, at: PackPath, around: Around, report: Report): void {
  checkDistricts(one, at, around, report);
  const type = around.partnerTypes.find((candidate) => candidate.id === one.type);
  if (type) checkMunicipality(one, type, at, around, report);
  else {
    const remedy = `name ${oneOf(idsOf(around.partnerTypes))}`;
    report([...at, 'type'], `partner type "${one.type}" does not exist`, remedy);
  }
  if (one.legalDate === null && one.legalStatus !== 'OTHER') {
    const remedy = 'give the day it took effect or was last checked, or use legalStatus: OTHER';
    report([...at, 'legalDate'], `legal status ${one.legalStatus} has no date`, remedy);
  }
}

/** Every municipality is exactly one organisation, or its district could not invite it. */
function checkMunicipalOrganisations(
  pack: Pick<RegionPack, 'municipalities' | 'organisations' | 'partnerTypes'>,
  report: Report,
): void {
  const municipal = idsOf(pack.partnerTypes.filter((type) => type.municipal));
  const named = pack.organisations.filter((one) => municipal.has(one.type)).map((one) => one.municipality);
  pack.municipalities.forEach((place, index) => {
    const count = named.filter((id) => id === place.id).length;
    if (count === 1) return;
    const what = `municipality "${place.id}" is ${count === 0 ? 'no organisation' : `${count} organisations`}`;
    report(['municipalities', index, 'id'], what, 'give it exactly one entry in organisations');
  });
}

export const organisationChecks = [
  crossCheck(['partnerTypes'], ({ partnerTypes }, report) => {
    reportRepeats(
      partnerTypes.map((one) => one.id),
      (index) => ['partnerTypes', index, 'id'],
      report,
    );
  }),
  crossCheck(['organisations'], ({ organisations }, report) => {
    reportRepeats(
      organisations.map((one) => one.id),
      (index) => ['organisations', index, 'id'],
      report,
    );
  }),
  crossCheck(['districts', 'municipalities', 'partnerTypes', 'organisations'], (pack, report) => {
    pack.organisations.forEach((one, index) => {
      checkOrganisation(one, ['organisations', index], pack, report);
    });
  }),
  crossCheck(['municipalities', 'organisations', 'partnerTypes'], checkMunicipalOrganisations),
];
