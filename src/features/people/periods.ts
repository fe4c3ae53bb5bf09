import { addDays, type Day } from '../../lib/time.ts';
import type { Period } from './model.ts';

export function covers(period: Period, day: Day): boolean {
  return period.from <= day && isBefore(day, period.until);
}

export function overlaps(a: Period, b: Period): boolean {
  return isBefore(a.from, b.until) && isBefore(b.from, a.until);
}

/** True when `inner` lies wholly within `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  if (inner.from < outer.from) return false;
  return outer.until === null || (inner.until !== null && inner.until <= outer.until);
}

/** Still going on, or still to come, on a day. */
export function isOpenOn(period: { readonly until: Day | null }, day: Day): boolean {
  return isBefore(day, period.until);
}

/** The same, ending no later than a day; null when nothing of it would be left. */
export function cutAt<P extends Period>(period: P, on: Day): P | null {
  if (on <= period.from) return null;
  return isBefore(on, period.until) ? { ...period, until: on } : period;
}

/** People say and read the last day; the register keeps the first day after it. */
export function dayAfter(last: Day): Day {
  return addDays(last, 1);
}

export function lastDay(until: Day): Day {
  return addDays(until, -1);
}

function isBefore(day: Day, until: Day | null): boolean {
  return until === null || day < until;
}
