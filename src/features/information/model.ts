import { z } from 'zod';
import { uuidFrom } from '../../lib/ids.ts';
import { levels } from '../../regions/rule-schema.ts';

// Information request: a question of a kick-off that nobody can answer yet. It passes three gates and stops at the
// first "no": is it a question of several of us, will somebody act on the answer, can we get and share it.
// Circle: who has to do with the kick-off, as the kick-off tells it; a request keeps the newest it heard of.
// Unmet: stopped at a gate. Its words are gone for everybody; the gate and the day stay.
// Every `...Id` that ends on words (questionId, whyId, whatId, sharingId, reasonId, whereId, textId) is the id of a
// contribution, never the words.

const id = z.uuid();
const moment = z.string();

export const gates = ['JOINT_NEED', 'WILL_ACT', 'OBTAINABLE_SHAREABLE'] as const;
export type Gate = (typeof gates)[number];

export const informationLevels = ['STRATEGIC', 'TACTICAL', 'OPERATIONAL'] as const;
export const products = ['SHORT_ANSWER', 'THEME_PICTURE', 'QUICKSCAN', 'IN_DEPTH_STUDY'] as const;

/** On what it may be shared; `UNKNOWN` is for the privacy officer to decide. */
export const bases = ['WGS_RIEC', 'OWN_TASK', 'WPG', 'OPEN_SOURCE', 'UNKNOWN'] as const;

const seatRef = z.strictObject({ seatId: id, organisationId: z.string() });
export type SeatRef = z.infer<typeof seatRef>;

const partner = z.strictObject({ partnerId: z.string(), organisationId: z.string(), seatId: id });
export type CirclePartner = z.infer<typeof partner>;

const circle = z.strictObject({
  kickoffId: id,
  isCase: z.boolean(),
  codeName: z.string(),
  themeIds: z.array(z.string()),
  level: z.enum(levels),
  bodyId: z.string(),
  districtId: z.string().nullable(),
  stage: z.enum(['collecting', 'agreeing', 'adopted', 'withdrawn']),
  facilitatorSeatId: id,
  guides: z.array(z.string()),
  members: z.array(z.string()),
  partners: z.array(partner),
});
export type Circle = z.infer<typeof circle>;

/** What a kick-off tells of who has to do with it, as far as information requests need it. */
export const circleTold = circle
  .omit({ themeIds: true, isCase: true })
  .loose()
  .extend({ variant: z.string(), themeId: z.string(), otherThemeIds: z.array(z.string()) })
  .transform(
    (told): Circle => ({
      kickoffId: told.kickoffId,
      isCase: told.variant === 'CASE',
      codeName: told.codeName,
      themeIds: [told.themeId, ...told.otherThemeIds],
      level: told.level,
      bodyId: told.bodyId,
      districtId: told.districtId,
      stage: told.stage,
      facilitatorSeatId: told.facilitatorSeatId,
      guides: told.guides,
      members: told.members,
      partners: told.partners.map(({ partnerId, organisationId, seatId }) => ({
        partnerId,
        organisationId,
        seatId,
      })),
    }),
  );

/** The newest circle of a kick-off, whether anything was asked there or not. */
export const circleDocument = z.strictObject({ id, since: moment, circle });
export type CircleDocument = z.infer<typeof circleDocument>;

export function circleId(kickoffId: string): string {
  return uuidFrom(`information circle ${kickoffId}`);
}

/**
 * Whether anybody holds the seats that look at gate three; where nobody does, the facilitator does it. A seat outside
 * any body is called by its own id: there is no role to call it by. Older requests do not know of such seats.
 */
const staffed = z.strictObject({
  information: z.boolean(),
  privacy: z.boolean(),
  regionWide: z.strictObject({ information: z.array(id), privacy: z.array(id) }).optional(),
});
export type Staffed = z.infer<typeof staffed>;

const endorsement = partner.extend({ answer: z.enum(['yes', 'no', 'later']), at: moment });

