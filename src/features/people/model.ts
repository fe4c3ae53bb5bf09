import { z } from 'zod';
import { uuidFrom } from '../../lib/ids.ts';
import type { BothLanguages, Language } from '../../lib/language.ts';
import type { Day, WorkingHours } from '../../lib/time.ts';
import type { LegalStatus, SeatKind } from '../../regions/organisation-schema.ts';
import type { ImportLine } from './import-line.ts';

// Glossary. Organisation: a partner, known by its code. Seat: a function of an organisation, in a body or outside
// one. Account: a person as far as the product may know, labelled by function, never by name; holds seats, or
// stands in for them as deputy, from one day until another.

/** There is one register of people; its id never changes. */
export const registerId = uuidFrom('people');

/** From a day until the first day on which it no longer holds; null: no end in sight. Days in the region's zone. */
export interface Period {
  readonly from: Day;
  readonly until: Day | null;
}

export interface Organisation {
  readonly id: string;
  readonly name: BothLanguages;
  /** A partner type of the region pack; null for one that a coordinator added. */
  readonly type: string | null;
  readonly legalStatus: LegalStatus;
  readonly seatKind: SeatKind;
  /** Null: all districts. */
  readonly districts: readonly string[] | null;
  readonly municipality: string | null;
  /** Added here, not by the region pack. */
  readonly isLocal: boolean;
  readonly endsOn: Day | null;
}

export interface Seat {
  readonly id: string;
  readonly organisationId: string;
  /** A function id of the region pack. */
  readonly functionId: string;
  /** A body id of the region pack; null for a seat outside any body. */
  readonly bodyId: string | null;
  /** Tells seats with the same function apart; may be empty. */
  readonly label: string;
  readonly endsOn: Day | null;
}

export interface Preferences {
  readonly language: Language;
  readonly zone: string;
  readonly hours: WorkingHours;
}

export interface Account extends Period, Preferences {
  readonly id: string;
  /** A function, e.g. "Gemeente Lelystad - adviseur OOV". */
  readonly label: string;
}

export interface Holding extends Period {
  readonly id: string;
  readonly seatId: string;
  readonly accountId: string;
}

export interface Deputyship extends Holding {
  readonly until: Day;
}

/** Days in the account's own zone. */
export interface Absence extends Period {
  readonly id: string;
  readonly accountId: string;
  readonly until: Day;
}

/** Lines that someone pasted and has not applied yet: one batch an account. */
export interface PendingImport {
  readonly accountId: string;
  readonly lines: readonly ImportLine[];
}

/** All that decides who can be reached and admitted. */
export interface Directory {
  /** The region's zone, in which seats, holdings and deputyships count their days. */
  readonly zone: string;
  readonly seats: readonly Seat[];
  readonly accounts: readonly Account[];
  readonly holdings: readonly Holding[];
  readonly deputyships: readonly Deputyship[];
  readonly absences: readonly Absence[];
}

export interface People extends Directory {
  readonly organisations: readonly Organisation[];
  readonly imports: readonly PendingImport[];
}

const id = z.uuid();
/** What buttons, forms and pages of this feature hand back. */
export const seatPayload = z.strictObject({ seatId: id });
export const accountPayload = z.strictObject({ accountId: id });
export const holdingPayload = z.strictObject({ holdingId: id });
export const deputyshipPayload = z.strictObject({ deputyshipId: id });
export const absencePayload = z.strictObject({ absenceId: id });
export const identityPayload = z.strictObject({ accountId: id, identityId: id });
export const organisationPayload = z.strictObject({ organisationId: z.string().max(40) });
export const nothingPayload = z.strictObject({});
