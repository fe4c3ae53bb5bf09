import { remindersBefore as momentsBefore } from '../../lib/reminders-before.ts';
import {
  addDays,
  addWorkingDays,
  type Calendar,
  type Day,
  dayOf,
  type Instant,
  instantOn,
} from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { LivingRequest, RequestIn } from './model.ts';
import type { Task } from './names.ts';

/** What moments are counted with. */
export interface Clockwork {
  readonly region: RegionPack;
  readonly calendar: Calendar;
}

/** Until when something asked now can be answered: the pack's working days, at its hour. */
export function answerBy({ region, calendar }: Clockwork, now: Instant): Instant {
  const { deadlines, timeZone } = region;
  const last = addWorkingDays(dayOf(now, timeZone), deadlines.answerWorkingDays, calendar);
  return instantOn(last, deadlines.dueTime, timeZone);
}

/** By the end of the working hours of the due day. */
function endOf({ region }: Clockwork, due: Day): Instant {
  return instantOn(due, region.workingHours.until, region.timeZone);
}

/** When it is asked whether what was found was used. */
export function followedUpAt({ region }: Clockwork, doneAt: Instant): Instant {
  const day = addDays(dayOf(doneAt, region.timeZone), 7 * region.deadlines.informationUsedAfterWeeks);
  return instantOn(day, region.workingHours.from, region.timeZone);
}

/** When to remind of a day: these numbers of working days before it, as far as still to come. */
export function remindersBefore(
  { region, calendar }: Clockwork,
  day: Day,
  counts: readonly number[],
  since: Instant,
): readonly Instant[] {
  return momentsBefore(day, counts, { region, calendar, after: since });
}

/** By when somebody is asked to do this. */
export function dueOf(clockwork: Clockwork, state: LivingRequest, task: Task): Instant {
  switch (state.status) {
    case 'open':
      return endOf(clockwork, state.due);
    case 'done':
    case 'used':
      return answerBy(clockwork, followedUpAt(clockwork, state.doneAt));
    default:
      return task === 'decide' ? answerBy(clockwork, state.deadline) : state.deadline;
  }
}

/** When who finds it out is reminded of it. */
export function findingReminders(
  clockwork: Clockwork,
  { due, assignedAt }: RequestIn<'open'>,
): readonly Instant[] {
  const counts = clockwork.region.deadlines.actionRemindWorkingDaysBefore;
  return remindersBefore(clockwork, due, counts, assignedAt);
}
