import { accept, type Context } from '../../engine/workflow.ts';
import { dayOf } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { approversOf, riskAskedOf } from './circle.ts';
import { contribution } from './contribution.ts';
import { toAsk, toTell } from './effects.ts';
import type { CommunicationEvent } from './events.ts';
import { agreedFacts } from './facts.ts';
import {
  type Circle,
  type CommunicationMoment,
  type CommunicationPlan,
  communicationPlanId,
} from './model.ts';
import { type Decided, no, type Of } from './rule.ts';
import { isOver, isPutForward, isTooLate, settled } from './settle.ts';
import { isBlank, rewritten, written } from './writing.ts';

/** What a rule about one moment works with. */
interface Scene {
  readonly region: RegionPack;
  readonly plan: CommunicationPlan;
  readonly context: Context;
}

/** Every rule about communication. Pure; days are counted in the region's zone. */
export function decideCommunication(region: RegionPack) {
  return (plan: CommunicationPlan | null, event: CommunicationEvent, context: Context): Decided => {
    const decision = decided(region, plan, event, context);
    if (!decision.accepted) return decision;
    return { ...decision, facts: agreedFacts(plan, decision.state) };
  };
}

function decided(
  region: RegionPack,
  plan: CommunicationPlan | null,
  event: CommunicationEvent,
  context: Context,
): Decided {
  if (event.type === 'followCircle') return follow(region, plan, event.circle, context);
  if (plan === null) return no('unknownMoment');
  const scene = { region, plan, context };
  if (event.type === 'addMoment') return written(region, plan, event, context);
  const moment = plan.moments.find(({ id }) => id === event.momentId);
  return moment ? ofMoment(scene, moment, event) : no('unknownMoment');
}

function ofMoment(
  scene: Scene,
  moment: CommunicationMoment,
  event: Exclude<CommunicationEvent, Of<'followCircle'> | Of<'addMoment'>>,
): Decided {
  switch (event.type) {
    case 'editMoment':
      return rewritten(scene.region, scene.plan, moment, event, scene.context);
    case 'askApproval':
      return askApproval(scene, moment);
    case 'approve':
      return vote(scene, moment, event, null);
    case 'decline':
      return vote(scene, moment, event, scene.context.newId());
    case 'answerRisk':
      return answerRisk(scene, moment, event);
    case 'dropMoment':
      return drop(scene, moment, event);
    case 'dayComes':
      return lapse(scene, moment);
    case 'daysPass':
      return pass(scene, moment);
  }
}

/**
 * Whoever no longer takes part is no longer waited for; who came in and knows of danger is asked. Who wrote and who
 * guides hear of what stands otherwise because of that.
 */
function follow(
  region: RegionPack,
  plan: CommunicationPlan | null,
  circle: Circle,
  { now }: Context,
): Decided {
  const id = communicationPlanId(circle.kickoffId);
  if (plan === null) return accept({ id, since: now, circle, moments: [] });
  const moments = plan.moments.map((moment) => settled(region, circle, moment, now));
  const askedBefore = new Set(
    plan.moments.flatMap((moment) => toAsk(region, plan.circle, moment)).map(({ slot, to }) => slot + to),
  );
  const asks = moments
    .filter(isPutForward)
    .flatMap((moment) => toAsk(region, circle, moment))
    .filter(({ slot, to }) => !askedBefore.has(slot + to));
  const news = moments.flatMap((after, index) => toTell(circle, plan.moments[index] ?? after, after));
  // Of what was withdrawn there is nothing left to see or do.
  const effects = circle.stage === 'withdrawn' ? [] : [...asks, ...news];
  return accept({ ...plan, circle, moments }, { effects });
}

/** What was said before about the same content still holds: only the rest is asked. */
function askApproval({ region, plan, context }: Scene, moment: CommunicationMoment): Decided {
  if (moment.stand.status !== 'drafted') return no('notDrafted');
  if (moment.day <= dayOf(context.now, region.timeZone)) return no('dayTooSoon', { fields: ['day'] });
  if (!plan.circle.partners.some(({ partnerId }) => partnerId === moment.voicePartnerId)) {
    return no('voiceUnknown', { fields: ['voice'] });
  }
  const asked = { ...moment, stand: { status: 'forApproval', since: context.now } } as const;
  const next = settled(region, plan.circle, asked, context.now);
  return accept(withMoment(plan, next), {
    effects: [...toAsk(region, plan.circle, next), ...toTell(plan.circle, asked, next)],
  });
}

