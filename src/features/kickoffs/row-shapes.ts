import { z } from 'zod';
import type { Rows } from '../../engine/workflow.ts';
import { variants } from '../../regions/question-schema.ts';
import { levels } from '../../regions/rule-schema.ts';
import { approaches, confirmationAnswers, partnerRoles } from './agreement-model.ts';
import { goalsFits, sharings } from './model.ts';

// What stands in each table, column by column, as the engine hands it over: instants as text, JSON as it was.

const id = z.string();
const at = z.string();
const day = z.string();
const ids = z.array(z.string());
const place = z.int();
const seatRef = z.object({ seatId: id, organisationId: id });

/** The rows of one table; none when the reader may not see them. */
export function rowsOf<Row>(rows: Rows, table: string, shape: z.ZodType<Row>): readonly Row[] {
  return (rows[table] ?? []).map((row) => shape.parse(row));
}

/** The same, in the order they were saved in. */
export function rowsInPlace<Row extends { readonly place: number }>(
  rows: Rows,
  table: string,
  shape: z.ZodType<Row>,
): readonly Row[] {
  return [...rowsOf(rows, table, shape)].sort((a, b) => a.place - b.place);
}

const anyRound = {
  openedAt: at,
  closesAt: at,
  deadlinesPassed: z.boolean(),
  reopenings: z.array(z.object({ at, reasonId: id })),
};
const round = z.union([
  z.object({ ...anyRound, closed: z.null() }),
  z.object({ ...anyRound, closed: z.object({ at, by: z.enum(['facilitator', 'clock']) }) }),
]);

export const kickoffRow = z.object({
  id,
  code_name: z.string(),
  theme_id: id,
  other_theme_ids: ids,
  goals_fit: z.enum(goalsFits).nullable(),
  goal_ids: ids,
  variant: z.enum(variants),
  level: z.enum(levels),
  level_changes: z.array(
    z.object({ at, from: z.enum(levels), to: z.enum(levels), by: seatRef, reasonId: id.nullable() }),
  ),
  district_id: id.nullable(),
  body_id: id,
  municipality_ids: ids,
  facilitator_seat_id: id,
  facilitator_organisation_id: id,
  started_at: at,
  status: z.enum(['draft', 'collecting', 'agreeing', 'adopted', 'withdrawn']),
  questions_version: z.string(),
  question_ids: ids,
  round: round.nullable(),
  revision: z.object({ fromVersion: z.int(), startedAt: at, reasonId: id }).nullable(),
  withdrawn: z.object({ at, reasonId: id.nullable() }).nullable(),
});
export type KickoffRow = z.infer<typeof kickoffRow>;

export const leadWordRow = z.object({ question_id: id, contribution_id: id, place });

const extension = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.enum(['requested', 'granted']), until: at, at, reasonId: id }),
  z.object({ status: z.literal('refused'), until: at, at, reasonId: id, refusalId: id }),
]);
export const partnerRow = z.object({
  id,
  place,
  organisation_id: id,
  seat_id: id,
  is_guest: z.boolean(),
  status: z.enum(['chosen', 'asked', 'answered', 'notForUs', 'removed']),
  question_ids: ids,
  asked_at: at.nullable(),
  deadline: at,
  first_deadline: at,
  added_later: z.boolean(),
  extension,
  handed_to: z.enum(['holder', 'deputy']),
  departure: z.object({ at, reasonId: id, suggestedOrganisationId: id.nullable() }).nullable(),
  no_answer_by: at.nullable(),
});

export const answerRow = z.object({
  partner_id: id,
  question_id: id,
  kind: z.enum(['given', 'saved', 'anonymous']),
  contribution_id: id.nullable(),
  sharing: z.enum(sharings),
  at,
  late: z.boolean(),
  place,
});

export const anonymousRow = z.object({ question_id: id, contribution_id: id });

export const escalationRow = z.object({
  id,
  place,
  body_id: id,
  prepared_at: at,
  prepared_by: seatRef,
  question_text_id: id,
  reply_by: day,
  withdrawn_at: at.nullable(),
});

const acceptance = z.discriminatedUnion('status', [
  z.object({ status: z.literal('open') }),
  z.object({ status: z.literal('accepted'), at }),
  z.object({ status: z.enum(['partly', 'declined']), at, reasonId: id }),
]);
const dissents = z.array(z.object({ partnerId: id, approach: z.enum(approaches), textId: id, at }));
const roles = z.array(z.object({ partnerId: id, role: z.enum(partnerRoles) }));

const more = z.array(z.object({ questionId: id, contributionId: id }));

export const agreementRow = z.object({
  edit: z.int(),
  goal_id: id.nullable(),
  success_test_id: id.nullable(),
  approach: z.enum(approaches).nullable(),
  approach_reason_id: id.nullable(),
  dissents,
  lead: seatRef.nullable(),
  deputy: seatRef.nullable(),
  roles,
  indicator_ids: ids,
  review_day: day.nullable(),
  more,
  asked: z.object({ at, confirmBy: at, lapsed: z.boolean() }).nullable(),
  ready_at: at.nullable(),
});

export const actionRow = z.object({
  id,
  place,
  what_id: id,
  partner_id: id,
  due: day,
  kind: z.string().nullable(),
  acceptance,
});

export const confirmationRow = z.object({
  partner_id: id,
  place,
  answer: z.enum(confirmationAnswers),
  remark_id: id.nullable(),
  at,
});

const content = z.object({
  goalId: id.nullable(),
  successTestId: id.nullable(),
  approach: z.enum(approaches).nullable(),
  approachReasonId: id.nullable(),
  dissents,
  lead: seatRef.nullable(),
  deputy: seatRef.nullable(),
  roles,
  rows: z.array(
    z.object({ id, whatId: id, partnerId: id, due: day, kind: z.string().nullable(), acceptance }),
  ),
  indicatorIds: ids,
  reviewDay: day.nullable(),
  more: more.default([]),
  confirmations: z.array(
    z.object({ partnerId: id, answer: z.enum(confirmationAnswers), remarkId: id.nullable(), at }),
  ),
});
export const versionRow = z.object({
  number: z.int(),
  adopted_at: at,
  adopted_by: seatRef,
  reason_id: id.nullable(),
  override_id: id.nullable(),
  content,
});
