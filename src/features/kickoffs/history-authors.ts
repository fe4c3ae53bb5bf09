import { functionTitle } from '../../regions/titles.ts';
import type { SeatRef } from './agreement-model.ts';
import type { HistoryEntry } from './history.ts';
import { nameOf, type Shown } from './shown.ts';

// Who brought something about, by organisation and function. The state says it for most; for the rest it is whoever
// gave the reason, told only to who may read that reason.

export interface Authors {
  /** Who gave a reason, by the id of the contribution: of those that the reader may read. */
  readonly ofReasons: ReadonlyMap<string, SeatRef>;
  /** What somebody is, by the id of their seat. */
  readonly functions: ReadonlyMap<string, string>;
}

/** What the state says itself, and no more. */
export const nobodyMore: Authors = { ofReasons: new Map(), functions: new Map() };

/** Null where the clock did it, where nothing says who did, and where this reader may not know. */
export function authorOf(entry: HistoryEntry, { ofReasons }: Authors): SeatRef | null {
  if (entry.by !== null) return entry.by;
  const reasonId = 'reasonId' in entry ? entry.reasonId : null;
  return reasonId === null ? null : (ofReasons.get(reasonId) ?? null);
}

/** "Gemeente Houten (voorzitter)"; the organisation alone where the function is not known. */
export function authorText(shown: Shown, seat: SeatRef, authors: Authors): string {
  const functionId = authors.functions.get(seat.seatId);
  const organisation = nameOf(shown, seat.organisationId);
  return functionId === undefined
    ? organisation
    : `${organisation} (${functionTitle(shown.book.region, functionId, shown.language)})`;
}

/** The same as data. */
export function authorData(shown: Shown, seat: SeatRef, authors: Authors) {
  const functionId = authors.functions.get(seat.seatId) ?? null;
  return {
    organisation: seat.organisationId,
    name: nameOf(shown, seat.organisationId),
    function: functionId,
    functionName: functionId === null ? null : functionTitle(shown.book.region, functionId, shown.language),
  };
}