function vote(
  scene: Scene,
  moment: CommunicationMoment,
  event: Of<'approve'> | Of<'decline'>,
  reasonId: string | null,
): Decided {
  const { region, plan, context } = scene;
  const partner = approversOf(plan.circle, moment).find(({ partnerId }) => partnerId === event.partnerId);
  if (!partner || !isPutForward(moment)) return no('notAsked');
  if (event.basedOn !== moment.edit) return no('changedMeanwhile');
  if (isTooLate(region, moment, context.now)) return no('dayTooSoon');
  const reason = event.type === 'decline' ? event.reason : null;
  if (reasonId !== null && isBlank(reason)) return no('reasonMissing', { fields: ['reason'] });
  const { partnerId } = event;
  const said = { partnerId, answer: reasonId === null ? 'yes' : 'no', at: context.now, reasonId } as const;
  const before = moment.approvals.find((one) => one.partnerId === partnerId);
  const kept = moment.approvals.filter((one) => one !== before);
  return answered(
    scene,
    moment,
    { ...moment, approvals: [...kept, said] },
    {
      contributions:
        reasonId === null
          ? []
          : [contribution(region, { id: reasonId, key: 'refusalReason', by: partner, body: reason })],
      superseded: before?.reasonId ? [before.reasonId] : [],
    },
  );
}

function answerRisk(scene: Scene, moment: CommunicationMoment, event: Of<'answerRisk'>): Decided {
  const { region, plan, context } = scene;
  const isAsked = riskAskedOf(region, plan.circle).some(({ by }) => by === event.by);
  if (!isAsked || !isPutForward(moment)) return no('notAsked');
  if (event.basedOn !== moment.edit) return no('changedMeanwhile');
  if (isTooLate(region, moment, context.now)) return no('dayTooSoon');
  const said = { by: event.by, answer: event.answer, at: context.now };
  const risks = [...moment.risks.filter(({ by }) => by !== event.by), said];
  return answered(scene, moment, { ...moment, risks }, {});
}

/** Who wrote it and who guides it hear what came of it, once it stands otherwise. */
function answered(
  { region, plan, context }: Scene,
  before: CommunicationMoment,
  after: CommunicationMoment,
  more: Pick<Extract<Decided, { accepted: true }>, 'contributions' | 'superseded'>,
): Decided {
  const next = settled(region, plan.circle, after, context.now);
  return accept(withMoment(plan, next), { ...more, effects: toTell(plan.circle, before, next) });
}

function drop(
  { region, plan, context }: Scene,
  moment: CommunicationMoment,
  event: Of<'dropMoment'>,
): Decided {
  if (isOver(moment)) return no('alreadyOver');
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const reasonId = context.newId();
  const next = { ...moment, stand: { status: 'dropped', at: context.now, reasonId } } as const;
  return accept(withMoment(plan, next), {
    contributions: [
      contribution(region, { id: reasonId, key: 'dropReason', by: event.by, body: event.reason }),
    ],
  });
}

/** Not agreed in time: back to who wrote it, who has to choose another day. */
function lapse({ region, plan, context }: Scene, moment: CommunicationMoment): Decided {
  if (!isTooLate(region, moment, context.now)) return accept(plan);
  const next = { ...moment, stand: { status: 'drafted', lapsedAt: context.now } } as const;
  return accept(withMoment(plan, next), { effects: toTell(plan.circle, moment, next) });
}

function pass({ plan, context }: Scene, moment: CommunicationMoment): Decided {
  if (moment.stand.status !== 'approved') return accept(plan);
  return accept(withMoment(plan, { ...moment, stand: { status: 'done', at: context.now } }));
}

function withMoment(plan: CommunicationPlan, moment: CommunicationMoment): CommunicationPlan {
  return { ...plan, moments: plan.moments.map((one) => (one.id === moment.id ? moment : one)) };
}
