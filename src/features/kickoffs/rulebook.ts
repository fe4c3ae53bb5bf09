import { uuidFrom } from '../../lib/ids.ts';
import { remindersBefore as momentsBefore } from '../../lib/reminders-before.ts';
import {
  addWorkingDays,
  type Calendar,
  type Day,
  dayOf,
  type Instant,
  instantOn,
  isBefore,
} from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';

/** What the rules of every kick-off in a region rest on. */
export interface Rulebook {
  readonly region: RegionPack;
  readonly calendar: Calendar;
  /** Tells the pack's questions of today from those of another day. */
  readonly questionsVersion: string;
}

export function rulebook(region: RegionPack, calendar: Calendar): Rulebook {
  return { region, calendar, questionsVersion: uuidFrom(JSON.stringify(region.questions)) };
}

/** The moment at which something is due on a day: the region's clock time for it. */
export function dueOn(book: Rulebook, day: Day): Instant {
  return instantOn(day, book.region.deadlines.dueTime, book.region.timeZone);
}

export function localDay(book: Rulebook, at: Instant): Day {
  return dayOf(at, book.region.timeZone);
}

/** Due `count` working days after the day of `at`. */
export function workingDaysAfter(book: Rulebook, at: Instant, count: number): Instant {
  return dueOn(book, addWorkingDays(localDay(book, at), count, book.calendar));
}

/** The day on which answers are due when nobody chooses another: what a form is prefilled with. */
export function defaultDeadlineDay(book: Rulebook, now: Instant): Day {
  return addWorkingDays(localDay(book, now), book.region.deadlines.answerWorkingDays, book.calendar);
}

/** When to remind of a deadline: the pack's numbers of working days before it. Only after `since`. */
export function remindersBefore(book: Rulebook, deadline: Instant, since: Instant): readonly Instant[] {
  const { region, calendar } = book;
  const counts = region.deadlines.remindWorkingDaysBefore;
  return momentsBefore(localDay(book, deadline), counts, {
    region,
    calendar,
    after: since,
    before: deadline,
  });
}

/** The latest of these moments; null of none. */
export function latest(moments: readonly Instant[]): Instant | null {
  return moments.reduce<Instant | null>(
    (last, at) => (last === null || isBefore(last, at) ? at : last),
    null,
  );
}
