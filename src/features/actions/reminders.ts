import type { Alarm, Ask, Wanted } from '../../engine/workflow.ts';
import { remembered } from '../../lib/remembered.ts';
import { remindersBefore } from '../../lib/reminders-before.ts';
import {
  addDays,
  type Calendar,
  type Day,
  dayOf,
  type Instant,
  instantOn,
  isBefore,
} from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { ActionEvent } from './events.ts';
import { type Action, type ActionList, isOpen, lastStep } from './model.ts';
import { cards, dialogs, pages } from './names.ts';

// Half a year of weekly questions nobody reacted to is enough; the action stays on the list and at home.
const mostWeeks = 26;

/** What is asked of those who took an action on: to say how it stands, before it is due and every week after. */
export function actionWanted(region: RegionPack, calendar: Calendar) {
  // Every decision asks for all moments of the whole list, and many actions are due on the same days.
  const dueDay = remembered((due: Day) => dueDayOf(region, calendar, due));
  return (list: ActionList): Wanted<ActionEvent> => {
    const open = list.actions.filter(isOpen);
    return {
      asks: open.map((action) => askFor(dueDay(action.due), list, action)),
      alarms: open.flatMap((action) => alarmFor(dueDay(action.due), action)),
    };
  };
}

/** What hangs on the day that an action is due. */
interface DueDay {
  readonly deadline: Instant;
  /** When to remind of it, the first one first. */
  readonly remindAt: readonly Instant[];
  /** One week late, two weeks late, ... */
  readonly weeks: readonly Instant[];
}

function dueDayOf(region: RegionPack, calendar: Calendar, due: Day): DueDay {
  return {
    deadline: dueMoment(region, due),
    remindAt: remindersBefore(due, region.deadlines.actionRemindWorkingDaysBefore, { region, calendar }),
    weeks: Array.from({ length: mostWeeks }, (_, before) => weekMoment(region, due, before + 1)),
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

function askFor(dueDay: DueDay, list: ActionList, action: Action): Ask {
  const payload = { kickoffId: list.kickoffId, actionId: action.id };
  return {
    key: `do:${action.id}`,
    to: `seat:${action.seatId}`,
    deadline: dueDay.deadline,
    card: { card: cards.reminder, payload },
    target:
      list.level === 'STRICT'
        ? { kind: 'page', page: pages.list, params: { kickoff: list.kickoffId } }
        : { kind: 'dialog', name: dialogs.report, payload },
    remindAt: dueDay.remindAt.filter((at) => isBefore(lastStep(action).at, at)),
  };
}

/** One alarm at a time: the next week that nobody was reminded of. */
function alarmFor({ weeks }: DueDay, action: Action): readonly Alarm<ActionEvent>[] {
  const week = action.weeksReminded + 1;
  const at = weeks[action.weeksReminded];
  if (at === undefined) return [];
  return [{ key: `late:${action.id}`, at, event: { type: 'weekPasses', actionId: action.id, week } }];
}

function weekMoment(region: RegionPack, due: Day, week: number): Instant {
  return instantOn(addDays(due, 7 * week), region.workingHours.from, region.timeZone);
}

/** Whether its day has passed and it is not done. */
export function isLate(region: RegionPack, action: Pick<Action, 'due' | 'steps'>, now: Instant): boolean {
  return isOpen(action) && action.due < dayOf(now, region.timeZone);
}
