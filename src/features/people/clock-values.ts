import { Temporal } from 'temporal-polyfill';
import type { WorkingHours } from '../../lib/time.ts';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A zone of the IANA list, such as Europe/Amsterdam; a bare offset knows no summer time and is none. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** At least one weekday (1 = Monday), each once, and a stretch of time that ends after it begins. */
export function isWorkingHours({ days, from, until }: WorkingHours): boolean {
  const areDays = days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  const areTimes = clockTime.test(from) && clockTime.test(until) && from < until;
  return areDays && new Set(days).size === days.length && areTimes;
}
