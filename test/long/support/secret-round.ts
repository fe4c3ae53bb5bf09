import type { AnswerBody } from '../../../src/features/kickoffs/answer-body.ts';
import type { SpokenAnswer } from '../../../src/features/kickoffs/events.ts';
import { packThemeId } from '../../../src/features/themes/model.ts';
import type { RegionPack } from '../../../src/regions/schema.ts';
import { learning } from '../../support/learning.ts';
import type { Ledger, Word } from './secret-ledger.ts';
import { asked, guests, guide, joiner, type Reader } from './secret-people.ts';
import { type Change, type Part, withheld } from './secret-plot.ts';
import type { SecretKickoff } from './secret-stage.ts';

const extraIds = ['K12', 'K13', 'K15', 'K18', 'K20', 'K23', 'K25', 'K29'];
const deadline = '2026-12-11';

const reader = (organisationId: string): Reader => {
  const found = [...asked, ...guests, joiner].find((one) => one.organisationId === organisationId);
  if (!found) throw new Error(`${organisationId} has nobody here`);
  return found;
};
/** Who takes part and is no guest, as far as the plot is played; and who guides. */
const takingPart = ({ ledger }: SecretKickoff): readonly string[] => [
  guide.organisationId,
  ...[...ledger.parts].filter(([, { isGuest, left }]) => !isGuest && !left).map(([id]) => id),
];

/** From nothing to a round that is open. */
export async function opens(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger, stage, id } = kickoff;
  const { region } = stage.product;
  const problem = { kind: 'text', text: ledger.says(kickoff.mark(), { kind: 'brief' }) };
  const goals: readonly SpokenAnswer[] = [
    { questionId: 'K05', body: { kind: 'choice', choice: 'YES' } },
    { questionId: 'K05b', body: { kind: 'choices', choices: region.goals.slice(0, 1).map((one) => one.id) } },
  ];
  await kickoff.does(guide, {
    type: 'start',
    id,
    variant: plot.isCase ? 'CASE' : 'DEVELOPMENT_THEME',
    bodyId: 'dto-wu',
    codeName: ledger.codeName,
    themeId: packThemeId('horeca', 'wu'),
    level: plot.level,
    municipalityIds: ['woerden'],
    leadWords: [{ questionId: 'K10', body: problem }, ...(plot.isCase ? goals : learning)],
    ...(await kickoff.byGuide()),
  });
  const invited = [
    ...plot.parts.map(({ organisationId }) => organisationId),
    ...(plot.isCase ? [] : guests.slice(0, plot.guests).map(({ organisationId }) => organisationId)),
  ];
  const seats = await Promise.all(invited.map((one) => kickoff.seat(reader(one))));
  await kickoff.does(guide, { type: 'chooseQuestions', extraIds });
  await kickoff.does(guide, {
    type: 'choosePartners',
    partners: seats.map((seat) => ({ ...seat, deadline })),
  });
  await kickoff.does(guide, { type: 'open' });
  for (const one of invited) {
    const isGuest = guests.some(({ organisationId }) => organisationId === one);
    ledger.parts.set(one, { isGuest, left: false });
  }
}

/** What organisations say while the round is open. */
export async function collects(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger } = kickoff;
  if (plot.moreTime) await asksForTime(kickoff);
  for (const part of plot.parts) {
    const { organisationId, when } = part;
    if (when === 'saved') await saves(kickoff, organisationId);
    if (when === 'inTime' || when === 'twice') await answers(kickoff, part);
    if (when === 'twice') {
      ledger.forgets((word) => word.kind === 'answer' && word.by === organisationId);
      await answers(kickoff, { ...part, nameless: false }, part.nameless ? ['K18'] : []);
    }
  }
  const shared = { how: 'ALL', withWhom: [], which: [], nameless: false, when: 'inTime' } as const;
  const invited = [...ledger.parts].filter(([, { isGuest }]) => isGuest);
  for (const [organisationId] of invited) await answers(kickoff, { ...shared, organisationId });
  if (plot.removed?.when === 'collecting') await removes(kickoff);
}

/** The round closes; who is late answers, who was not there comes in, and some share otherwise than before. */
export async function closes(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger } = kickoff;
  await kickoff.does(guide, { type: 'closeRound' });
  ledger.stage = 'agreeing';
  for (const part of plot.parts) {
    if (part.when === 'late' && ledger.parts.get(part.organisationId)?.left === false) {
      await answers(kickoff, { ...part, nameless: false });
    }
  }
  if (plot.joins) {
    await kickoff.does(guide, { type: 'addPartner', ...(await kickoff.seat(joiner)), deadline });
    ledger.parts.set(joiner.organisationId, { isGuest: false, left: false });
  }
  for (const change of plot.changes) await shares(kickoff, change);
  if (plot.removed?.when === 'agreeing') await removes(kickoff);
}

async function asksForTime(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger } = kickoff;
  const silent = plot.parts.find(({ when }) => when === 'silent' || when === 'saved' || when === 'late');
  if (!silent) return;
  const by = silent.organisationId;
  const { id: partnerId } = await kickoff.partner(by);
  const reason = ledger.says(kickoff.mark(), { kind: 'exchange', by });
  await kickoff.does(reader(by), { type: 'requestMoreTime', partnerId, until: '2026-12-14', reason });
  const refusal = ledger.says(kickoff.mark(), { kind: 'exchange', by });
  await kickoff.does(guide, {
    type: 'refuseMoreTime',
    partnerId,
    reason: refusal,
    ...(await kickoff.byGuide()),
  });
}