/** What an organisation will do with the answer, and when; `whatId` is null when it said it will do nothing. */
const willingness = partner.extend({ at: moment, whatId: id.nullable(), due: z.iso.date().nullable() });

/** `sharingId` is null where nobody knows as yet on what it may be shared, and so not how. */
const verdict = z.strictObject({
  obtainable: z.enum(['yes', 'unknown']),
  basis: z.enum(bases),
  sharingId: id.nullable(),
  by: seatRef,
  at: moment,
});

const anyRequest = { id, circle, staffed, askedAt: moment };
const asked = {
  ...anyRequest,
  asker: seatRef,
  /** The answer of a partner that it was made from, where it was made from one. */
  fromId: id.optional(),
  level: z.enum(informationLevels),
  questionId: id,
  whyId: id,
  endorsements: z.array(endorsement),
  willing: z.array(willingness),
};
/** `overdue`: the deadline of this gate went by, and asker and facilitator are asked to wait or stop. */
const timed = { since: moment, deadline: moment, overdue: z.boolean() };
const found = {
  ...asked,
  verdict,
  product: z.enum(products),
  owner: seatRef,
  /** The owner is an information professional, not one of the partners. */
  ownerIsStaff: z.boolean(),
  due: z.iso.date(),
  assignedAt: moment,
};
const answered = { ...found, doneAt: moment, whereId: id };

const endorsing = z.strictObject({ status: z.literal('endorsing'), ...asked, ...timed });
const acting = z.strictObject({ status: z.literal('acting'), ...asked, ...timed });
const checking = z.strictObject({ status: z.literal('checking'), ...asked, ...timed });
const privacyCheck = z.strictObject({ status: z.literal('privacyCheck'), ...asked, ...timed, verdict });
const assigning = z.strictObject({ status: z.literal('assigning'), ...asked, ...timed, verdict });
const open = z.strictObject({
  status: z.literal('open'),
  ...found,
  stuck: z.strictObject({ at: moment, reasonId: id }).nullable(),
});
const done = z.strictObject({ status: z.literal('done'), ...answered, useAsked: z.boolean() });
const used = z.strictObject({
  status: z.literal('used'),
  ...answered,
  /** `by`: who said it; older requests do not know. */
  use: z.strictObject({ was: z.boolean(), at: moment, textId: id.nullable(), by: seatRef.optional() }),
});
const unmet = z.strictObject({
  status: z.literal('unmet'),
  ...anyRequest,
  gate: z.enum(gates),
  at: moment,
});
/** `finder`: who was at work on it without being a partner, and has to hear that it is over. */
const withdrawn = z.strictObject({
  status: z.literal('withdrawn'),
  ...anyRequest,
  at: moment,
  finder: seatRef.optional(),
});

export const informationRequest = z.discriminatedUnion('status', [
  endorsing,
  acting,
  checking,
  privacyCheck,
  assigning,
  open,
  done,
  used,
  unmet,
  withdrawn,
]);
export type InformationRequest = z.infer<typeof informationRequest>;
export type RequestStatus = InformationRequest['status'];
export type RequestIn<Status extends RequestStatus> = Extract<
  InformationRequest,
  { readonly status: Status }
>;
/** Its words still stand. */
export type LivingRequest = Exclude<InformationRequest, { status: 'unmet' | 'withdrawn' }>;
/** At a gate, or waiting for an owner: with a deadline. */
export type TimedRequest = RequestIn<'endorsing' | 'acting' | 'checking' | 'privacyCheck' | 'assigning'>;

export const requestStatuses: readonly RequestStatus[] = informationRequest.options.map(
  ({ shape }) => shape.status.value,
);

export function isLiving(request: InformationRequest): request is LivingRequest {
  return request.status !== 'unmet' && request.status !== 'withdrawn';
}

export function isTimed(request: InformationRequest): request is TimedRequest {
  return 'deadline' in request;
}

/** It still has to be answered, or stopped. */
export function isRunning(request: InformationRequest): request is TimedRequest | RequestIn<'open'> {
  return isTimed(request) || request.status === 'open';
}
