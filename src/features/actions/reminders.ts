import type { Alarm, Ask, Wanted } from '../../engine/workflow.ts';
import {
  addDays,
  addWorkingDays,
  type Calendar,
  compareInstants,
  type Day,
  dayOf,
  type Instant,
  instantOn,
  isBefore,
  isWorkingDay,
} from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { ActionEvent } from './events.ts';
import { type Action, type ActionList, isOpen, lastStep } from './model.ts';
import { cards, dialogs, pages } from './names.ts';

// Half a year of weekly questions nobody reacted to is enough; the action stays on the list and at home.
const mostWeeks = 26;

/** What is asked of those who took an action on: to say how it stands, before it is due and every week after. */
export function actionWanted(region: RegionPack, calendar: Calendar) {
  return (list: ActionList): Wanted<ActionEvent> => {
    const open = list.actions.filter(isOpen);
    return {
      asks: open.map((action) => askFor(region, calendar, list, action)),
      alarms: open.flatMap((action) => alarmFor(region, action)),
    };
  };
}

/** Done by the end of the working hours of the due day. */
function dueMoment(region: RegionPack, due: Day): Instant {
  return instantOn(due, region.workingHours.until, region.timeZone);
}

/** How many whole weeks have gone by since the due day at this moment; never below zero. */
export function weeksLate(region: RegionPack, due: Day, now: Instant): number {
  let weeks = 0;
  while (weeks < mostWeeks && !isBefore(now, weekMoment(region, due, weeks + 1))) weeks += 1;
  return weeks;
}

function askFor(region: RegionPack, calendar: Calendar, list: ActionList, action: Action): Ask {
  const payload = { kickoffId: list.kickoffId, actionId: action.id };
  return {
    key: `do:${action.id}`,
    to: `seat:${action.seatId}`,
    deadline: dueMoment(region, action.due),
    card: { card: cards.reminder, payload },
    target:
      list.level === 'STRICT'
        ? { kind: 'page', page: pages.list, params: { kickoff: list.kickoffId } }
        : { kind: 'dialog', name: dialogs.report, payload },
    remindAt: momentsBefore(region, calendar, action),
  };
}

/** At the start of the working day, the pack's numbers of working days before the due day (0: that day itself). */
function momentsBefore(region: RegionPack, calendar: Calendar, action: Action): readonly Instant[] {
  const { deadlines, workingHours, timeZone } = region;
  const days = deadlines.actionRemindWorkingDaysBefore.flatMap((count) => {
    if (count > 0) return [addWorkingDays(action.due, -count, calendar)];
    return isWorkingDay(action.due, calendar) ? [action.due] : [];
  });
  return [...new Set(days)]
    .map((day) => instantOn(day, workingHours.from, timeZone))
    .filter((at) => isBefore(lastStep(action).at, at))
    .sort(compareInstants);
}

/** One alarm at a time: the next week that nobody was reminded of. */
function alarmFor(region: RegionPack, action: Action): readonly Alarm<ActionEvent>[] {
  const week = action.weeksReminded + 1;
  if (week > mostWeeks) return [];
  const at = weekMoment(region, action.due, week);
  return [{ key: `late:${action.id}`, at, event: { type: 'weekPasses', actionId: action.id, week } }];
}

function weekMoment(region: RegionPack, due: Day, week: number): Instant {
  return instantOn(addDays(due, 7 * week), region.workingHours.from, region.timeZone);
}

/** Whether its day has passed and it is not done. */
export function isLate(region: RegionPack, action: Pick<Action, 'due' | 'steps'>, now: Instant): boolean {
  return isOpen(action) && action.due < dayOf(now, region.timeZone);
}
