import type { CommunicationEvent, MomentContent } from '../features/communication/events.ts';
import {
  type CommunicationMoment,
  type CommunicationPlan,
  communicationPlanId,
} from '../features/communication/model.ts';
import type { DemoDays } from './demo-day.ts';
import { brings, type DemoStep } from './demo-step.ts';
import { kickoffId, type ScriptLine, type Seen, seenBy } from './kickoff-steps.ts';

type When = Pick<ScriptLine, 'day' | 'time' | 'who'>;
/** A moment at which communication helps, as it is written down: organisations for partners, working days for days. */
export interface Planned
  extends Pick<MomentContent, 'timing' | 'audiences' | 'media' | 'message' | 'perspective'> {
  readonly on: number;
  readonly repeatedOn: readonly number[];
  readonly voice: string;
  readonly approvers: readonly string[];
}

/** The communication of one kick-off. Moments are counted from 1, in the order in which they were written. */
export function communicationSteps(days: DemoDays, codeName: string) {
  const step = (
    when: When,
    what: string,
    eventOf: (seen: Seen, plan: CommunicationPlan) => CommunicationEvent,
  ): DemoStep => {
    const key = `${codeName} ${what}`;
    return {
      key,
      at: days.at(when.day, when.time),
      async carryOut(stage) {
        const viewer = await stage.person(when.who);
        const seen = await seenBy(stage, codeName, viewer);
        const aggregate = stage.aggregates.communication;
        const objectId = communicationPlanId(kickoffId(codeName));
        const plan = await stage.known(aggregate, objectId, viewer);
        await brings(stage, { aggregate, objectId, event: eventOf(seen, plan), viewer, key });
      },
    };
  };
  const on = (plan: CommunicationPlan, number: number) => {
    const { id: momentId, edit: basedOn } = momentIn(plan, number);
    return { momentId, basedOn };
  };
  return {
    /** Writes it, and puts it to who has to agree `soon` after. */
    plans: (
      when: When & { readonly soon: string },
      number: number,
      planned: Planned,
    ): readonly DemoStep[] => [
      step(when, `moment ${number}`, (seen) => ({
        type: 'addMoment',
        by: seen.by,
        content: contentOf(seen, planned),
      })),
      step({ ...when, time: when.soon }, `moment ${number} asked`, (_seen, plan) => ({
        type: 'askApproval',
        momentId: momentIn(plan, number).id,
      })),
    ],
    approves: (when: When, number: number, organisationId: string): DemoStep =>
      step(when, `moment ${number} ${organisationId}`, ({ partner }, plan) => ({
        type: 'approve',
        ...on(plan, number),
        partnerId: partner(organisationId).id,
      })),
    /** Says that it endangers nothing and nobody. */
    seesNoRisk: (when: When, number: number, organisationId: string): DemoStep =>
      step(when, `moment ${number} risk ${organisationId}`, ({ partner }, plan) => ({
        type: 'answerRisk',
        ...on(plan, number),
        by: partner(organisationId).id,
        answer: 'no',
      })),
  };
}

function momentIn({ moments }: CommunicationPlan, number: number): CommunicationMoment {
  const moment = moments[number - 1];
  if (!moment) throw new Error(`There is no moment ${number}.`);
  return moment;
}

function contentOf({ partner, days }: Seen, planned: Planned): MomentContent {
  const { on, repeatedOn, voice, approvers, ...content } = planned;
  return {
    ...content,
    day: days.day(on),
    repeatDays: repeatedOn.map((day) => days.day(day)),
    voicePartnerId: partner(voice).id,
    approverPartnerIds: approvers.map((one) => partner(one).id),
  };
}
