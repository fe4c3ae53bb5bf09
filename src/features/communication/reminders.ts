import type { Alarm, Ask, Wanted } from '../../engine/workflow.ts';
import { remindersBefore } from '../../lib/reminders-before.ts';
import { type Calendar, dayOf } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { approvalsOpen, risksOpen } from './circle.ts';
import type { CommunicationEvent } from './events.ts';
import type { CommunicationMoment, CommunicationPlan } from './model.ts';
import { cards, dialogs, pages } from './names.ts';
import { isPutForward, waitingSince } from './settle.ts';
import { agreedBy, approvalDeadline, lastDayOver } from './times.ts';

/** What is asked of whom: to approve, and to say whether there is danger, until everyone has. */
export function communicationWanted(region: RegionPack, calendar: Calendar) {
  return (plan: CommunicationPlan): Wanted<CommunicationEvent> => {
    if (plan.circle.stage === 'withdrawn') return { asks: [], alarms: [] };
    return {
      asks: plan.moments.flatMap((moment) => asksFor(region, calendar, plan, moment)),
      alarms: plan.moments.flatMap((moment) => alarmFor(region, moment)),
    };
  };
}

function asksFor(
  region: RegionPack,
  calendar: Calendar,
  plan: CommunicationPlan,
  moment: CommunicationMoment,
): readonly Ask[] {
  const { stand } = moment;
  if (!isPutForward(moment) || !('since' in stand)) return [];
  const { circle } = plan;
  const deadline = approvalDeadline(region, calendar, moment, stand.since);
  const { deadlines, timeZone } = region;
  const remindAt = remindersBefore(dayOf(deadline, timeZone), deadlines.remindWorkingDaysBefore, {
    ...{ region, calendar },
    after: stand.since,
    before: deadline,
  });
  const payload = { kickoffId: circle.kickoffId, momentId: moment.id };
  const ask = (key: string, seatId: string, name: 'approve' | 'risk'): Ask => ({
    key,
    to: `seat:${seatId}`,
    deadline,
    card: { card: cards[name], payload },
    target:
      circle.level === 'STRICT'
        ? { kind: 'page', page: pages.plan, params: { kickoffId: circle.kickoffId } }
        : { kind: 'dialog', name: dialogs[name], payload: { ...payload, basedOn: String(moment.edit) } },
    remindAt,
  });
  return [
    ...approvalsOpen(circle, moment).map(({ partnerId, seatId }) =>
      ask(`approve:${moment.id}:${partnerId}`, seatId, 'approve'),
    ),
    ...risksOpen(region, circle, moment).map(({ by, seatId }) =>
      ask(`risk:${moment.id}:${by}`, seatId, 'risk'),
    ),
  ];
}

/** What is approved is over when its last day is; what is not goes back to who wrote it when its day has come. */
function alarmFor(region: RegionPack, moment: CommunicationMoment): readonly Alarm<CommunicationEvent>[] {
  const momentId = moment.id;
  if (moment.stand.status === 'approved') {
    const at = lastDayOver(region, moment);
    return [{ key: `pass:${momentId}`, at, event: { type: 'daysPass', momentId } }];
  }
  const since = waitingSince(moment);
  if (since === null) return [];
  const at = agreedBy(region, moment, since);
  return [{ key: `late:${momentId}`, at, event: { type: 'dayComes', momentId } }];
}
