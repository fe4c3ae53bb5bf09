import {
  addWorkingDays,
  type Calendar,
  compareInstants,
  type Day,
  type Instant,
  instantOn,
  isBefore,
  isWorkingDay,
} from './time.ts';

/** By what moments are counted, and which of them are left out. */
export interface ReminderTimes {
  /** The part of a region pack that matters here. */
  readonly region: { readonly timeZone: string; readonly workingHours: { readonly from: string } };
  readonly calendar: Calendar;
  /** Only moments after this one. */
  readonly after?: Instant;
  /** Only moments before this one. */
  readonly before?: Instant;
}

/**
 * When to remind of a day: at the start of work, these numbers of working days before it (0: that day itself, when
 * that is a working day). Each moment once, the first one first.
 */
export function remindersBefore(
  day: Day,
  counts: readonly number[],
  { region, calendar, after, before }: ReminderTimes,
): readonly Instant[] {
  const days = counts.flatMap((count) => {
    if (count > 0) return [addWorkingDays(day, -count, calendar)];
    return isWorkingDay(day, calendar) ? [day] : [];
  });
  return [...new Set(days)]
    .map((one) => instantOn(one, region.workingHours.from, region.timeZone))
    .filter((at) => after === undefined || isBefore(after, at))
    .filter((at) => before === undefined || isBefore(at, before))
    .toSorted(compareInstants);
}
