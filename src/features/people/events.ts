import type { Day } from '../../lib/time.ts';
import type { ImportLine } from './import-line.ts';
import type { Preferences } from './model.ts';

/** A change of one thing in the register. An import is a row of these. */
export type PeopleChange =
  | {
      readonly type: 'addOrganisation';
      readonly code: string;
      readonly name: string;
      /** Null: all districts. */
      readonly districts: readonly string[] | null;
    }
  | {
      readonly type: 'addSeat';
      readonly organisationId: string;
      readonly functionId: string;
      readonly bodyId: string | null;
      readonly label: string;
    }
  | { readonly type: 'endSeat'; readonly seatId: string; readonly on: Day }
  | ({ readonly type: 'addAccount'; readonly label: string; readonly from: Day } & Preferences)
  | { readonly type: 'changeAccount'; readonly accountId: string; readonly label: string }
  | { readonly type: 'endAccount'; readonly accountId: string; readonly on: Day }
  | {
      readonly type: 'assignHolder';
      readonly seatId: string;
      readonly accountId: string;
      readonly from: Day;
      readonly until: Day | null;
    }
  | { readonly type: 'endHolding'; readonly holdingId: string; readonly on: Day }
  | {
      readonly type: 'setDeputy';
      readonly seatId: string;
      readonly accountId: string;
      readonly from: Day;
      readonly until: Day;
    }
  | { readonly type: 'endDeputy'; readonly deputyshipId: string; readonly on: Day }
  | { readonly type: 'setAbsence'; readonly accountId: string; readonly from: Day; readonly until: Day }
  | { readonly type: 'removeAbsence'; readonly absenceId: string }
  | ({ readonly type: 'setPreferences'; readonly accountId: string } & Preferences);

export type PeopleEvent =
  | PeopleChange
  /** Brings organisations up to date with the region pack. */
  | { readonly type: 'seedFromPack' }
  /** Applies lines at once, all or none: for the demo and the command line. */
  | { readonly type: 'importRows'; readonly lines: readonly ImportLine[] }
  /** Keeps pasted lines aside for this account, to be looked at before they count. */
  | { readonly type: 'checkImport'; readonly accountId: string; readonly lines: readonly ImportLine[] }
  /** `shown` is the fingerprint of the dry run that was looked at: anything else is not applied. */
  | { readonly type: 'applyImport'; readonly accountId: string; readonly shown: string }
  | { readonly type: 'discardImport'; readonly accountId: string }
  /** Changes nothing; leaves in the audit that a link to sign in was made for someone. */
  | { readonly type: 'makeSignInLink'; readonly accountId: string }
  /** Both change nothing here, and leave in the audit who did it for whom; who is who in chat is kept by the engine. */
  | { readonly type: 'linkChat'; readonly accountId: string }
  | { readonly type: 'unlinkChat'; readonly accountId: string };

export type ChangeOf<Type extends PeopleChange['type']> = Extract<PeopleChange, { readonly type: Type }>;
