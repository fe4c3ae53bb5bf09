import type { Aggregate } from '../../engine/workflow.ts';
import { addMonths, type Calendar, type Instant, instantOn, isBefore } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { grants, mayTable } from './access.ts';
import type { KickoffEvent } from './events.ts';
import { standingFacts } from './facts.ts';
import type { Kickoff } from './model.ts';
import { wanted } from './reminders.ts';
import { localDay, type Rulebook, rulebook } from './rulebook.ts';
import { kickoffStore } from './store.ts';
import { decide } from './workflow.ts';

/** Kick-offs of one region, as the engine runs them. */
export function kickoffAggregate(region: RegionPack, calendar: Calendar): Aggregate<Kickoff, KickoffEvent> {
  const book = rulebook(region, calendar);
  return {
    kind: 'kickoff',
    store: kickoffStore,
    may: mayTable(region),
    grants: (state) => grants(region, state),
    decide: (state, event, context) => decide(book, state, event, context),
    wanted: (state) => wanted(book, state),
    standing: (state) => standingFacts(region, state),
    about: (event) => ('partnerId' in event ? event.partnerId : null),
    retentionUntil: (state) => retentionUntil(book, state),
    level: ({ level }) => level,
  };
}

/**
 * Words are kept for the pack's months after the end, and never longer than its hard cap after the first entry.
 * Only a withdrawal ends a kick-off here: what was adopted goes on elsewhere, so that the cap counts.
 */
function retentionUntil(book: Rulebook, state: Kickoff): Instant {
  const { answersMonthsAfterClosing, hardCapMonths } = book.region.retention;
  const after = (at: Instant, months: number): Instant =>
    instantOn(addMonths(localDay(book, at), months), '00:00', book.region.timeZone);
  const cap = after(state.startedAt, hardCapMonths);
  if (state.status !== 'withdrawn') return cap;
  const end = after(state.withdrawn.at, answersMonthsAfterClosing);
  return isBefore(end, cap) ? end : cap;
}
