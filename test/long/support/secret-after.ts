import { actionListId } from '../../../src/features/actions/model.ts';
import type { MomentContent } from '../../../src/features/communication/events.ts';
import { communicationPlanId } from '../../../src/features/communication/model.ts';
import type { InformationEvent } from '../../../src/features/information/events.ts';
import { circleId } from '../../../src/features/information/model.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import { asked, chair, guide, type Reader, readers } from './secret-people.ts';
import { takenOut } from './secret-round.ts';
import type { SecretKickoff } from './secret-stage.ts';

/** Those who still take part and are no guests, in the order in which they were asked. */
function active({ ledger }: SecretKickoff): readonly Reader[] {
  return asked.filter(({ organisationId }) => {
    const part = ledger.parts.get(organisationId);
    return part !== undefined && !part.left;
  });
}
const holder = (functionId: string): Reader => {
  const found = readers.find((one) => one.functionId === functionId && one.bodyId === 'dto-wu');
  if (!found) throw new Error(`nobody is ${functionId}`);
  return found;
};

/** Information is asked for, and comes as far as the plot lets it; what stops leaves no words. */
export async function asksForInformation(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger, aggregates, id: kickoffId } = kickoff;
  const { steps, stops } = plot.request;
  const [asker, second] = active(kickoff);
  if (!asker || !second || steps === 0) return;
  const id = uuidFrom(`request ${kickoffId}`);
  const doing = await stepsOfRequest(kickoff, id, asker, second);
  // What was answered stops no more.
  for (const [step, make] of doing.slice(0, stops ? Math.min(steps, 7) : steps).entries()) {
    const [by, event] = await make();
    const isDone = await kickoff.tries(by, aggregates.requests, id, event);
    if (!isDone) throw new Error(`step ${step} of the request was refused`);
    // From the second yes and the first promise on, it lies with who finds out.
    ledger.isWithStaff = step >= 2;
  }
  if (!stops) return;
  const [by, event] = await stoppedAfter(kickoff, steps);
  if (!(await kickoff.tries(by, aggregates.requests, id, event))) throw new Error('it does not stop');
  ledger.forgets(({ kind }) => kind === 'request');
  ledger.isWithStaff = ledger.isWithStaff && event.type !== 'withdraw';
}

/** At each gate who may say no says it; later on it can only be taken back. */
async function stoppedAfter(
  kickoff: SecretKickoff,
  steps: number,
): Promise<readonly [Reader, InformationEvent]> {
  const [finder, keeper] = [holder('information'), holder('privacy')];
  if (steps <= 2) return [guide, { type: 'stop' }];
  if (steps === 3) {
    const nothing = { obtainable: 'no', basis: null, sharing: null };
    return [finder, { type: 'check', by: await kickoff.seat(finder), ...nothing }];
  }
  if (steps === 4) return [keeper, { type: 'forbid', by: await kickoff.seat(keeper) }];
  return [guide, { type: 'withdraw' }];
}

type Step = () => Promise<readonly [Reader, InformationEvent]>;

/** From the question to who looks for the answer, one deed after the other. */
async function stepsOfRequest(
  kickoff: SecretKickoff,
  id: string,
  asker: Reader,
  second: Reader,
): Promise<readonly Step[]> {
  const { ledger, aggregates } = kickoff;
  const { circle } = await kickoff.stage.world.existing(aggregates.circles, circleId(kickoff.id));
  const staffed = { information: true, privacy: true };
  const says = (): string => ledger.says(kickoff.mark(), { kind: 'request' });
  const partner = async (one: Reader) => (await kickoff.partner(one.organisationId)).id;
  const [finder, keeper] = [holder('information'), holder('privacy')];
  const due = '2027-01-15';
  const shared = kickoff.mark();
  return [
    async () => {
      const said = { question: says(), why: says(), level: 'TACTICAL' };
      return [asker, { type: 'ask', id, circle, staffed, by: await kickoff.seat(asker), ...said }];
    },
    async () => [second, { type: 'endorse', partnerId: await partner(second), answer: 'yes' }],
    async () => [second, { type: 'promise', partnerId: await partner(second), staffed, what: says(), due }],
    async () => {
      const said = { obtainable: 'yes', basis: 'UNKNOWN', sharing: ledger.says(shared, { kind: 'request' }) };
      return [finder, { type: 'check', by: await kickoff.seat(finder), ...said }];
    },
    async () => {
      // What the other said about sharing is replaced by it.
      ledger.says(shared, { kind: 'gone' });
      const said = { basis: 'OWN_TASK', sharing: says() };
      return [keeper, { type: 'settleBasis', by: await kickoff.seat(keeper), ...said }];
    },
    async () => {
      const { seatId: ownerSeatId } = await kickoff.seat(second);
      return [guide, { type: 'assign', product: 'SHORT_ANSWER', ownerSeatId, due, staff: [] }];
    },
    async () => [second, { type: 'markStuck', reason: says() }],
    async () => [second, { type: 'markDone', where: says() }],
  ];
}

