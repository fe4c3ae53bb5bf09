import type { Language } from '../../lib/language.ts';
import type { Day } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { readAs, readDay, readDays, readHours, readLanguage } from './import-cells.ts';
import type { ImportColumn, ImportLine } from './import-line.ts';
import type { People } from './model.ts';
import { dayAfter } from './periods.ts';
import { noWith, type PeopleRefusal, type RefusalName } from './refusals.ts';

/** What a line asks for; null where the cell was empty, so that what is there already stays. */
export interface ImportWish {
  readonly seat: {
    readonly organisationId: string;
    readonly functionId: string;
    readonly bodyId: string | null;
    readonly label: string;
  };
  readonly as: 'holder' | 'deputy';
  readonly account: string;
  readonly from: Day | null;
  /** The first day after the last; the file names the last. */
  readonly until: Day | null;
  readonly language: Language | null;
  readonly zone: string | null;
  readonly days: readonly number[] | null;
  readonly hours: { readonly from: string; readonly until: string } | null;
}

/** Reads one line against the register and the region pack. Gives the first thing that is wrong with it, if any. */
export function readWish(line: ImportLine, people: People, region: RegionPack): ImportWish | PeopleRefusal {
  const { cells } = line;
  const problems: PeopleRefusal[] = [];
  const read = <T>(
    column: ImportColumn,
    meaning: (cell: string) => T | null,
    refusal: RefusalName,
  ): T | null => {
    const cell = cells[column];
    const value = cell === undefined ? null : meaning(cell);
    if (cell !== undefined && value === null) problems.push(noWith(refusal, { column }));
    return value;
  };
  const needed = needs.find((column) => cells[column] === undefined);
  if (needed) problems.push(noWith('cellMissing', { column: needed }));
  const organisation = read(
    'organisation',
    (cell) => findNamed(people.organisations, cell),
    'unknownOrganisation',
  );
  const seatFunction = read('function', (cell) => findNamed(region.functions, cell), 'unknownFunction');
  const body = read('body', (cell) => findBody(region, cell), 'unknownBody');
  const as = read('as', readAs, 'badAs');
  const from = read('from', readDay, 'badDay');
  const last = read('until', readDay, 'badDay');
  const wish: ImportWish = {
    seat: {
      organisationId: organisation?.id ?? '',
      functionId: seatFunction?.id ?? '',
      bodyId: body?.id ?? null,
      label: cells.seat ?? '',
    },
    as: as ?? 'holder',
    account: cells.account ?? '',
    from,
    until: last === null ? null : dayAfter(last),
    language: read('language', readLanguage, 'badLanguage'),
    zone: cells.zone ?? null,
    days: read('days', readDays, 'badDays'),
    hours: read('hours', readHours, 'badHours'),
  };
  return problems[0] ?? wish;
}

const needs = ['organisation', 'function', 'account'] as const satisfies readonly ImportColumn[];

export function isRefusal(read: ImportWish | PeopleRefusal): read is PeopleRefusal {
  return 'name' in read;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

interface Named {
  readonly id: string;
  readonly name: { readonly nl: string; readonly en: string };
}

/** By id first: a name may be somebody else's id. */
function findNamed<T extends Named>(all: readonly T[], cell: string): T | null {
  return (
    all.find((one) => same(one.id, cell)) ??
    all.find((one) => same(one.name.nl, cell)) ??
    all.find((one) => same(one.name.en, cell)) ??
    null
  );
}

/** By short name too, where only one body has it. */
function findBody(region: RegionPack, cell: string): RegionPack['bodies'][number] | null {
  const short = region.bodies.filter((one) => same(one.shortName, cell));
  return findNamed(region.bodies, cell) ?? (short.length === 1 ? (short[0] ?? null) : null);
}
