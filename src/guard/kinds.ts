/** What does not belong in a tool for the process: data about a person. Only these words are ever kept, never the data. */
export const personalKinds = [
  'bsn',
  'iban',
  'licencePlate',
  'phone',
  'email',
  'address',
  'birthDate',
  'document',
  'device',
  'vat',
  'chamberOfCommerce',
  'cryptoAddress',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** What was found in somebody's words. `marking`: of a state secret. `name`: only looks like a person's. */
export type HitKind = PersonalKind | 'marking' | 'name';

export interface GuardSettings {
  /** The day on which it is looked at, "2026-11-22": what is long past may be a birthday. */
  readonly today: string;
  /** Numbers that belong to nobody: of a desk, a report line. As they are written, punctuation does not matter. */
  readonly allowedPhones: readonly string[];
}
