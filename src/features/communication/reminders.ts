import type { Alarm, Ask, Wanted } from '../../engine/workflow.ts';
import {
  addDays,
  addWorkingDays,
  type Calendar,
  compareInstants,
  dayOf,
  type Instant,
  instantOn,
  isBefore,
} from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { approvalsOpen, risksOpen } from './circle.ts';
import type { CommunicationEvent } from './events.ts';
import { daysOf } from './facts.ts';
import type { CommunicationMoment, CommunicationPlan } from './model.ts';
import { cards, dialogs, pages } from './names.ts';
import { isPutForward } from './settle.ts';

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
  const remindAt = remindersBefore(region, calendar, stand.since, deadline);
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

/**
 * The pack's time to confirm, but at the latest the working day before its day; when that is over already, before
 * work begins on the day itself.
 */
export function approvalDeadline(
  region: RegionPack,
  calendar: Calendar,
  moment: Pick<CommunicationMoment, 'day'>,
  since: Instant,
): Instant {
  const { deadlines, timeZone, workingHours } = region;
  const usual = addWorkingDays(dayOf(since, timeZone), deadlines.confirmWorkingDays, calendar);
  const latest = addWorkingDays(moment.day, -1, calendar);
  const [day = latest] = [usual, latest].toSorted();
  const due = instantOn(day, deadlines.dueTime, timeZone);
  return isBefore(since, due) ? due : instantOn(moment.day, workingHours.from, timeZone);
}

function remindersBefore(
  region: RegionPack,
  calendar: Calendar,
  since: Instant,
  deadline: Instant,
): readonly Instant[] {
  const { deadlines, timeZone, workingHours } = region;
  const due = dayOf(deadline, timeZone);
  const days = deadlines.remindWorkingDaysBefore.map((count) =>
    count === 0 ? due : addWorkingDays(due, -count, calendar),
  );
  return [...new Set(days)]
    .map((day) => instantOn(day, workingHours.from, timeZone))
    .filter((at) => isBefore(since, at) && isBefore(at, deadline))
    .sort(compareInstants);
}

/** Over at the end of the last day on which its message is said. */
function alarmFor(region: RegionPack, moment: CommunicationMoment): readonly Alarm<CommunicationEvent>[] {
  if (moment.stand.status !== 'approved') return [];
  const last = daysOf(moment).toSorted().at(-1) ?? moment.day;
  const at = instantOn(addDays(last, 1), '00:00', region.timeZone);
  return [{ key: `pass:${moment.id}`, at, event: { type: 'daysPass', momentId: moment.id } }];
}
