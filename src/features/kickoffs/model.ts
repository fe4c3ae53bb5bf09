import type { Day, Instant } from '../../lib/time.ts';
import type { Variant } from '../../regions/question-schema.ts';
import type { Level } from '../../regions/rule-schema.ts';
import type { Agreement, SeatRef, Version } from './agreement-model.ts';

// Kick-off: the integral start of a theme or of a case: who sees which problem, who can do what.
// Case: what is worked on under a code name; its kick-off is where it begins, and its members are the partners of that.
// Partner: an organisation that is asked; its seat speaks for it. Round: the time in which partners answer unseen.
// Agreement: goal, approach, who does what and when; adopted as a numbered version, and revised into the next.
// Every `...Id` that ends on words (reasonId, textId, whatId, goalId) is the id of a contribution, never the words.

/** Words given to a question of the pack, by the id of the contribution that holds them. */
export interface Given {
  readonly questionId: string;
  readonly contributionId: string;
}

/**
 * With whom an organisation shares an answer: everyone who may see answers, some partners, nobody in writing (orally:
 * only that it was said is kept), its own seat only, or its own seat until it has found out what it may share.
 */
export const sharings = ['everyone', 'some', 'orally', 'own', 'findOut'] as const;
export type Sharing = (typeof sharings)[number];

/**
 * `late`: after the partner's own deadline, or after the round had closed. `contributionId` is null when it was told
 * orally, and with `everyone` when there was nothing to say.
 */
export interface Answer {
  readonly questionId: string;
  readonly contributionId: string | null;
  readonly sharing: Sharing;
  readonly at: Instant;
  readonly late: boolean;
}

export const goalsFits = ['YES', 'NO', 'UNKNOWN'] as const;
export type GoalsFit = (typeof goalsFits)[number];

/** Saved while filling in, not yet submitted: only the own seat ever sees it. */
export interface SavedAnswer extends Given {
  readonly savedAt: Instant;
}

type PartnerStatus = 'chosen' | 'asked' | 'answered' | 'notForUs' | 'removed';

/** More time: `until` is the new deadline as asked. */
export type Extension =
  | { readonly status: 'none' }
  | {
      readonly status: 'requested' | 'granted';
      readonly until: Instant;
      readonly at: Instant;
      readonly reasonId: string;
    }
  | {
      readonly status: 'refused';
      readonly until: Instant;
      readonly at: Instant;
      readonly reasonId: string;
      readonly refusalId: string;
    };

/** Why a partner no longer takes part: said by itself (`notForUs`), or decided by the facilitator (`removed`). */
export interface Departure {
  readonly at: Instant;
  readonly reasonId: string;
  /** Who it is for instead, as the partner suggests. */
  readonly suggestedOrganisationId: string | null;
}

export interface Partner {
  readonly id: string;
  readonly organisationId: string;
  readonly seatId: string;
  /** Sees and answers its own questions only. */
  readonly isGuest: boolean;
  /** `chosen` while the kick-off is a draft, and only then. */
  readonly status: PartnerStatus;
  /** What it is asked, fixed when it is asked; empty while `chosen`. */
  readonly questionIds: readonly string[];
  readonly askedAt: Instant | null;
  readonly deadline: Instant;
  /** The deadline before any extension: how much more time there can be is counted from here. */
  readonly firstDeadline: Instant;
  /** Added after the round had opened. */
  readonly addedLater: boolean;
  readonly answers: readonly Answer[];
  readonly saved: readonly SavedAnswer[];
  /** The questions on which it said something without its name; only its own seat sees which. */
  readonly anonymousIn: readonly string[];
  readonly extension: Extension;
  /** Who of the seat is asked: the holder, or the deputy alone. */
  readonly handedTo: 'holder' | 'deputy';
  readonly departure: Departure | null;
  /** Set when the round closed without its answer: "no answer by". Stays when it answers after all. */
  readonly noAnswerBy: Instant | null;
}

