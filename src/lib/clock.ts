import { Temporal } from 'temporal-polyfill';

/** The only source of "now". Demo mode and tests move it; everything else just asks. */
export interface Clock {
  /** ISO 8601 instant in UTC, e.g. 2026-11-21T20:37:00Z */
  now(): string;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant().round('millisecond').toString() };
