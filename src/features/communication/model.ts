import { z } from 'zod';
import { uuidFrom } from '../../lib/ids.ts';
import { variants } from '../../regions/question-schema.ts';
import { levels } from '../../regions/rule-schema.ts';

// Communication plan: all moments of one kick-off at which communication helps. Circle: who has to do with that kick-off.
// Moment: on which day, for whom, by what means, who speaks, and what people can do themselves; repeated on other days.
// Approver: a partner without whose approval a moment does not go on. Risk: whether a moment can endanger the
// investigation or somebody; asked of police and prosecution, and of the facilitator where neither takes part.
// Every `...Id` that ends on words (messageId, frameId, reasonId, ...) is the id of a contribution, never the words.

const id = z.uuid();
const day = z.iso.date();
const at = z.iso.datetime();

/** The plan of a kick-off, whatever became of it. */
export function communicationPlanId(kickoffId: string): string {
  return uuidFrom(`communication ${kickoffId}`);
}

/** What a plan needs of the fact that says who has to do with a kick-off; the fact says more. */
export const circle = z.object({
  kickoffId: id,
  codeName: z.string(),
  themeId: z.string(),
  variant: z.enum(variants),
  level: z.enum(levels),
  bodyId: z.string(),
  stage: z.enum(['collecting', 'agreeing', 'adopted', 'withdrawn']),
  facilitatorSeatId: id,
  leadSeatId: id.nullable(),
  /** Who guides it, as principals. */
  guides: z.array(z.string()),
  /** Everyone who sees all of it, as principals. */
  members: z.array(z.string()),
  partners: z.array(z.object({ partnerId: id, organisationId: z.string(), seatId: id })),
});
export type Circle = z.infer<typeof circle>;
export type CirclePartner = Circle['partners'][number];

export const timings = ['before', 'during', 'directlyAfter', 'later'] as const;
export const audiences = [
  'residents',
  'entrepreneurs',
  'youth',
  'schools',
  'officials',
  'press',
  'other',
] as const;
export const media = ['letter', 'doorstep', 'streetText', 'press', 'film', 'podcast', 'social'] as const;
export const riskAnswers = ['yes', 'no', 'unknown'] as const;
export type RiskAnswer = (typeof riskAnswers)[number];

/** How often a message can be repeated. */
export const mostRepeats = 6;
/** Who answers the risk question where neither police nor prosecution takes part. */
export const facilitatorAnswers = 'facilitator';

/** What of a moment is no words. `day`, and each of `repeatDays` after it, becomes something to do. */
const choices = {
  timing: z.enum(timings),
  day,
  audiences: z.array(z.enum(audiences)),
  media: z.array(z.enum(media)),
  voicePartnerId: id,
  approverPartnerIds: z.array(id),
  repeatDays: z.array(day),
};

const approval = z.object({
  partnerId: id,
  answer: z.enum(['yes', 'no']),
  at,
  /** Why not. */
  reasonId: id.nullable(),
});
/** `by`: a partner's id, or `facilitator`. */
const risk = z.object({ by: z.string(), answer: z.enum(riskAnswers), at });

/** How a moment stands. `since`: it waits for approval since then. */
const stand = z.discriminatedUnion('status', [
  /** `lapsedAt`: its day came and it was not approved. Gone as soon as it is written in. */
  z.object({ status: z.literal('drafted'), lapsedAt: at.optional() }),
  z.object({ status: z.literal('forApproval'), since: at }),
  z.object({ status: z.literal('blocked'), since: at }),
  z.object({ status: z.literal('refused'), since: at }),
  z.object({ status: z.literal('approved'), since: at, at }),
  /** All its days have passed. */
  z.object({ status: z.literal('done'), at }),
  z.object({ status: z.literal('dropped'), at, reasonId: id }),
]);
export type Stand = z.infer<typeof stand>;
export type MomentStatus = Stand['status'];

const moment = z.object({
  id,
  ...choices,
  audienceTextId: id.nullable(),
  messageId: id,
  frameId: id.nullable(),
  perspectiveId: id,
  /** Counts up with every change; a form filled in on an older one is refused. */
  edit: z.int(),
  /** Who last wrote it. */
  writtenBy: z.object({ seatId: id, organisationId: z.string() }),
  approvals: z.array(approval),
  risks: z.array(risk),
  stand,
});
export type CommunicationMoment = z.infer<typeof moment>;
export type Approval = CommunicationMoment['approvals'][number];

export const communicationPlan = z.object({ id, since: at, circle, moments: z.array(moment) });
export type CommunicationPlan = z.infer<typeof communicationPlan>;

/** What buttons and forms hand back. `basedOn`: the edit that was looked at. */
export const planPayload = z.strictObject({ kickoffId: id });
export const momentPayload = z.strictObject({ kickoffId: id, momentId: id });
export const editPayload = z.strictObject({ kickoffId: id, momentId: id, basedOn: z.string().max(9) });
export type PlanPayload = z.infer<typeof planPayload>;
export type MomentPayload = z.infer<typeof momentPayload>;
export type EditPayload = z.infer<typeof editPayload>;
