import fc from 'fast-check';
import type { KickoffEvent, KickoffEventType, RowEdit } from '../../../src/features/kickoffs/events.ts';
import { sharings } from '../../../src/features/kickoffs/model.ts';
import { addDays } from '../../../src/lib/time.ts';
import { levels } from '../../../src/regions/rule-schema.ts';
import {
  adopted,
  answered,
  askedToConfirm,
  closed,
  closedWithSilence,
  drafted,
  opened,
  ready,
  revising,
} from './stages.ts';
import { answersTo, chair, choice, coordinator, type Story, seat, start, subject } from './story.ts';

/** A step of chance: what happens, to whom, and how much later than the step before. */
export interface Step {
  readonly type: KickoffEventType;
  readonly who: number;
  readonly what: number;
  readonly days: number;
  readonly minutes: number;
  readonly isBlank: boolean;
}

const organisationIds = ['POL', 'BD', 'GEM-WOERDEN', 'LTO', 'OM', 'NLA', 'XYZ'];
const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];
const approaches = ['MONO', 'MULTI', 'INTEGRAL'] as const;
const confirmations = ['yes', 'yesWithRemark', 'no'] as const;
const roles = ['LEADS', 'ACTS', 'ADVISES', 'INFORMED'] as const;

interface Draw {
  readonly story: Story;
  readonly step: Step;
  readonly partnerId: string;
  readonly rowId: string;
  readonly words: string;
  readonly day: string;
  readonly basedOn: number;
}

const someRows = ({ story, step, partnerId, words, day }: Draw): readonly RowEdit[] => {
  const kept = story.kickoff.agreement.rows.map(({ id, partnerId: own, due, kind }, index): RowEdit => {
    const isChanged = index === step.what % 3;
    return { id, partnerId: isChanged ? partnerId : own, due: isChanged ? day : due, kind };
  });
  return [...kept.slice(0, 3), { id: null, what: words, partnerId, due: day, kind: null }].slice(
    step.what % 2,
  );
};

const makers: { readonly [Type in KickoffEventType]: (draw: Draw) => KickoffEvent } = {
  changeLevel: ({ step, words }) => ({
    type: 'changeLevel',
    by: coordinator,
    level: levels[step.what % levels.length] ?? 'STRICT',
    reason: words,
  }),
  editMore: ({ basedOn, words }) => ({
    type: 'editMore',
    by: coordinator,
    basedOn,
    words: [{ questionId: 'K36b', body: words }],
  }),
  prepareEscalation: ({ step, words, day }) => ({
    type: 'prepareEscalation',
    by: coordinator,
    bodyId: step.who % 2 === 0 ? 'dis-wu' : 'ris',
    question: words,
    replyBy: day,
  }),
  withdrawEscalation: ({ story }) => ({
    type: 'withdrawEscalation',
    by: coordinator,
    escalationId: story.kickoff.escalations.at(-1)?.id ?? '',
  }),
  start: () => start,
  changeSubject: ({ words }) => ({
    ...subject,
    type: 'changeSubject',
    by: coordinator,
    leadWords: [{ questionId: 'K10', body: words }],
  }),
  choosePartners: ({ step, day }) => ({
    type: 'choosePartners',
    partners: organisationIds
      .slice(step.who % 6, (step.who % 6) + 1 + (step.what % 3))
      .map((one) => choice(one, day)),
  }),
  chooseQuestions: ({ step }) => ({
    type: 'chooseQuestions',
    extraIds: ['K07', 'K36', 'K99'].slice(0, step.what % 4),
  }),
  discardDraft: () => ({ type: 'discardDraft' }),
  open: () => ({ type: 'open' }),
  shareAnswer: ({ partnerId, step, words }) => ({
    type: 'shareAnswer',
    partnerId,
    questionId: ['K10', 'K17', 'K28'][step.what % 3] ?? 'K10',
    sharing: sharings[step.what % sharings.length] ?? 'own',
    withOrganisationIds: organisationIds.slice(0, step.who % 3),
    body: words,
  }),
  saveAnswers: ({ partnerId, step, words }) => ({
    type: 'saveAnswers',
    partnerId,
    answers: ['K10', 'K17', 'K22', 'K28']
      .slice(step.what % 4)
      .map((questionId) => ({ questionId, body: words })),
  }),
  submitAnswers: ({ story, partnerId, step, words }) => {
    const asked = story.kickoff.partners.find(({ id }) => id === partnerId)?.questionIds ?? [];
    return { type: 'submitAnswers', partnerId, answers: answersTo(asked.slice(step.what % 2), words) };
  },
  requestMoreTime: ({ partnerId, day, words }) => ({
    type: 'requestMoreTime',
    partnerId,
    until: day,
    reason: words,
  }),
  handToDeputy: ({ partnerId }) => ({ type: 'handToDeputy', partnerId }),
  takeBack: ({ partnerId }) => ({ type: 'takeBack', partnerId }),
  notForUs: ({ partnerId, words }) => ({
    type: 'notForUs',
    partnerId,
    reason: words,
    suggestedOrganisationId: null,
  }),
  acceptRow: ({ partnerId, rowId }) => ({ type: 'acceptRow', partnerId, rowId }),
  declineRow: ({ partnerId, rowId, words }) => ({ type: 'declineRow', partnerId, rowId, reason: words }),
  acceptRowPartly: ({ partnerId, rowId, words }) => ({
    type: 'acceptRowPartly',
    partnerId,
    rowId,
    reason: words,
  }),
  dissent: ({ partnerId, words }) => ({ type: 'dissent', partnerId, text: words }),
  confirm: ({ partnerId, step, words }) => ({
    type: 'confirm',
    partnerId,
    answer: pick(confirmations, step.what) ?? 'yes',
    remark: words,
  }),
  grantMoreTime: ({ partnerId }) => ({ type: 'grantMoreTime', partnerId }),
  refuseMoreTime: ({ partnerId, words }) => ({
    type: 'refuseMoreTime',
    partnerId,
    by: coordinator,
    reason: words,
  }),
  addPartner: ({ step, day }) => ({
    type: 'addPartner',
    ...choice(pick(organisationIds, step.who) ?? 'OM', day),
  }),
  removePartner: ({ partnerId, words }) => ({
    type: 'removePartner',
    partnerId,
    by: coordinator,
    reason: words,
  }),
  closeRound: () => ({ type: 'closeRound' }),
  reopenRound: ({ day, words }) => ({ type: 'reopenRound', by: coordinator, reason: words, deadline: day }),
  withdraw: ({ words }) => ({ type: 'withdraw', by: coordinator, reason: words }),
  editGoal: ({ basedOn, words }) => ({
    type: 'editGoal',
    basedOn,
    by: coordinator,
    goal: words,
    successTest: words,
  }),
  editApproach: ({ basedOn, step, words }) => ({
    type: 'editApproach',
    basedOn,
    by: coordinator,
    approach: pick(approaches, step.what) ?? 'MONO',
    reason: words,
  }),
  editRows: (draw) => ({ type: 'editRows', basedOn: draw.basedOn, by: coordinator, rows: someRows(draw) }),
  editIndicators: ({ basedOn, step, day }) => ({
    type: 'editIndicators',
    basedOn,
    by: coordinator,
    indicatorIds: ['P1', 'P3', 'I1', 'I2', 'S1'].slice(step.what % 2),
    reviewDay: day,
  }),
  editRoles: ({ story, basedOn, step }) => ({
    type: 'editRoles',
    basedOn,
    by: coordinator,
    roles: story.kickoff.partners
      .filter(({ isGuest, status }) => !isGuest && (status === 'asked' || status === 'answered'))
      .map(({ id }) => ({ partnerId: id, role: pick(roles, step.what) ?? 'ACTS' })),
    lead: coordinator,
    deputy: step.what % 2 === 0 ? null : seat(pick(organisationIds, step.who) ?? 'OM'),
  }),
  requestConfirmation: () => ({ type: 'requestConfirmation' }),
  adopt: ({ words }) => ({ type: 'adopt', by: chair, overrideReason: words }),
  revise: ({ words }) => ({ type: 'revise', by: chair, reason: words }),
  dropRevision: () => ({ type: 'dropRevision' }),
  closeByClock: ({ story }) => ({ type: 'closeByClock', at: clockOf(story, 'closesAt') }),
  deadlinesPass: ({ story }) => ({ type: 'deadlinesPass', at: clockOf(story, 'deadline') }),
  confirmationLapses: ({ story }) => ({
    type: 'confirmationLapses',
    at: story.kickoff.agreement.asked?.confirmBy ?? story.now,
  }),
};

