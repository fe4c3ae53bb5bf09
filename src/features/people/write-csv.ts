import type { Language } from '../../lib/language.ts';
import type { Day } from '../../lib/time.ts';
import { type ImportColumn, importColumns } from './import-line.ts';
import type { Account, Holding, People, Seat } from './model.ts';
import { isOpenOn, lastDay } from './periods.ts';
import { columnName, peopleWords } from './words.ts';

/** Tells a spreadsheet that the file is UTF-8. */
const byteOrderMark = '\uFEFF';
/** The first line of the list, for who starts from nothing. */
export function csvTemplate(language: Language): string {
  return `${byteOrderMark}${written([importColumns.map((column) => columnName(column, language))])}`;
}

/**
 * A line for every place that counts today or will, in the form that the import reads: what it gives, changes
 * nothing. What is past stays out: an old list must not bring it back.
 */
export function peopleCsv(people: People, language: Language, today: Day): string {
  const seats = new Set(
    people.seats.filter((one) => isOpenOn({ until: one.endsOn }, today)).map(({ id }) => id),
  );
  const lasts = (held: Holding) => isOpenOn(held, today) && seats.has(held.seatId);
  const lines = [
    ...people.holdings.filter(lasts).map((held) => lineFor(people, held, 'holder', language)),
    ...people.deputyships.filter(lasts).map((held) => lineFor(people, held, 'deputy', language)),
  ];
  const sorted = lines.flat().sort((a, b) => a.join('\u0000').localeCompare(b.join('\u0000'), 'nl'));
  return `${csvTemplate(language)}${written(sorted)}`;
}

function lineFor(people: People, held: Holding, as: 'holder' | 'deputy', language: Language): string[][] {
  const seat = people.seats.find((one) => one.id === held.seatId);
  const account = people.accounts.find((one) => one.id === held.accountId);
  const asWord = peopleWords(language).text(as === 'holder' ? 'account.asHolder' : 'account.asDeputy');
  return seat && account ? [cellsOf(seat, account, held, asWord)] : [];
}

function cellsOf(seat: Seat, account: Account, held: Holding, as: string): string[] {
  const cells: Readonly<Record<ImportColumn, string>> = {
    organisation: seat.organisationId,
    function: seat.functionId,
    body: seat.bodyId ?? '',
    seat: seat.label,
    as,
    account: account.label,
    from: held.from,
    until: held.until === null ? '' : lastDay(held.until),
    language: account.language,
    zone: account.zone,
    days: account.hours.days.join(','),
    hours: `${account.hours.from}-${account.hours.until}`,
  };
  return importColumns.map((column) => cells[column]);
}

/** RFC 4180, with semicolons as a Dutch spreadsheet wants them. */
function written(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

/** A cell that a spreadsheet would calculate gets an apostrophe in front: OWASP, "CSV Injection". */
function quoted(cell: string): string {
  const harmless = /^'?[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
