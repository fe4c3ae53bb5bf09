import { addDays, type Day } from '../../lib/time.ts';
import { textIn } from '../../regions/lookups.ts';
import type { AgreedContent, SeatRef } from './agreement-model.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import { rowsQuestionId } from './questions.ts';
import { localDay } from './rulebook.ts';
import { nameOf, plainWords, type Shown } from './shown.ts';

/** The kind of an action as the pack names it; null when the row has none. */
export function kindName({ book, language }: Shown, kind: string | null): string | null {
  if (kind === null) return null;
  return kindOptions(book.region, language).find(({ value }) => value === kind)?.label ?? kind;
}

/** The kinds of action that the pack offers; empty when it does not ask for one. */
export function kindOptions(region: Shown['book']['region'], language: Shown['language']) {
  const rows = region.questions.find(({ id }) => id === rowsQuestionId);
  const options = rows?.columns?.find(({ id }) => id === 'kind')?.options ?? [];
  return options.map(({ id, text }) => ({ value: id, label: textIn(text, language) }));
}

export function indicatorName({ book, language }: Shown, indicatorId: string): string {
  const known = book.region.indicators.find(({ id }) => id === indicatorId);
  return known ? textIn(known.text, language) : indicatorId;
}

/** Words of the agreement; says so when they are not there to read. */
export function agreedWords(shown: Shown, contributionId: string | null): string {
  const phrases = agreementPhrases(shown.language);
  if (contributionId === null) return phrases.text('part.open');
  return plainWords(shown, contributionId) ?? phrases.text('words.gone');
}

/** A seat, by the organisation it sits for. */
export function seatName(shown: Shown, seat: SeatRef): string {
  return nameOf(shown, seat.organisationId);
}

/** A seat that a version speaks of by its id alone. */
export function seatNameById(shown: Shown, contents: readonly AgreedContent[], seatId: string): string {
  const seats = contents.flatMap(({ lead, deputy }) => [lead, deputy]);
  const seat = seats.find((one) => one?.seatId === seatId);
  return seat ? seatName(shown, seat) : seatId;
}

/** The day after today, where the region is. */
export function tomorrow({ book, now }: Shown): Day {
  return addDays(localDay(book, now), 1);
}