/** An organisation is taken out: nobody reads what it said any more, and it reads nothing. */
async function removes(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger } = kickoff;
  const out = plot.parts[(plot.removed?.who ?? 0) % plot.parts.length];
  if (!out || !ledger.parts.has(out.organisationId)) return;
  const { id: partnerId } = await kickoff.partner(out.organisationId);
  const reason = ledger.says(kickoff.mark(), { kind: 'forGuides' });
  await kickoff.does(guide, { type: 'removePartner', partnerId, reason, ...(await kickoff.byGuide()) });
  takenOut(ledger, out.organisationId);
}

/** Nobody reads what it said any more, and it reads nothing. */
export function takenOut(ledger: Ledger, organisationId: string): void {
  const part = ledger.parts.get(organisationId);
  if (!part) throw new Error(`${organisationId} takes no part`);
  part.left = true;
  ledger.forgets((word) => (word.kind === 'answer' || word.kind === 'saved') && word.by === organisationId);
}

async function saves(kickoff: SecretKickoff, by: string): Promise<void> {
  const { id: partnerId, questionIds } = await kickoff.partner(by);
  const saved = questionIds
    .filter((one) => withheld.includes(one))
    .map((questionId) => ({
      questionId,
      body: bodyOf(kickoff, questionId, kickoff.ledger.says(kickoff.mark(), { kind: 'saved', by })),
    }));
  await kickoff.does(reader(by), { type: 'saveAnswers', partnerId, answers: saved });
}

/** Every question, each with words of its own; `blank` are left open. */
async function answers(kickoff: SecretKickoff, part: Part, blank: readonly string[] = []): Promise<void> {
  const by = part.organisationId;
  const { id: partnerId, questionIds } = await kickoff.partner(by);
  const spoken = questionIds.map((questionId): SpokenAnswer => {
    if (blank.includes(questionId)) return { questionId, body: null };
    if (questionId === 'K21b') return { questionId, body: { kind: 'choices', choices: part.withWhom } };
    if (questionId === 'K21c') return { questionId, body: { kind: 'choices', choices: part.which } };
    const mark = kickoff.ledger.says(kickoff.mark(), wordOf(kickoff, part, questionId));
    if (questionId === 'K21') return { questionId, body: { kind: 'choice', choice: part.how, text: mark } };
    const isNameless = questionId === 'K18' && part.nameless;
    if (isNameless) return { questionId, body: { kind: 'text', text: mark, withoutName: true } };
    return { questionId, body: bodyOf(kickoff, questionId, mark) };
  });
  await kickoff.does(reader(by), { type: 'submitAnswers', partnerId, answers: spoken });
}

/** With whom it is shared, by what the organisation chose for this question. */
function wordOf(kickoff: SecretKickoff, part: Part, questionId: string): Word {
  const by = part.organisationId;
  if (questionId === 'K18' && part.nameless) return { kind: 'nameless' };
  const isChosen = part.which.includes(questionId);
  if (!isChosen || part.how === 'ALL') return { kind: 'answer', by, questionId, sharedWith: 'everyone' };
  if (part.how === 'ORALLY') return { kind: 'gone' };
  const among = part.withWhom.filter((one) => takingPart(kickoff).includes(one));
  return { kind: 'answer', by, questionId, sharedWith: part.how === 'SOME' ? among : [] };
}

/** An answer of the right kind, with these words somewhere in it. */
function bodyOf({ stage }: SecretKickoff, questionId: string, text: string): AnswerBody {
  const region: RegionPack = stage.product.region;
  const question = region.questions.find(({ id }) => id === questionId);
  const [first] = question?.options ?? [];
  switch (question?.type) {
    case 'rows':
      return {
        kind: 'rows',
        rows: [Object.fromEntries((question.columns ?? []).map(({ id }) => [id, text]))],
      };
    case 'multi':
      return { kind: 'choices', choices: first ? [first.id] : [], text };
    case 'organisations':
      return { kind: 'choices', choices: [], text };
    case 'choice':
      return { kind: 'choice', choice: questionId === 'K30' ? 'OVER_8' : (first?.id ?? ''), text };
    case 'date':
      return { kind: 'day', day: question.days === 'past' ? '2026-11-20' : '2027-03-01', text };
    default:
      return { kind: 'text', text };
  }
}

/** With whom one answer is shared is changed; where a rule says no, it stays as it was. */
async function shares(kickoff: SecretKickoff, change: Change): Promise<void> {
  const { plot, ledger, aggregates } = kickoff;
  const part = plot.parts[change.by % plot.parts.length];
  const by = part?.organisationId ?? '';
  const { id: partnerId, answers: given } = await kickoff.partner(by);
  const before = given.find(({ questionId }) => questionId === change.questionId)?.contributionId ?? null;
  if (ledger.parts.get(by)?.left !== false || before === null) return;
  const among = change.withWhom.filter((one) => takingPart(kickoff).includes(one));
  const mark = kickoff.mark();
  const done = await kickoff.tries(reader(by), aggregates.kickoffs, kickoff.id, {
    type: 'shareAnswer',
    partnerId,
    questionId: change.questionId,
    sharing: change.sharing,
    withOrganisationIds: change.withWhom,
    body: bodyOf(kickoff, change.questionId, mark),
  });
  if (!done) return;
  const { questionId } = change;
  ledger.forgets((word) => word.kind === 'answer' && word.by === by && word.questionId === questionId);
  const sharedWith = { everyone: 'everyone', some: among, own: [], findOut: [], orally: [] } as const;
  const now: Word = { kind: 'answer', by, questionId, sharedWith: sharedWith[change.sharing] };
  ledger.says(mark, change.sharing === 'orally' ? { kind: 'gone' } : now);
}