/** The moment a clock would ring; the story's own when there is none. */
function clockOf({ kickoff, now }: Story, what: 'closesAt' | 'deadline'): string {
  if (kickoff.status !== 'collecting') return now;
  if (what === 'closesAt') return kickoff.round.closesAt;
  const due = kickoff.partners.filter(({ status }) => status === 'asked').map(({ deadline }) => deadline);
  return due.toSorted().at(-1) ?? now;
}

/** The event of a step, made to fit the kick-off as it stands more often than not. */
export function eventOf(story: Story, step: Step): KickoffEvent {
  const { partners, agreement } = story.kickoff;
  const partner = pick(partners, step.who);
  const own = agreement.rows.filter(({ partnerId }) => partnerId === partner?.id);
  return makers[step.type]({
    story,
    step,
    partnerId: partner?.id ?? 'nobody',
    rowId: (pick(own, step.what) ?? pick(agreement.rows, step.what))?.id ?? 'none',
    words: step.isBlank ? '  ' : `woord ${step.what}`,
    day: addDays(story.now.slice(0, 10), step.days),
    basedOn: agreement.edit - (step.what === 9 ? 1 : 0),
  });
}

const types = Object.keys(makers) as readonly KickoffEventType[];
export const allTypes = types;
const endings: ReadonlySet<KickoffEventType> = new Set([
  'withdraw',
  'discardDraft',
  'closeRound',
  'closeByClock',
]);

/** What ends a kick-off comes seldom, so that courses are long. */
const anyType = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...types.filter((type) => !endings.has(type))) },
  { weight: 1, arbitrary: fc.constantFrom(...types.filter((type) => endings.has(type))) },
);
const step: fc.Arbitrary<Step> = fc.record({
  type: anyType,
  who: fc.nat(11),
  what: fc.nat(9),
  days: fc.integer({ min: -2, max: 14 }),
  minutes: fc.oneof({ weight: 9, arbitrary: fc.nat(90) }, { weight: 1, arbitrary: fc.nat(5 * 24 * 60) }),
  isBlank: fc.oneof(
    { weight: 7, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

/** Police handed it to the deputy, the tax administration asked for more time. */
const withWishes = (): Story => {
  const story = opened();
  const of = (organisationId: string) => ({ partnerId: story.partner(organisationId).id });
  story.does({ ...of('POL'), type: 'handToDeputy' });
  return story.does({ ...of('BD'), type: 'requestMoreTime', until: '2026-12-02', reason: 'Ziekte' });
};

/** A kick-off somewhere on its way, as a function that makes it anew, and what happens to it then. */
export const anyCourse = fc.record({
  from: fc.constantFrom(
    drafted,
    opened,
    withWishes,
    answered,
    closedWithSilence,
    closed,
    askedToConfirm,
    ready,
    adopted,
    revising,
  ),
  steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
});
