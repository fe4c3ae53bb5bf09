import { type Instant, isBefore } from '../../lib/time.ts';
import type { OpenRound, Partner } from './model.ts';
import { isActive, isWaitedFor } from './partners.ts';
import { latest, type Rulebook, workingDaysAfter } from './rulebook.ts';

/**
 * When a round closes by itself: some working days (the pack's) after the last answer, and at the latest that long
 * after the last deadline. After a reopening, answers of before it do not count as the last ones: others may change.
 */
export function closingMoment(
  book: Rulebook,
  round: Pick<OpenRound, 'openedAt' | 'reopenings'>,
  partners: readonly Partner[],
): Instant {
  const patience = book.region.deadlines.closeAfterLastAnswerWorkingDays;
  const active = partners.filter(isActive);
  const lastDeadline = latest(active.map(({ deadline }) => deadline));
  const atTheLatest = lastDeadline === null ? null : workingDaysAfter(book, lastDeadline, patience);
  const reopenedAt = latest(round.reopenings.map(({ at }) => at));
  const mayStillSpeak = active.some(
    (partner) => isWaitedFor(partner) || !hasAnsweredSince(partner, reopenedAt),
  );
  const settledAt = latest([round.openedAt, ...partners.flatMap(settlingMoments)]) ?? round.openedAt;
  if (mayStillSpeak && atTheLatest !== null) return atTheLatest;
  const afterLast = workingDaysAfter(book, settledAt, patience);
  const isCapped =
    atTheLatest !== null && isBefore(settledAt, atTheLatest) && isBefore(atTheLatest, afterLast);
  return isCapped ? atTheLatest : afterLast;
}

/** The last deadline of those who still have to answer; null when nobody has to. */
export function lastWaitingDeadline(partners: readonly Partner[]): Instant | null {
  return latest(partners.filter(isWaitedFor).map(({ deadline }) => deadline));
}

function hasAnsweredSince(partner: Partner, moment: Instant | null): boolean {
  return moment === null || partner.answers.some(({ at }) => isBefore(moment, at));
}

function settlingMoments(partner: Partner): readonly Instant[] {
  const moments = partner.answers.map(({ at }) => at);
  return partner.departure === null ? moments : [...moments, partner.departure.at];
}
