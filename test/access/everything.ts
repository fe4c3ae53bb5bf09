import type { Viewer } from '../../src/chat/viewer.ts';
import { principalsOf } from '../../src/chat/viewer.ts';
import type { AnyAggregate } from '../../src/engine/feature.ts';
import type { Grant, Row } from '../../src/engine/workflow.ts';
import type { People } from '../../src/features/people/model.ts';
import { dayOf } from '../../src/lib/time.ts';
import type { Scripted } from './scripted.ts';

/** Everything there is, as the engine sees it, and who has which right on what, worked out by the features' code. */
export interface Everything {
  /** All rows of every table, as JSON. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** By the id of the object. */
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
  readonly people: People;
  readonly now: string;
}

/** Somebody, or nobody, with all that decides what they may see. */
export interface Me {
  readonly accountId: string | null;
  readonly principals: ReadonlySet<string>;
  readonly managesPeople: boolean;
  /** Accounts with a place, now or later, in an organisation that this one acts for. */
  readonly colleagues: ReadonlySet<string>;
  rights(objectId: unknown): ReadonlySet<string>;
}

export async function everythingIn({ product, world }: Scripted): Promise<Everything> {
  const { database, features } = product;
  const names = await database.engine((tx) =>
    tx.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relname <> '_prisma_migrations' order by 1`,
    ),
  );
  const rows = new Map<string, readonly Row[]>();
  for (const { name } of names) rows.set(name, await rowsOf(database, name));
  const grants = new Map<string, readonly Grant[]>();
  for (const aggregate of features.flatMap(({ aggregates }) => aggregates)) {
    for (const { id } of rows.get(rootOf(aggregate)) ?? []) {
      const state = await world.find(aggregate, String(id));
      if (state !== null) grants.set(String(id), aggregate.grants(state as never));
    }
  }
  return { rows, grants, people: await world.people(), now: product.clock.now() };
}

const rootOf = ({ kind, store }: AnyAggregate): string => {
  const root = store.tables[0]?.table;
  if (root === undefined) throw new Error(`${kind} has no table`);
  return root;
};

async function rowsOf(database: Scripted['product']['database'], table: string): Promise<Row[]> {
  const found = await database.engine((tx) =>
    tx.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t`),
  );
  return found.map(({ row }) => row);
}

/** What somebody may do and see by `grants` alone. The viewer is null for who has no seat today. */
export function meOf(
  { grants, people, now }: Everything,
  accountId: string | null,
  viewer: Viewer | null,
): Me {
  const principals = new Set(viewer === null ? [] : principalsOf(viewer));
  const known = new Map<unknown, ReadonlySet<string>>();
  const rights = (objectId: unknown): ReadonlySet<string> => {
    const found = known.get(objectId);
    if (found) return found;
    const own = (grants.get(String(objectId)) ?? []).filter(({ principal }) => principals.has(principal));
    known.set(objectId, new Set(own.map(({ right }) => right)));
    return rights(objectId);
  };
  const today = dayOf(now, people.zone);
  const organisations = new Set(viewer?.seats.map(({ organisationId }) => organisationId));
  const seats = new Set(
    people.seats.filter(({ organisationId }) => organisations.has(organisationId)).map(({ id }) => id),
  );
  const places = [...people.holdings, ...people.deputyships].filter(
    ({ seatId, until }) => seats.has(seatId) && (until === null || today < until),
  );
  return {
    accountId,
    principals,
    rights,
    managesPeople: [...grants.keys()].some((id) => rights(id).has('manage')),
    colleagues: new Set(places.map((one) => one.accountId)),
  };
}
