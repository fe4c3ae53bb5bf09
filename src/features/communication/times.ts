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
import { daysOf } from './facts.ts';
import type { CommunicationMoment } from './model.ts';

type Days = Pick<CommunicationMoment, 'day' | 'repeatDays'>;

/** The end of the last day on which its message is said. */
export function lastDayOver({ timeZone }: RegionPack, moment: Days): Instant {
  const last = daysOf(moment).toSorted().at(-1) ?? moment.day;
  return instantOn(addDays(last, 1), '00:00', timeZone);
}

/**
 * When it has to be agreed at the latest, waiting since this moment: when work begins on the first of its days that
 * still lay ahead; where none did, when its last day is over.
 */
export function agreedBy(region: RegionPack, moment: Days, since: Instant): Instant {
  const { timeZone, workingHours } = region;
  const starts = daysOf(moment).map((day) => instantOn(day, workingHours.from, timeZone));
  const ahead = starts.toSorted(compareInstants).find((at) => isBefore(since, at));
  return ahead ?? lastDayOver(region, moment);
}

/**
 * By when it is asked to answer: the pack's time to confirm, but at the latest the working day before its day; when
 * that is over already, for as long as it can be agreed at all.
 */
export function approvalDeadline(
  region: RegionPack,
  calendar: Calendar,
  moment: Days,
  since: Instant,
): Instant {
  const { deadlines, timeZone } = region;
  const end = agreedBy(region, moment, since);
  const usual = addWorkingDays(dayOf(since, timeZone), deadlines.confirmWorkingDays, calendar);
  const latest = addWorkingDays(dayOf(end, timeZone), -1, calendar);
  const [day = latest] = [usual, latest].toSorted();
  const due = instantOn(day, deadlines.dueTime, timeZone);
  return isBefore(since, due) ? due : end;
}
