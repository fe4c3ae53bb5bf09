import type { Row, Rows, Store, TableOfRows } from '../../engine/workflow.ts';
import type { BothLanguages } from '../../lib/language.ts';
import type { Day, WorkingHours } from '../../lib/time.ts';
import {
  type Absence,
  type Account,
  type Holding,
  type Organisation,
  type PendingImport,
  type People,
  registerId,
  type Seat,
} from './model.ts';

const child = (table: string, key = 'id'): TableOfRows => ({ table, root: 'register_id', key: [key] });

const tables: readonly TableOfRows[] = [
  { table: 'people_register', root: 'id', key: ['id'] },
  child('organisation'),
  child('seat'),
  child('account'),
  child('holding'),
  child('deputyship'),
  child('absence'),
  child('people_import', 'account_id'),
];

/** The register as rows: one a thing, so that the database can show some of it and hide the rest. */
export const peopleStore: Store<People> = {
  tables,
  toRows: (people) => ({
    people_register: [{ id: registerId, zone: people.zone }],
    organisation: people.organisations.map(organisationRow),
    seat: people.seats.map(seatRow),
    account: people.accounts.map(accountRow),
    holding: people.holdings.map(holdingRow),
    deputyship: people.deputyships.map(holdingRow),
    absence: people.absences.map(absenceRow),
    people_import: people.imports.map(importRow),
  }),
  fromRows: (rows) => ({
    zone: String(rows['people_register']?.[0]?.['zone']),
    organisations: inOrder(rows, 'organisation').map(organisationOf),
    seats: inOrder(rows, 'seat').map(seatOf),
    accounts: inOrder(rows, 'account').map(accountOf),
    holdings: inOrder(rows, 'holding').map(holdingOf),
    deputyships: inOrder(rows, 'deputyship').map((row) => ({
      ...holdingOf(row),
      until: String(row['until_day']),
    })),
    absences: inOrder(rows, 'absence').map(absenceOf),
    imports: inOrder(rows, 'people_import', 'account_id').map(importOf),
  }),
};

/** The database gives rows in any order; the register always has the same one. */
function inOrder(rows: Rows, table: string, key = 'id'): readonly Row[] {
  return [...(rows[table] ?? [])].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
}

const organisationRow = (one: Organisation): Row => ({
  id: one.id,
  register_id: registerId,
  name_nl: one.name.nl,
  name_en: one.name.en,
  partner_type: one.type,
  legal_status: one.legalStatus,
  seat_kind: one.seatKind,
  districts: one.districts,
  municipality: one.municipality,
  is_local: one.isLocal,
  ends_on: one.endsOn,
});

const organisationOf = (row: Row): Organisation => ({
  id: String(row['id']),
  name: { nl: row['name_nl'], en: row['name_en'] } as BothLanguages,
  type: row['partner_type'] as string | null,
  legalStatus: row['legal_status'] as Organisation['legalStatus'],
  seatKind: row['seat_kind'] as Organisation['seatKind'],
  districts: row['districts'] as readonly string[] | null,
  municipality: row['municipality'] as string | null,
  isLocal: row['is_local'] as boolean,
  endsOn: row['ends_on'] as Day | null,
});

const seatRow = (one: Seat): Row => ({
  id: one.id,
  register_id: registerId,
  organisation_id: one.organisationId,
  function_id: one.functionId,
  body_id: one.bodyId,
  label: one.label,
  ends_on: one.endsOn,
});

const seatOf = (row: Row): Seat => ({
  id: String(row['id']),
  organisationId: String(row['organisation_id']),
  functionId: String(row['function_id']),
  bodyId: row['body_id'] as string | null,
  label: String(row['label']),
  endsOn: row['ends_on'] as Day | null,
});

const accountRow = (one: Account): Row => ({
  id: one.id,
  register_id: registerId,
  label: one.label,
  language: one.language,
  zone: one.zone,
  work_days: one.hours.days,
  work_from: one.hours.from,
  work_until: one.hours.until,
  from_day: one.from,
  until_day: one.until,
});

const accountOf = (row: Row): Account => ({
  id: String(row['id']),
  label: String(row['label']),
  language: row['language'] as Account['language'],
  zone: String(row['zone']),
  hours: { days: row['work_days'], from: row['work_from'], until: row['work_until'] } as WorkingHours,
  from: String(row['from_day']),
  until: row['until_day'] as Day | null,
});

const holdingRow = (one: Holding): Row => ({
  id: one.id,
  register_id: registerId,
  seat_id: one.seatId,
  account_id: one.accountId,
  from_day: one.from,
  until_day: one.until,
});

const holdingOf = (row: Row): Holding => ({
  id: String(row['id']),
  seatId: String(row['seat_id']),
  accountId: String(row['account_id']),
  from: String(row['from_day']),
  until: row['until_day'] as Day | null,
});

const absenceRow = (one: Absence): Row => ({
  id: one.id,
  register_id: registerId,
  account_id: one.accountId,
  from_day: one.from,
  until_day: one.until,
});

const absenceOf = (row: Row): Absence => ({
  id: String(row['id']),
  accountId: String(row['account_id']),
  from: String(row['from_day']),
  until: String(row['until_day']),
});

const importRow = (one: PendingImport): Row => ({
  account_id: one.accountId,
  register_id: registerId,
  lines: one.lines,
});

const importOf = (row: Row): PendingImport => ({
  accountId: String(row['account_id']),
  lines: row['lines'] as PendingImport['lines'],
});
