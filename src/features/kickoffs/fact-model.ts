import type { Day } from '../../lib/time.ts';
import type { Variant } from '../../regions/question-schema.ts';
import type { Level } from '../../regions/rule-schema.ts';
import type { Acceptance, Approach, PartnerRole } from './agreement-model.ts';

type OfKickoff = {
  readonly kickoffId: string;
  readonly codeName: string;
  readonly themeId: string;
  readonly variant: Variant;
  readonly level: Level;
  readonly bodyId: string;
  readonly districtId: string | null;
};

/** `kickoff.opened`: partners are asked. */
export type KickoffOpened = OfKickoff;

/** `kickoff.withdrawn`: it stopped after it had opened. */
export type KickoffWithdrawn = OfKickoff;

/** `kickoff.readersChanged`: others than before may see the agreement in force, and what follows from it. */
export type KickoffReadersChanged = {
  readonly kickoffId: string;
  /** All of them, as principals. */
  readonly readers: readonly string[];
};

/** `kickoff.levelChanged`: what belongs to it is as confidential from now on. */
export type KickoffLevelChanged = { readonly kickoffId: string; readonly level: Level };

/**
 * `kickoff.circle`: who has to do with it and how far it is, told whenever that changes from opening on. What belongs
 * to a kick-off elsewhere follows it.
 */
export type KickoffCircle = OfKickoff & {
  readonly otherThemeIds: readonly string[];
  readonly stage: 'collecting' | 'agreeing' | 'adopted' | 'withdrawn';
  readonly facilitatorSeatId: string;
  /** Of the version in force; null before one was adopted. */
  readonly leadSeatId: string | null;
  /** Who guides it, as principals. */
  readonly guides: readonly string[];
  /** Everyone who sees all of it, as principals; no guests, and nobody who only follows the plan. Nobody once it is withdrawn. */
  readonly members: readonly string[];
  /** Those that take part, guests left out. */
  readonly partners: readonly {
    readonly partnerId: string;
    readonly organisationId: string;
    readonly seatId: string;
  }[];
};

/** `kickoff.adopted`: `version` is in force from now on, and replaces every earlier one. */
export type KickoffAdopted = OfKickoff & {
  readonly version: number;
  readonly facilitatorSeatId: string;
  readonly leadSeatId: string;
  readonly deputySeatId: string | null;
  readonly approach: Approach;
  readonly reviewDay: Day;
  readonly indicatorIds: readonly string[];
  /** Everyone who may see the agreement now, as principals: what follows from it is theirs to see too. */
  readonly readers: readonly string[];
  /** Those that take part, guests left out; `role` is null only where adoption was overridden. */
  readonly partners: readonly {
    readonly partnerId: string;
    readonly organisationId: string;
    readonly seatId: string;
    readonly role: PartnerRole | null;
  }[];
  readonly rows: readonly {
    readonly rowId: string;
    readonly partnerId: string;
    readonly organisationId: string;
    readonly seatId: string;
    readonly due: Day;
    readonly kind: string | null;
    readonly whatContributionId: string;
    readonly acceptance: Acceptance['status'];
  }[];
};
