import { crossCheck, idsOf, oneOf, type Report, reportRepeats } from './cross-check.ts';
import type { Municipality } from './place-schema.ts';

function checkMunicipality(
  place: Municipality,
  at: readonly (string | number)[],
  known: { districts: ReadonlySet<string>; municipalities: ReadonlySet<string> },
  report: Report,
): void {
  if (!known.districts.has(place.district)) {
    report(
      [...at, 'district'],
      `district "${place.district}" does not exist`,
      `name ${oneOf(known.districts)}`,
    );
  }
  if (place.validUntil !== undefined && place.validUntil < place.validFrom) {
    report(
      [...at, 'validUntil'],
      `validUntil lies before validFrom (${place.validFrom})`,
      'swap or correct the days',
    );
  }
  if (place.successor === undefined) return;
  if (!known.municipalities.has(place.successor)) {
    report(
      [...at, 'successor'],
      `municipality "${place.successor}" does not exist`,
      'add the new municipality to municipalities, or correct the id',
    );
  }
  if (place.successor === place.id) {
    report(
      [...at, 'successor'],
      'a municipality cannot succeed itself',
      'name the municipality that takes over',
    );
  }
  if (place.validUntil === undefined) {
    report(
      [...at, 'successor'],
      'a successor needs a last day',
      'add validUntil, or remove successor until the law is adopted',
    );
  }
}

export const placeChecks = [
  crossCheck(['districts'], ({ districts }, report) => {
    reportRepeats([...districts.map((one) => one.id)], (index) => ['districts', index, 'id'], report);
  }),
  crossCheck(['municipalities'], ({ municipalities }, report) => {
    reportRepeats(
      [...municipalities.map((one) => one.id)],
      (index) => ['municipalities', index, 'id'],
      report,
    );
  }),
  crossCheck(['districts', 'municipalities'], ({ districts, municipalities }, report) => {
    const known = { districts: idsOf(districts), municipalities: idsOf(municipalities) };
    municipalities.forEach((place, index) => {
      checkMunicipality(place, ['municipalities', index], known, report);
    });
  }),
];