/** A moment of communication is written down, and comes as far as the plot lets it. */
export async function communicates(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger, aggregates, id } = kickoff;
  const [voice] = active(kickoff);
  if (plot.moment === 'none' || !voice) return;
  const says = (): string => ledger.says(kickoff.mark(), { kind: 'moment' });
  const partnerId = (await kickoff.partner(voice.organisationId)).id;
  const content: MomentContent = {
    timing: 'during',
    day: '2027-01-12',
    audiences: ['residents', 'other'],
    media: ['letter'],
    voicePartnerId: partnerId,
    approverPartnerIds: [partnerId],
    repeatDays: [],
    audienceText: says(),
    message: says(),
    frame: says(),
    perspective: says(),
  };
  const planId = communicationPlanId(id);
  const acts = async (by: Reader, event: Parameters<typeof aggregates.communication.decide>[1]) => {
    if (!(await kickoff.tries(by, aggregates.communication, planId, event)))
      throw new Error(`${event.type} was refused`);
  };
  await acts(guide, { type: 'addMoment', content, ...(await kickoff.byGuide()) });
  const plan = await kickoff.stage.world.existing(aggregates.communication, planId);
  const momentId = plan.moments[0]?.id ?? '';
  if (plot.moment === 'drafted') return;
  await acts(guide, { type: 'askApproval', momentId });
  const reason = plot.moment === 'asked' ? '' : says();
  if (plot.moment === 'declined')
    await acts(voice, { type: 'decline', momentId, basedOn: 0, partnerId, reason });
  if (plot.moment === 'dropped')
    await acts(guide, { type: 'dropMoment', momentId, reason, ...(await kickoff.byGuide()) });
}

/** The agreement is written, contradicted and confirmed; a disagreement is made ready for the body that decides. */
export async function agrees(kickoff: SecretKickoff): Promise<void> {
  const { ledger } = kickoff;
  const says = (): string => ledger.says(kickoff.mark(), { kind: 'agreement' });
  const by = await kickoff.byGuide();
  const edit = async () => ({ ...by, basedOn: (await kickoff.state()).agreement.edit });
  const [first, second] = active(kickoff);
  if (!first || !second) throw new Error('too few take part');
  const partnerId = (await kickoff.partner(first.organisationId)).id;
  const other = (await kickoff.partner(second.organisationId)).id;
  const taking = (await kickoff.state()).partners.filter(
    (one) => !one.isGuest && (one.status === 'asked' || one.status === 'answered'),
  );
  await kickoff.does(guide, { type: 'editGoal', ...(await edit()), goal: says(), successTest: says() });
  await kickoff.does(guide, {
    type: 'editApproach',
    ...(await edit()),
    approach: 'MULTI',
    reason: says(),
  });
  const row = (id: string) => ({ id: null, what: says(), partnerId: id, due: '2026-12-18', kind: 'CHECK' });
  await kickoff.does(guide, { type: 'editRows', ...(await edit()), rows: [row(partnerId), row(other)] });
  await kickoff.does(guide, {
    type: 'editIndicators',
    ...(await edit()),
    indicatorIds: ['P1', 'P3', 'I1', 'I2'],
    reviewDay: '2027-05-10',
  });
  await kickoff.does(guide, {
    type: 'editRoles',
    ...(await edit()),
    roles: taking.map(({ id }) => ({ partnerId: id, role: 'ACTS' })),
    lead: await kickoff.seat(first),
    deputy: null,
  });
  await answersTo(kickoff, first, second);
}

