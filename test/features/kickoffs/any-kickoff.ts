import fc from 'fast-check';
import type { Agreement, AgreementRow } from '../../../src/features/kickoffs/agreement-model.ts';
import {
  approaches,
  confirmationAnswers,
  partnerRoles,
} from '../../../src/features/kickoffs/agreement-model.ts';
import { goalsFits, type Kickoff, type Partner, sharings } from '../../../src/features/kickoffs/model.ts';
import { instant } from '../../../src/lib/time.ts';
import { variants } from '../../../src/regions/question-schema.ts';
import { levels } from '../../../src/regions/rule-schema.ts';

const id = fc.uuid();
const at = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => instant(date.toISOString()));
const day = at.map((moment) => moment.slice(0, 10));
const code = fc.stringMatching(/^[A-Z]{2,4}$/);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const seatRef = fc.record({ seatId: id, organisationId: code });
const questionId = fc.stringMatching(/^K[0-3]\d$/);
const given = fc.record({ questionId, contributionId: id });
const uniqueBy = <T>(one: fc.Arbitrary<T>, key: (value: T) => string) =>
  fc.uniqueArray(one, { selector: key, maxLength: 4 });

const extension: fc.Arbitrary<Partner['extension']> = fc.oneof(
  fc.constant({ status: 'none' as const }),
  fc.record({
    status: fc.constantFrom('requested' as const, 'granted' as const),
    until: at,
    at,
    reasonId: id,
  }),
  fc.record({ status: fc.constant('refused' as const), until: at, at, reasonId: id, refusalId: id }),
);

const partner: fc.Arbitrary<Partner> = fc.record({
  id,
  organisationId: code,
  seatId: id,
  isGuest: fc.boolean(),
  status: fc.constantFrom('chosen', 'asked', 'answered', 'notForUs', 'removed'),
  questionIds: fc.uniqueArray(questionId, { maxLength: 5 }),
  askedAt: maybe(at),
  deadline: at,
  firstDeadline: at,
  addedLater: fc.boolean(),
  answers: uniqueBy(
    fc.record({
      questionId,
      contributionId: maybe(id),
      sharing: fc.constantFrom(...sharings),
      at,
      late: fc.boolean(),
    }),
    (one) => one.questionId,
  ),
  saved: uniqueBy(fc.record({ questionId, contributionId: id, savedAt: at }), (one) => one.questionId),
  anonymousIn: fc.uniqueArray(questionId, { maxLength: 2 }),
  extension,
  handedTo: fc.constantFrom('holder', 'deputy'),
  departure: maybe(fc.record({ at, reasonId: id, suggestedOrganisationId: maybe(code) })),
  noAnswerBy: maybe(at),
});

const row: fc.Arbitrary<AgreementRow> = fc.record({
  id,
  whatId: id,
  partnerId: id,
  due: day,
  kind: maybe(code),
  acceptance: fc.oneof(
    fc.constant({ status: 'open' as const }),
    fc.record({ status: fc.constant('accepted' as const), at }),
    fc.record({ status: fc.constantFrom('partly' as const, 'declined' as const), at, reasonId: id }),
  ),
});

const content = {
  goalId: maybe(id),
  successTestId: maybe(id),
  approach: maybe(fc.constantFrom(...approaches)),
  approachReasonId: maybe(id),
  dissents: uniqueBy(
    fc.record({ partnerId: id, approach: fc.constantFrom(...approaches), textId: id, at }),
    (one) => one.partnerId,
  ),
  lead: maybe(seatRef),
  deputy: maybe(seatRef),
  roles: uniqueBy(
    fc.record({ partnerId: id, role: fc.constantFrom(...partnerRoles) }),
    (one) => one.partnerId,
  ),
  rows: uniqueBy(row, (one) => one.id),
  indicatorIds: fc.uniqueArray(code, { maxLength: 4 }),
  reviewDay: maybe(day),
  more: uniqueBy(given, (one) => one.questionId),
  confirmations: uniqueBy(
    fc.record({
      partnerId: id,
      answer: fc.constantFrom(...confirmationAnswers),
      remarkId: maybe(id),
      at,
    }),
    (one) => one.partnerId,
  ),
};
const agreement: fc.Arbitrary<Agreement> = fc.record({
  ...content,
  edit: fc.nat(),
  asked: maybe(fc.record({ at, confirmBy: at, lapsed: fc.boolean() })),
  readyAt: maybe(at),
});
const version = fc.record({
  adoptedAt: at,
  adoptedBy: seatRef,
  reasonId: maybe(id),
  overrideId: maybe(id),
  content: fc.record(content),
});

