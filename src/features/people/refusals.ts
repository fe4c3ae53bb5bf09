import type { Refusal } from '../../lib/refusal.ts';

/** Every expected "no" of this feature; each has a text in both languages. */
export const refusalNames = [
  'datesInWrongOrder',
  'inThePast',
  'unknownOrganisation',
  'organisationEnded',
  'organisationExists',
  'badCode',
  'unknownDistrict',
  'unknownFunction',
  'unknownBody',
  'functionNotInBody',
  'guestFunctionOnly',
  'seatExists',
  'unknownSeat',
  'outsideSeat',
  'unknownAccount',
  'accountEnded',
  'accountExists',
  'outsideAccount',
  'labelLooksPersonal',
  'seatTaken',
  'holderIsOwnDeputy',
  'deputyAlready',
  'absenceOverlaps',
  'unknownHolding',
  'unknownDeputyship',
  'unknownAbsence',
  'alreadyEnded',
  'badLanguage',
  'badZone',
  'badDays',
  'badHours',
  'lastCoordinator',
  'noSeat',
  'nothingToImport',
  'linesRefused',
  'importChanged',
  'cellMissing',
  'badDay',
  'badAs',
  'deputyNeedsEnd',
  'csvUnreadable',
  'csvWithoutHeader',
  'csvUnknownColumn',
  'csvColumnTwice',
  'csvTooManyCells',
  'csvTooManyLines',
] as const;
export type RefusalName = (typeof refusalNames)[number];
export type PeopleRefusal = Refusal<RefusalName>;

/** A refusal, with the form fields it is about. */
export function no(name: RefusalName, ...fields: string[]): PeopleRefusal {
  return fields.length > 0 ? { name, fields } : { name };
}

/** A refusal whose text says more: a line, a column, a code. Never anyone's words. */
export function noWith(name: RefusalName, details: Readonly<Record<string, string | number>>): PeopleRefusal {
  return { name, details };
}
