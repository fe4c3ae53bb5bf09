import { z } from 'zod';
import { uuidFrom } from '../../lib/ids.ts';
import type { Day, Instant } from '../../lib/time.ts';
import { levels } from '../../regions/rule-schema.ts';

// Action: one line of who does what and when, from the agreement in force. Its words are the agreement's own: an
// action holds the id of that contribution and is read with the reader's own rights on the kick-off.
// Action list: all actions of one kick-off. It follows the newest adopted version, in one step.
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
export type Acceptance = Agreed['rows'][number]['acceptance'];

export const actionStatuses = ['running', 'stuck', 'done', 'notTaken', 'ended'] as const;
/** `ended`: the agreement no longer has it. */
export type ActionStatus = (typeof actionStatuses)[number];

/** What became of an action, and since when. `noteId`: why it is stuck. */
export interface Step {
  readonly status: ActionStatus;
  readonly at: Instant;
  readonly noteId: string | null;
}

export interface Action {
  /** The id of the agreement's line, which a new version keeps. */
  readonly id: string;
  readonly organisationId: string;
  readonly seatId: string;
  readonly due: Day;
  /** An option of the pack's question about lines (barrier, check, ...), or null. */
  readonly kind: string | null;
  /** A contribution of the kick-off. */
  readonly whatId: string;
  readonly acceptance: Acceptance;
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
  /** The adopted version that it follows. */
  readonly version: number;
  readonly since: Instant;
  readonly facilitatorSeatId: string;
  readonly leadSeatId: string;
  readonly readers: readonly string[];
  readonly actions: readonly Action[];
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
export const actionFilters = z.object({
  who: z.enum(['mine', 'all']).catch('mine').default('mine'),
  organisation: z.string().max(60).catch('').default(''),
  status: z
    .enum(['', 'late', ...actionStatuses])
    .catch('')
    .default(''),
  kickoff: z.string().max(60).catch('').default(''),
});
export type ActionFilters = z.infer<typeof actionFilters>;
