import { holderOf, type InvitationWish, InviteFault, lineFor, placeOf } from './compose-invite-seat.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/open.ts';
import type { Engine } from './engine/engine.ts';
import { openMovableClock } from './engine/movable-clock.ts';
import { openEngine } from './engine/open-engine.ts';
import { claimRegion } from './engine/region-claim.ts';
import { openSeals } from './engine/sealing.ts';
import { type Sessions, sessionsIn } from './engine/sessions.ts';
import { type PeopleAggregate, peopleAggregate } from './features/people/aggregate.ts';
import { peopleFor, viewerOf } from './features/people/directory-store.ts';
import type { PeopleEvent } from './features/people/events.ts';
import { type Account, type People, registerId } from './features/people/model.ts';
import { refusalNames } from './features/people/refusals.ts';
import { refusalText } from './features/people/words.ts';
import { type Clock, systemClock } from './lib/clock.ts';
import { publicHolidays } from './lib/holidays.ts';
import { freshId } from './lib/ids.ts';
import { dayOf, type Instant } from './lib/time.ts';
import { loadRegion } from './regions/load.ts';
import { isCoordinating } from './regions/lookups.ts';
import type { RegionPack } from './regions/schema.ts';

/** A way in for one account, once. */
export interface Invitation {
  readonly url: string;
  readonly expiresAt: Instant;
  readonly account: string;
  /** Whether the account may invite others itself. */
  readonly managesPeople: boolean;
  readonly zone: string;
}

/**
 * Makes a link that signs in whoever has a seat, and the seat and its account first where they are not there yet.
 * Works beside a running Aftrap on PostgreSQL; the embedded database belongs to one process at a time.
 * Throws InviteFault, DatabaseFault, RegionFault, RegionClaimFault or SealFault, each saying what to do.
 */
export async function invite(
  config: Config,
  wish: InvitationWish,
  realClock: Clock = systemClock,
): Promise<Invitation> {
  const { publicUrl, encryptionKey, signIn, databaseUrl, dataDir } = config;
  if (signIn !== 'links' || publicUrl === undefined || encryptionKey === undefined)
    throw new InviteFault('Nobody signs in with links here. Set SIGN_IN=links, as .env.example explains.');
  const region = await loadRegion(config.region);
  const place = placeOf(region, wish);
  const database = await openDatabase({ databaseUrl, dataDir });
  try {
    const clock = await openMovableClock(database, realClock);
    await database.engine((tx) => claimRegion(tx, region.id, clock.now()));
    const seals = await database.engine((tx) => openSeals(tx, region.id, encryptionKey, clock.now()));
    const directory = { viewerOf, peopleFor };
    const calendar = publicHolidays(region.holidayCountry);
    const engine = await openEngine({ database, seals, directory, clock, calendar });
    const account = await seated(engine, region, wish);
    const { token, expiresAt } = await linkFor(engine, region, sessionsIn(database), account);
    return {
      url: `${publicUrl}/aanmelden/${token}`,
      expiresAt,
      account: account.label,
      managesPeople: isCoordinating(place, region),
      zone: region.timeZone,
    };
  } finally {
    await database.close();
  }
}

/** The account in the seat; put there when nobody is. */
async function seated(engine: Engine, region: RegionPack, wish: InvitationWish): Promise<Account> {
  const people = peopleAggregate(region);
  const place = placeOf(region, wish);
  const today = dayOf(engine.now(), region.timeZone);
  const before = await doing(engine, people, { type: 'seedFromPack' });
  const there = holderOf(before, place, wish.label, today);
  if (there) return there;
  const lines = [lineFor(region, place, wish)];
  const after = await doing(engine, people, { type: 'importRows', lines });
  const made = holderOf(after, place, null, today);
  if (!made) throw new InviteFault('The seat could not be given to anyone today.');
  return made;
}

async function linkFor(
  engine: Engine,
  region: RegionPack,
  sessions: Sessions,
  { id }: Account,
): ReturnType<Sessions['makeLink']> {
  await doing(engine, peopleAggregate(region), { type: 'makeSignInLink', accountId: id });
  return sessions.makeLink(id, engine.now());
}

async function doing(engine: Engine, people: PeopleAggregate, event: PeopleEvent): Promise<People> {
  const by = { name: 'invite', deliveryId: `invite ${freshId()}` };
  const outcome = await engine.runAsSystem(people, registerId, event, by);
  if (outcome.status === 'done') return outcome.state;
  if (outcome.status === 'denied') throw new Error(`The product itself may not ${event.type}.`);
  // Of a list, the refusal names the line's own reason.
  const reason = refusalNames.find((name) => name === outcome.refusal.details?.['reason']);
  throw new InviteFault(refusalText(reason ? { name: reason } : outcome.refusal, 'en'));
}
