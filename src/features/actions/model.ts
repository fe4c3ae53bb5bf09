import { z } from 'zod';
import { uuidFrom } from '../../lib/ids.ts';
import type { Day, Instant } from '../../lib/time.ts';
import { levels } from '../../regions/rule-schema.ts';

// Action: one line of who does what and when, from the agreement in force. Its words are those of where it comes from:
// an action holds the id of that contribution and is read with the reader's own rights there.
// Action list: all actions of one kick-off. It follows the newest adopted version, in one step.
// Moment: a day on which an approved message is said; it comes from the plan for communication, not from the agreement.
// Promise: what an organisation said it would do with the answer to an information request, once that answer is there.
// Not taken: a line that its partner declined, or never answered: nobody is asked to do it, and everyone sees that.

const id = z.uuid();
const day = z.iso.date();

/** The list of a kick-off, whatever became of it. */
export function actionListId(kickoffId: string): string {
  return uuidFrom(`actions ${kickoffId}`);
}

/** What actions need of the fact that a version was adopted; the fact says more. */
export const agreed = z.object({
  kickoffId: id,
  codeName: z.string(),
  themeId: z.string(),
  level: z.enum(levels),
  bodyId: z.string(),
  version: z.int(),
  facilitatorSeatId: id,
  leadSeatId: id,
  /** Everyone who may see the agreement, as principals: they see its actions too. */
  readers: z.array(z.string()),
  rows: z.array(
    z.object({
      rowId: id,
      organisationId: z.string(),
      seatId: id,
      due: day,
      kind: z.string().nullable(),
      whatContributionId: id,
      acceptance: z.enum(['open', 'accepted', 'partly', 'declined']),
    }),
  ),
});
export type Agreed = z.infer<typeof agreed>;

/** What actions need of the fact that others than before may see the agreement. */
export const shared = z.object({ kickoffId: id, readers: z.array(z.string()) });

/** What actions need of the fact that other moments of communication, or other days of them, are approved. */
export const agreedMoments = z.object({
  kickoffId: id,
  codeName: z.string(),
  themeId: z.string(),
  level: z.enum(levels),
  bodyId: z.string(),
  facilitatorSeatId: id,
  leadSeatId: id,
  /** Everyone who may see the plan as a member of the kick-off, as principals. */
  readers: z.array(z.string()),
  /** Older facts do not say it. */
  planId: id.optional(),
  moments: z.array(
    z.object({
      rowId: id,
      organisationId: z.string(),
      seatId: id,
      due: day,
      kind: z.string(),
      whatContributionId: id,
    }),
  ),
});
export type AgreedMoments = z.infer<typeof agreedMoments>;

/** What actions need of the fact that what was promised on an answer is to be done, or no longer. */
export const promised = agreedMoments.omit({ moments: true, planId: true, leadSeatId: true }).extend({
  requestId: id,
  promises: z.array(agreedMoments.shape.moments.element.omit({ kind: true })),
});
export type Promised = z.infer<typeof promised>;

/** What actions need of the fact that a kick-off became more or less confidential. */
export const releveled = z.object({ kickoffId: id, level: z.enum(levels) });

/**
 * How it was taken on: what a partner said to a line of the agreement; `approved`: a moment of communication;
 * `promised`: on the answer to an information request.
 */
export type Acceptance = Agreed['rows'][number]['acceptance'] | 'approved' | 'promised';

export const actionStatuses = ['running', 'stuck', 'done', 'notTaken', 'ended'] as const;
/** `ended`: it is no longer agreed, or whose it is no longer sees it. */
export type ActionStatus = (typeof actionStatuses)[number];

/** What became of an action, and since when. `noteId`: why it is stuck. */
export interface Step {
  readonly status: ActionStatus;
  readonly at: Instant;
  readonly noteId: string | null;
}

export interface Action {
  /** The id of the agreement's line, which a new version keeps; of a moment, one for each of its days. */
  readonly id: string;
  /**
   * The plan for communication or the information request that it comes from: who may not see that, does not see this.
   * Null of a line of the agreement.
   */
  readonly fromId: string | null;
  readonly organisationId: string;
  readonly seatId: string;
  readonly due: Day;
  /** An option of the pack's question about lines (barrier, check, ...), or null. */
  readonly kind: string | null;
  /** A contribution of the kick-off, of its plan for communication, or of an information request. */
  readonly whatId: string;
  readonly acceptance: Acceptance;
  /** The agreement in force, the plan for communication or the information request has it. */
  readonly isAgreed: boolean;
  /** Oldest first; the last one is how it stands now. */
  readonly steps: readonly [Step, ...Step[]];
  /** How many weeks after the due day its owner was last reminded. */
  readonly weeksReminded: number;
}

export interface ActionList {
  readonly id: string;
  readonly kickoffId: string;
  readonly codeName: string;
  readonly themeId: string;
  readonly level: Agreed['level'];
  readonly bodyId: string;
  /** The adopted version that it follows; 0 while there are only moments of communication, or promises. */
  readonly version: number;
  readonly since: Instant;
  readonly facilitatorSeatId: string;
  readonly leadSeatId: string;
  readonly readers: readonly string[];
  readonly actions: readonly Action[];
}

/** What has an action: the agreement, the plan for communication (a day), or an information request (a promise). */
export type Origin = 'agreement' | 'moment' | 'promise';

export function originOf({ acceptance }: Pick<Action, 'acceptance'>): Origin {
  if (acceptance === 'approved') return 'moment';
  return acceptance === 'promised' ? 'promise' : 'agreement';
}

export function lastStep(action: Pick<Action, 'steps'>): Step {
  return action.steps.at(-1) ?? action.steps[0];
}

export function statusOf(action: Pick<Action, 'steps'>): ActionStatus {
  return lastStep(action).status;
}

/** Someone still has to do it. */
export function isOpen(action: Pick<Action, 'steps'>): boolean {
  return statusOf(action) === 'running' || statusOf(action) === 'stuck';
}

/** What buttons and forms hand back. */
export const actionPayload = z.strictObject({ kickoffId: id, actionId: id });
export type ActionPayload = z.infer<typeof actionPayload>;
export const nothingPayload = z.strictObject({});

/** What the page shows of all actions, as its address says it. */
const free = z.string().max(60).catch('').default('');
export const whose = ['mine', 'organisation', 'all'] as const;
export const actionFilters = z.object({
  who: z.enum(whose).catch('mine').default('mine'),
  organisation: free,
  status: z
    .enum(['', 'open', 'late', ...actionStatuses])
    .catch('')
    .default(''),
  kickoff: free,
  kind: free,
  /** Counts from 1. */
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .catch('1')
    .default('1'),
});
export type ActionFilters = z.infer<typeof actionFilters>;
