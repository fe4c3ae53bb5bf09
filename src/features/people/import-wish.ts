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

class Unreadable extends Error {
  readonly refusal: PeopleRefusal;

  constructor(refusal: PeopleRefusal) {
    super(refusal.name);
    this.refusal = refusal;
  }
}

/** Reads one line against the register and the region pack. Gives the first thing that is wrong with it, if any. */
export function readWish(line: ImportLine, people: People, region: RegionPack): ImportWish | PeopleRefusal {
  try {
    return wishOf(line, people, region);
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
}

export function isRefusal(read: ImportWish | PeopleRefusal): read is PeopleRefusal {
  return 'name' in read;
}

function wishOf({ cells }: ImportLine, people: People, region: RegionPack): ImportWish {
  const given = (column: ImportColumn): string => {
    const cell = cells[column];
    if (cell === undefined) throw new Unreadable(noWith('cellMissing', { column }));
    return cell;
  };
  const maybe = <T>(
    column: ImportColumn,
    read: (cell: string) => T | null,
    refusal: RefusalName,
  ): T | null => {
    const cell = cells[column];
    if (cell === undefined) return null;
    const value = read(cell);
    if (value === null) throw new Unreadable(noWith(refusal, { column }));
    return value;
  };
  const named = <T>(
    column: ImportColumn,
    found: (cell: string) => T | undefined,
    refusal: RefusalName,
  ): T => {
    const one = found(given(column));
    if (one === undefined) throw new Unreadable(noWith(refusal, { column }));
    return one;
  };
  const organisation = named(
    'organisation',
    (cell) => findNamed(people.organisations, cell),
    'unknownOrganisation',
  );
  const seatFunction = named('function', (cell) => findNamed(region.functions, cell), 'unknownFunction');
  const body = maybe('body', (cell) => findBody(region, cell) ?? null, 'unknownBody');
  const last = maybe('until', readDay, 'badDay');
  return {
    seat: {
      organisationId: organisation.id,
      functionId: seatFunction.id,
      bodyId: body?.id ?? null,
      label: cells.seat ?? '',
    },
    as: maybe('as', readAs, 'badAs') ?? 'holder',
    account: given('account'),
    from: maybe('from', readDay, 'badDay'),
    until: last === null ? null : dayAfter(last),
    language: maybe('language', readLanguage, 'badLanguage'),
    zone: cells.zone ?? null,
    days: maybe('days', readDays, 'badDays'),
    hours: maybe('hours', readHours, 'badHours'),
  };
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

interface Named {
  readonly id: string;
  readonly name: { readonly nl: string; readonly en: string };
}

/** By id first: a name may be somebody else's id. */
function findNamed<T extends Named>(all: readonly T[], cell: string): T | undefined {
  return (
    all.find((one) => same(one.id, cell)) ??
    all.find((one) => same(one.name.nl, cell)) ??
    all.find((one) => same(one.name.en, cell))
  );
}

/** By short name too, where only one body has it. */
function findBody(region: RegionPack, cell: string): RegionPack['bodies'][number] | undefined {
  const short = region.bodies.filter((one) => same(one.shortName, cell));
  return findNamed(region.bodies, cell) ?? (short.length === 1 ? short[0] : undefined);
}
