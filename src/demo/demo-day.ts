import {
  addDays,
  addWorkingDays,
  type Calendar,
  type Day,
  dayOf,
  type Instant,
  instantOn,
} from '../lib/time.ts';
import type { RegionPack } from '../regions/schema.ts';

/** Days and moments of the demo, counted in working days from the day it was set up. */
export interface DemoDays {
  /** Negative: before that day; positive: after it. */
  day(workingDays: number): Day;
  at(workingDays: number, time: string): Instant;
  /** Counted in days of the calendar, also those on which nobody works. */
  date(days: number): Day;
}

export function demoDays(setUpAt: Instant, region: RegionPack, calendar: Calendar): DemoDays {
  const today = dayOf(setUpAt, region.timeZone);
  const counted = new Map<number, Day>();
  const day = (workingDays: number): Day => {
    const known = counted.get(workingDays) ?? addWorkingDays(today, workingDays, calendar);
    counted.set(workingDays, known);
    return known;
  };
  return {
    day,
    at: (workingDays, time) => instantOn(day(workingDays), time, region.timeZone),
    date: (days) => addDays(today, days),
  };
}
