import { dayOf } from '../../lib/time.ts';
import type { Button, Cell, Entry, Node, Target, WideNode } from '../../view/nodes.ts';
import { day, type Payload, type Span } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import type { Look } from './look.ts';
import type { Account, Holding, Period, Seat } from './model.ts';
import { covers, isOpenOn, lastDay } from './periods.ts';
import { organisationTitle, seatTitle } from './titles.ts';
import type { PeopleWords } from './words.ts';

type Badge = NonNullable<Cell['badge']>;

/** "21 november 2026 tot en met 31 december 2026", with the last day as people say it. */
export function periodSpans(period: Period, words: PeopleWords): Span[] {
  const from = day(period.from);
  if (period.until === null) return words.spans('period.from', { from });
  return words.spans('period.fromUntil', { from, last: day(lastDay(period.until)) });
}

/** Whether a stretch of days is going on, still to come or past. */
export function periodBadge(period: Period, look: Look): Badge {
  if (covers(period, look.today)) return { text: look.words.text('seat.now'), tone: 'success' };
  return isOpenOn(period, look.today)
    ? { text: look.words.text('seat.later'), tone: 'info' }
    : { text: look.words.text('seat.earlier'), tone: 'neutral' };
}

export function isAway(account: Account, look: Look): boolean {
  const today = dayOf(look.now, account.zone);
  return look.people.absences.some((one) => one.accountId === account.id && covers(one, today));
}

export function accountOf(look: Look, accountId: string): Account | undefined {
  return look.people.accounts.find((one) => one.id === accountId);
}

export function seatOf(look: Look, seatId: string): Seat | undefined {
  return look.people.seats.find((one) => one.id === seatId);
}

/** "Gemeente Lelystad: lid, DTO Flevoland". */
export function fullSeatTitle(look: Look, seat: Seat): string {
  const organisation = organisationTitle(look.people.organisations, seat.organisationId, look.language);
  return `${organisation}: ${seatTitle(look.region, seat, look.language)}`;
}

export function labelOf(look: Look, accountId: string): string {
  return accountOf(look, accountId)?.label ?? look.words.text('seat.ended');
}

/** No more than this of the past stands open, and only where there is nothing else to read. */
const fewPlaces = 5;

/** Places that count or will, and those that are past folded away: a seat may have had many holders. */
export function placeNodes<P extends Holding>(
  look: Look,
  places: readonly P[],
  entry: (place: P) => readonly Entry[],
  buttons: readonly (Button | false)[] = [],
): WideNode[] {
  const entriesOf = (some: readonly P[]) => newestFirst(some).flatMap(entry);
  const open = entriesOf(places.filter((one) => isOpenOn(one, look.today)));
  const past = entriesOf(places.filter((one) => !isOpenOn(one, look.today)));
  const isAll = open.length === 0 && past.length <= fewPlaces;
  const summary = look.words.text('place.past', { count: past.length });
  const entries = (some: readonly Entry[]) => ({ kind: 'entries', entries: some }) as const;
  return [
    ...(open.length > 0 ? [entries(open)] : []),
    ...row(buttons),
    ...(past.length > 0 ? [{ kind: 'fold', summary, open: isAll, nodes: [entries(past)] } as const] : []),
  ];
}

/** The newest first: what counts now stands at the top. */
function newestFirst<P extends Holding | Period>(periods: readonly P[]): P[] {
  return [...periods].sort((a, b) => (a.from < b.from ? 1 : -1));
}

export function opens(name: string, payload: Payload = {}): Target {
  return { kind: 'dialog', name, payload };
}

export function shows(page: string, params: Payload = {}): Target {
  return { kind: 'page', page, params };
}

export function row(buttons: readonly (Button | false)[]): Node[] {
  const shown = buttons.filter((button) => button !== false);
  return shown.length > 0 ? [{ kind: 'buttons', buttons: shown }] : [];
}

export function trailTo(look: Look): Page['trail'] {
  if (!look.manages) return [];
  return [{ label: look.words.text('seat.trail'), page: 'people.overview', params: {} }];
}
