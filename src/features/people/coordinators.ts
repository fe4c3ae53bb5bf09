import type { Day } from '../../lib/time.ts';
import { isCoordinating } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Holding, People } from './model.ts';
import { covers } from './periods.ts';

/**
 * True when there will be a day, from `today` on, on which nobody manages people any more though somebody would
 * have before. Deputies do not count: they come and go.
 */
export function losesCoordinators(before: People, after: People, region: RegionPack, today: Day): boolean {
  const had = coordinatingHoldings(before, region);
  const has = coordinatingHoldings(after, region);
  const turns = [...had, ...has].flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const days = [today, ...turns.filter((day) => day > today)];
  return days.some((day) => had.some((one) => covers(one, day)) && !has.some((one) => covers(one, day)));
}

function coordinatingHoldings(people: People, region: RegionPack): Holding[] {
  const seats = new Set(people.seats.filter((seat) => isCoordinating(seat, region)).map((seat) => seat.id));
  return people.holdings.filter((held) => seats.has(held.seatId));
}
