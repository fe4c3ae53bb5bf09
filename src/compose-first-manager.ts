import type { Database } from './database/database.ts';
import { dayOf, type Instant } from './lib/time.ts';
import { isCoordinating } from './regions/lookups.ts';
import type { RegionPack } from './regions/schema.ts';

/** Whether somebody has a seat today that may manage people: without, nobody can be let in by anybody. */
export async function somebodyManages(
  database: Database,
  region: RegionPack,
  now: Instant,
): Promise<boolean> {
  const seats = await database.engine((tx) =>
    tx.query<{ functionId: string; bodyId: string | null }>(
      `select s.function_id as "functionId", s.body_id as "bodyId" from holding h join seat s on s.id = h.seat_id
       where h.from_day <= $1::date and (h.until_day is null or h.until_day > $1::date)
         and (s.ends_on is null or s.ends_on > $1::date)`,
      [dayOf(now, region.timeZone)],
    ),
  );
  return seats.some((seat) => isCoordinating(seat, region));
}

/** What an operator types to let the first of them in. */
export function inviteHint(database: Database, region: RegionPack): string {
  const [first] = region.authority.managesPeople;
  const body = region.bodies.find(({ type }) => type === first?.bodyType);
  const place = body ? ` --body ${body.id}` : '';
  const stop = database.kind === 'embedded' ? ' (stop Aftrap first, and start it again after)' : '';
  return `Nobody can let people in yet. Invite the first who may${stop}:\n  npm run invite --${place} --function ${first?.function}`;
}