/** Partners say what they think of it. */
async function answersTo(kickoff: SecretKickoff, first: Reader, second: Reader): Promise<void> {
  const { plot, ledger } = kickoff;
  const says = (): string => ledger.says(kickoff.mark(), { kind: 'agreement' });
  const by = await kickoff.byGuide();
  const partnerId = (await kickoff.partner(first.organisationId)).id;
  const other = (await kickoff.partner(second.organisationId)).id;
  await kickoff.does(guide, { type: 'requestConfirmation' });
  const [mine, theirs] = (await kickoff.state()).agreement.rows;
  await kickoff.does(first, { type: 'acceptRow', partnerId, rowId: mine?.id ?? '' });
  await kickoff.does(second, {
    type: 'declineRow',
    partnerId: other,
    rowId: theirs?.id ?? '',
    reason: says(),
  });
  await kickoff.does(second, { type: 'dissent', partnerId: other, text: says() });
  await kickoff.does(first, { type: 'confirm', partnerId, answer: 'yesWithRemark', remark: says() });
  if (plot.escalates) {
    const question = says();
    const line = { bodyId: 'dis-wu', question, replyBy: '2026-12-21' };
    await kickoff.does(guide, { type: 'prepareEscalation', ...line, ...by });
  }
}

/** How it ends: in force with its actions, stopped, or left as it is; on the way somebody may raise the level. */
export async function ends(kickoff: SecretKickoff): Promise<void> {
  const { plot, ledger, aggregates, id } = kickoff;
  const by = await kickoff.byGuide();
  if (plot.raised && ledger.level !== 'STRICT') {
    const reason = ledger.says(kickoff.mark(), { kind: 'course' });
    await kickoff.does(guide, { type: 'changeLevel', level: 'STRICT', reason, ...by });
    ledger.level = 'STRICT';
  }
  if (plot.ends === 'withdrawn') {
    const reason = ledger.says(kickoff.mark(), { kind: 'course' });
    await kickoff.does(guide, { type: 'withdraw', reason, ...by });
    ledger.stage = 'withdrawn';
  }
  if (plot.ends !== 'adopted' && plot.ends !== 'apart') return;
  const overrideReason = ledger.says(kickoff.mark(), { kind: 'agreement' });
  await kickoff.does(chair, { type: 'adopt', overrideReason, by: await kickoff.seat(chair) });
  ledger.stage = 'adopted';
  await kickoff.settles();
  const [row] = (await kickoff.state()).agreement.rows;
  const [first] = active(kickoff);
  if (!first || !row) throw new Error('nobody does anything');
  const reason = ledger.says(kickoff.mark(), { kind: 'agreement' });
  const stuck = { type: 'markStuck', actionId: row.id, reason } as const;
  if (!(await kickoff.tries(first, aggregates.actions, actionListId(id), stuck)))
    throw new Error('the action was refused');
  if (plot.ends === 'apart') await comesApart(kickoff);
}

/** The agreement is looked at again; who leads it and who looks for information are out within one moment. */
async function comesApart(kickoff: SecretKickoff): Promise<void> {
  const { ledger } = kickoff;
  const says = (): string => ledger.says(kickoff.mark(), { kind: 'agreement' });
  await kickoff.does(chair, { type: 'revise', reason: says(), by: await kickoff.seat(chair) });
  const [passing, test] = [says(), says()];
  const edit = { ...(await kickoff.byGuide()), basedOn: (await kickoff.state()).agreement.edit };
  await kickoff.does(guide, { type: 'editGoal', ...edit, goal: passing, successTest: test });
  for (const { organisationId } of active(kickoff).slice(0, 2)) {
    const { id: partnerId } = await kickoff.partner(organisationId);
    const reason = ledger.says(kickoff.mark(), { kind: 'forGuides' });
    await kickoff.does(guide, { type: 'removePartner', partnerId, reason, ...(await kickoff.byGuide()) });
    takenOut(ledger, organisationId);
  }
  await kickoff.does(chair, { type: 'dropRevision' });
  for (const mark of [passing, test]) ledger.says(mark, { kind: 'gone' });
}