const whole = {
  id,
  codeName: code,
  themeId: id,
  otherThemeIds: fc.uniqueArray(id, { maxLength: 2 }),
  goalsFit: maybe(fc.constantFrom(...goalsFits)),
  goalIds: fc.uniqueArray(code, { maxLength: 2 }),
  variant: fc.constantFrom(...variants),
  level: fc.constantFrom(...levels),
  levelChanges: fc.array(
    fc.record({
      at,
      from: fc.constantFrom(...levels),
      to: fc.constantFrom(...levels),
      by: seatRef,
      reasonId: maybe(id),
    }),
    { maxLength: 2 },
  ),
  districtId: maybe(fc.constantFrom('wu', 'fl')),
  bodyId: fc.constantFrom('dto-wu', 'rto'),
  municipalityIds: fc.uniqueArray(fc.constantFrom('houten', 'lopik', 'woerden')),
  facilitator: seatRef,
  startedAt: at,
  leadWords: uniqueBy(given, (one) => one.questionId),
  questions: fc.record({ version: id, ids: fc.uniqueArray(questionId, { maxLength: 6 }) }),
  partners: uniqueBy(partner, (one) => one.id),
  anonymous: uniqueBy(given, (one) => one.contributionId).map((all) =>
    [...all].sort((a, b) => (a.contributionId < b.contributionId ? -1 : 1)),
  ),
  escalations: uniqueBy(
    fc.record({
      id,
      bodyId: fc.constantFrom('dis-wu', 'ris'),
      preparedAt: at,
      preparedBy: seatRef,
      questionTextId: id,
      replyBy: day,
      withdrawnAt: maybe(at),
    }),
    (one) => one.id,
  ),
  agreement,
  versions: fc
    .array(version, { maxLength: 3 })
    .map((all) => all.map((one, index) => ({ ...one, number: index + 1 }))),
};
const round = {
  openedAt: at,
  closesAt: at,
  deadlinesPassed: fc.boolean(),
  reopenings: fc.array(fc.record({ at, reasonId: id }), { maxLength: 2 }),
};
const openRound = fc.record({ ...round, closed: fc.constant(null) });
const closedRound = fc.record({
  ...round,
  closed: fc.record({ at, by: fc.constantFrom('facilitator' as const, 'clock' as const) }),
});

/** A kick-off in any stage, in any shape its types allow. */
export const anyKickoff: fc.Arbitrary<Kickoff> = fc.oneof(
  fc.record({ ...whole, status: fc.constant('draft' as const) }),
  fc.record({ ...whole, status: fc.constant('collecting' as const), round: openRound }),
  fc.record({
    ...whole,
    status: fc.constant('agreeing' as const),
    round: closedRound,
    revision: maybe(fc.record({ fromVersion: fc.nat(), startedAt: at, reasonId: id })),
  }),
  fc.record({ ...whole, status: fc.constant('adopted' as const), round: closedRound }),
  fc.record({
    ...whole,
    status: fc.constant('withdrawn' as const),
    round: fc.oneof(openRound, closedRound, fc.constant(null)),
    withdrawn: fc.record({ at, reasonId: maybe(id) }),
  }),
);
