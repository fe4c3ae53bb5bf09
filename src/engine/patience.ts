import { addMinutes, type Instant } from '../lib/time.ts';

/** After this many tries something is no longer only late: others stop waiting for it, or it is given up. */
export const manyTries = 8;

/** When to try again what went wrong `attempts` times: after a minute, then ever later, at last once an hour. */
export function nextTry(now: Instant, attempts: number): Instant {
  return addMinutes(now, Math.min(60, 2 ** (attempts - 1)));
}
