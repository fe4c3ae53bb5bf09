import { Temporal } from 'temporal-polyfill';

/** An ISO 8601 instant in UTC ("2026-11-21T20:37:00Z"). */
export type Instant = string;
/** A calendar day ("2026-11-21"). */
export type Day = string;

/** When a person may be disturbed: ISO weekdays (1 = Monday) and local clock times. */
export interface WorkingHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
}

/** Days on which nobody is expected to work besides the weekend. */
export interface Calendar {
  isHoliday(day: Day): boolean;
}

const weekdays: readonly number[] = [1, 2, 3, 4, 5];

/** One spelling per instant, so that equal instants compare equal as text. Takes any ISO offset. */
export function instant(text: string): Instant {
  return Temporal.Instant.from(text).round('millisecond').toString();
}

/** Negative when a is before b. */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
}

export function isBefore(a: Instant, b: Instant): boolean {
  return compareInstants(a, b) < 0;
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return Temporal.Instant.from(at).add({ minutes }).toString();
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

export function dayOf(at: Instant, zone: string): Day {
  return zoned(at, zone).toPlainDate().toString();
}

/** A local clock time on a day, as an instant. A time that a clock change skips becomes the next that exists. */
export function instantOn(day: Day, time: string, zone: string): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant().toString();
}

/** Monday to Friday and no public holiday: the days that deadlines are counted in. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek) && !calendar.isHoliday(day);
}

/** The day `count` working days after `day` (before it when negative); 0 gives the first working day from `day` on. */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  const step = count < 0 ? -1 : 1;
  let current = Temporal.PlainDate.from(day);
  if (count === 0) {
    while (!isWorkingDay(current.toString(), calendar)) current = current.add({ days: 1 });
  }
  for (let left = Math.abs(count); left > 0; ) {
    current = current.add({ days: step });
    if (isWorkingDay(current.toString(), calendar)) left -= 1;
  }
  return current.toString();
}

export function isWorkingMoment(at: Instant, hours: WorkingHours, zone: string, calendar: Calendar): boolean {
  const local = zoned(at, zone);
  if (!worksOn(local.toPlainDate(), hours, calendar)) return false;
  const time = local.toPlainTime();
  return (
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(hours.from)) >= 0 &&
    Temporal.PlainTime.compare(time, Temporal.PlainTime.from(hours.until)) < 0
  );
}

/**
 * `at` itself when it lies in someone's working hours, else the start of their next working day part.
 * Throws RangeError for hours in which nobody ever works.
 */
export function nextWorkingMoment(
  at: Instant,
  hours: WorkingHours,
  zone: string,
  calendar: Calendar,
): Instant {
  if (isWorkingMoment(at, hours, zone, calendar)) return at;
  const first = zoned(at, zone).toPlainDate();
  for (let ahead = 0; ahead < 400; ahead += 1) {
    const day = first.add({ days: ahead });
    if (!worksOn(day, hours, calendar)) continue;
    const start = instantOn(day.toString(), hours.from, zone);
    if (!isBefore(start, at) && isWorkingMoment(start, hours, zone, calendar)) return start;
  }
  throw new RangeError('These working hours have no working day within a year.');
}

function worksOn(day: Temporal.PlainDate, hours: WorkingHours, calendar: Calendar): boolean {
  return hours.days.includes(day.dayOfWeek) && !calendar.isHoliday(day.toString());
}

function zoned(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}
