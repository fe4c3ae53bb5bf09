import { addWorkingDays, type Calendar, type Day, dayOf, type Instant, instantOn } from '../lib/time.ts';
import type { RegionPack } from '../regions/schema.ts';

/** Days and moments of the demo, counted in working days from the day it was set up. */
export interface DemoDays {
  /** Negative: before that day; positive: after it. */
  day(workingDays: number): Day;
  at(workingDays: number, time: string): Instant;
}

export function demoDays(setUpAt: Instant, region: RegionPack, calendar: Calendar): DemoDays {
  const today = dayOf(setUpAt, region.timeZone);
  const day = (workingDays: number): Day => addWorkingDays(today, workingDays, calendar);
  return { day, at: (workingDays, time) => instantOn(day(workingDays), time, region.timeZone) };
}
