import { Temporal } from 'temporal-polyfill';
import type { Day } from './time.ts';

// Days that can be counted on from: outside these years a day is a slip of the hand, and some no database can hold.
const years = { first: '1900', last: '2999' } as const;

/** A calendar day as it is written here ("2026-11-21"); null for anything else. */
export function dayFrom(words: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return null;
  const year = words.slice(0, 4);
  if (year < years.first || year > years.last) return null;
  try {
    return Temporal.PlainDate.from(words, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
