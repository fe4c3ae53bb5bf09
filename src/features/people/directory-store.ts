import type { Viewer } from '../../chat/viewer.ts';
import type { Queryable, Transaction } from '../../database/transaction.ts';
import type { Resolved } from '../../engine/directory.ts';
import type { Principal, Rows } from '../../engine/workflow.ts';
import { dayOf, type Instant } from '../../lib/time.ts';
import { resolve, viewerIn } from './directory.ts';
import type { Directory } from './model.ts';
import { covers } from './periods.ts';
import { peopleStore } from './store.ts';

/** As engine only: the reader could not see whom others may be. `$1` finds seats, `$2` accounts. */
const part = (table: string, condition: string): string =>
  `(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${table} t where ${condition}) as ${table}`;

const select = (seats: string, accounts: string): string => `with
  meant_seat as (${seats}),
  meant_account as (${accounts})
  select ${part('people_register', 'true')},
    ${part('seat', 't.id in (select id from meant_seat)')},
    ${part('account', 't.id in (select id from meant_account)')},
    ${part('holding', 't.seat_id in (select id from meant_seat) and t.account_id in (select id from meant_account)')},
    ${part('deputyship', 't.seat_id in (select id from meant_seat) and t.account_id in (select id from meant_account)')},
    ${part('absence', 't.account_id in (select id from meant_account)')}`;

const places =
  '(select seat_id, account_id from holding union all select seat_id, account_id from deputyship) p';

const selectViewer = select(
  `select p.seat_id as id from ${places} where p.account_id = $1`,
  'select $1::uuid as id',
);

/** Accounts that are addressed themselves come with the seats they need to be somebody at all. */
const selectPeople = select(
  `select s.id from seat s where
     'seat:' || s.id::text = any ($1) or 'deputy:' || s.id::text = any ($1)
     or 'organisation:' || s.organisation_id = any ($1) or 'body:' || s.body_id = any ($1)
     or 'role:' || s.function_id || '@' || s.body_id = any ($1)
   union select p.seat_id from ${places} where 'account:' || p.account_id::text = any ($1)`,
  `select p.account_id as id from ${places} join meant_seat m on m.id = p.seat_id`,
);

/** Who an account is at a moment; null for one that has no seat then. One query. */
export async function viewerOf(tx: Queryable, accountId: string, at: Instant): Promise<Viewer | null> {
  const [found] = await tx.query<Rows>(selectViewer, [accountId], 'people_viewer');
  const directory = directoryOf(found);
  return directory && viewerIn(directory, accountId, at);
}

/** Whom each principal stands for at a moment. One query, whatever the number of principals. */
export async function peopleFor(
  tx: Transaction,
  principals: readonly Principal[],
  at: Instant,
): Promise<ReadonlyMap<Principal, Resolved>> {
  const [found] = await tx.query<Rows>(selectPeople, [principals], 'people_meant');
  const directory = directoryOf(found);
  return new Map(
    principals.map((principal) => [
      principal,
      directory ? resolve(directory, principal, at) : { people: [], nobody: 'vacant' },
    ]),
  );
}

/** An account to choose from, with the body of its first seat to group by. */
export interface AccountChoice {
  readonly accountId: string;
  readonly label: string;
  readonly group: string | null;
}

/** Everyone who is somebody at a moment: the demo lets its visitor choose. */
export async function accounts(tx: Transaction, at: Instant): Promise<AccountChoice[]> {
  const [found] = await tx.query<Rows>(
    select('select id from seat', 'select id from account'),
    [],
    'people_all',
  );
  const directory = directoryOf(found);
  if (!directory) return [];
  const today = dayOf(at, directory.zone);
  return directory.accounts
    .filter((account) => covers(account, today))
    .flatMap(({ id, label }): AccountChoice[] => {
      const viewer = viewerIn(directory, id, at);
      const body = viewer?.seats.find((seat) => seat.bodyId !== null)?.bodyId ?? null;
      return viewer ? [{ accountId: id, label, group: body }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}

function directoryOf(found: Rows | undefined): Directory | null {
  return found?.['people_register']?.length ? peopleStore.fromRows(found) : null;
}