export interface Reopening {
  readonly at: Instant;
  readonly reasonId: string;
}

interface AnyRound {
  readonly openedAt: Instant;
  /** When the clock closes it: recomputed on everything that changes who is still waited for. */
  readonly closesAt: Instant;
  /** The last deadline went by without everyone's answer: the facilitator is asked to close or wait. */
  readonly deadlinesPassed: boolean;
  readonly reopenings: readonly Reopening[];
}
export interface OpenRound extends AnyRound {
  readonly closed: null;
}
export interface ClosedRound extends AnyRound {
  readonly closed: { readonly at: Instant; readonly by: 'facilitator' | 'clock' };
}

/** `reasonId` is null where it was raised without one. */
export interface LevelChange {
  readonly at: Instant;
  readonly from: Level;
  readonly to: Level;
  readonly by: SeatRef;
  readonly reasonId: string | null;
}

/** Made ready to go up the line to another body: the question, and by when an answer is expected. */
export interface Escalation {
  readonly id: string;
  readonly bodyId: string;
  readonly preparedAt: Instant;
  readonly preparedBy: SeatRef;
  readonly questionTextId: string;
  readonly replyBy: Day;
  readonly withdrawnAt: Instant | null;
}

/** A change in the making of what is in force; the version it starts from stays in force meanwhile. */
export interface Revision {
  readonly fromVersion: number;
  readonly startedAt: Instant;
  readonly reasonId: string;
}

interface AnyKickoff {
  readonly id: string;
  readonly codeName: string;
  readonly themeId: string;
  /** The other themes it belongs to; of a case, the first of its themes is `themeId`. */
  readonly otherThemeIds: readonly string[];
  /** What the lead said to "does this fit the goals of our plan?", and to which of them. Null where it was not asked. */
  readonly goalsFit: GoalsFit | null;
  readonly goalIds: readonly string[];
  readonly variant: Variant;
  readonly level: Level;
  /** How it came to be; a lower one only with a reason. */
  readonly levelChanges: readonly LevelChange[];
  /** Null for a body of the whole region. */
  readonly districtId: string | null;
  readonly bodyId: string;
  readonly municipalityIds: readonly string[];
  /** Who started it and guides it. */
  readonly facilitator: SeatRef;
  readonly startedAt: Instant;
  /** The lead's own words: the problem, what is taken over from others, and whatever else is asked while drafting. */
  readonly leadWords: readonly Given[];
  /** The questions of the round; `version` tells the pack's questions of that day from later ones. */
  readonly questions: { readonly version: string; readonly ids: readonly string[] };
  /** Everyone ever asked, in the order of asking. A reader may see fewer of them than there are. */
  readonly partners: readonly Partner[];
  /** What was said without a name, in no order that tells anything. */
  readonly anonymous: readonly Given[];
  readonly escalations: readonly Escalation[];
  readonly agreement: Agreement;
  readonly versions: readonly Version[];
}

export interface DraftKickoff extends AnyKickoff {
  readonly status: 'draft';
}
export interface CollectingKickoff extends AnyKickoff {
  readonly status: 'collecting';
  readonly round: OpenRound;
}
/** The round is closed; with `revision` set, a version is in force meanwhile. */
export interface AgreeingKickoff extends AnyKickoff {
  readonly status: 'agreeing';
  readonly round: ClosedRound;
  readonly revision: Revision | null;
}
export interface AdoptedKickoff extends AnyKickoff {
  readonly status: 'adopted';
  readonly round: ClosedRound;
}
/** `reasonId` is null for a draft that was thrown away. */
export interface WithdrawnKickoff extends AnyKickoff {
  readonly status: 'withdrawn';
  readonly round: OpenRound | ClosedRound | null;
  readonly withdrawn: { readonly at: Instant; readonly reasonId: string | null };
}

export type Kickoff = DraftKickoff | CollectingKickoff | AgreeingKickoff | AdoptedKickoff | WithdrawnKickoff;
export type KickoffStatus = Kickoff['status'];
