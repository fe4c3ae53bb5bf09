import { informationAggregates } from '../../../src/features/information/aggregate.ts';
import type { InformationEvent } from '../../../src/features/information/events.ts';
import { type Circle, circleId, type SeatRef } from '../../../src/features/information/model.ts';
import type { People } from '../../../src/features/people/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import { cast, says } from './cast.ts';
import { kickoffIds } from './script-kickoffs.ts';
import { seatOf } from './script-people.ts';
import { from, type Happening, type Step, timeComes } from './timeline.ts';
import type { World } from './world.ts';

const { coordinator, police, tax, woerden } = cast;

/** Four requests: answered and used, stopped at gate two, stopped at gate three, taken back. */
const ids = {
  used: uuidFrom('the request that is used'),
  unwanted: uuidFrom('the request that nobody acts on'),
  forbidden: uuidFrom('the request that may not be shared'),
  takenBack: uuidFrom('the request that is taken back'),
} as const;
type Name = keyof typeof ids;

const aggregatesOf = ({ parts: { region } }: World) =>
  informationAggregates(region, publicHolidays(region.holidayCountry));

/** What an event is made from: who has to do with the kick-off, and who sits where. */
class Table {
  readonly circle: Circle;
  readonly people: People;

  constructor(circle: Circle, people: People) {
    this.circle = circle;
    this.people = people;
  }

  seat(label: string): SeatRef {
    const { id, organisationId } = seatOf(this.people, label);
    return { seatId: id, organisationId };
  }

  partner(label: string): string {
    const { seatId } = this.seat(label);
    const found = this.circle.partners.find((one) => one.seatId === seatId);
    if (!found) throw new Error(`${label} is no partner`);
    return found.partnerId;
  }
}

const request =
  (name: Name) =>
  (by: string, type: InformationEvent['type'], make: (table: Table) => InformationEvent): Happening => ({
    name: `information.${type} by ${by}`,
    async play(world, delivery) {
      const { circles, requests: aggregate } = aggregatesOf(world);
      const event = async () => {
        const { circle } = await world.existing(circles, circleId(kickoffIds.lighthouse));
        return make(new Table(circle, await world.people()));
      };
      await world.person(by, { aggregate, objectId: ids[name], event, delivery });
    },
  });

// Nobody in the script does the work of gate three: the facilitator does it.
const staffed = { information: false, privacy: false };

const asks = (name: Name, by: string): Happening =>
  request(name)(by, 'ask', (table) => ({
    type: 'ask',
    id: ids[name],
    circle: table.circle,
    staffed,
    by: table.seat(by),
    question: says(`Wie weet iets over ${name}`),
    why: says(`Het staat nergens over ${name}`),
    level: 'TACTICAL',
  }));
const supports = (name: Name, by: string): Happening =>
  request(name)(by, 'endorse', (table) => ({
    type: 'endorse',
    partnerId: table.partner(by),
    answer: 'yes',
  }));
const promises = (name: Name, by: string): Happening =>
  request(name)(by, 'promise', (table) => ({
    type: 'promise',
    partnerId: table.partner(by),
    staffed,
    what: says(`Controleren om ${name}`),
    due: '2027-02-01',
  }));
const checks = (name: Name): Happening =>
  request(name)(coordinator, 'check', (table) => ({
    type: 'check',
    by: table.seat(coordinator),
    obtainable: 'yes',
    basis: 'UNKNOWN',
    sharing: says(`Nog niet duidelijk bij ${name}`),
  }));

/** After the round: every request to where it waits, or stops. */
export const informationSteps: readonly Step[] = from('2026-12-03', '15:00', [
  asks('used', police),
  supports('used', tax),
  promises('used', woerden),
  checks('used'),
  request('used')(coordinator, 'settleBasis', (table) => ({
    type: 'settleBasis',
    by: table.seat(coordinator),
    basis: 'WGS_RIEC',
    sharing: says('Met iedereen aan tafel'),
  })),
  request('used')(coordinator, 'assign', (table) => ({
    type: 'assign',
    product: 'QUICKSCAN',
    ownerSeatId: table.seat(tax).seatId,
    due: '2026-12-21',
    staff: [],
  })),
  request('used')(tax, 'markStuck', () => ({
    type: 'markStuck',
    reason: says('Geen toegang tot het systeem'),
  })),
  request('used')(tax, 'markRunning', () => ({ type: 'markRunning' })),
  request('used')(tax, 'markDone', () => ({ type: 'markDone', where: says('RIEC-IS, kenmerk zeven') })),
  asks('unwanted', woerden),
  supports('unwanted', tax),
  request('unwanted')(tax, 'promiseNothing', (table) => ({
    type: 'promiseNothing',
    partnerId: table.partner(tax),
  })),
  request('unwanted')(woerden, 'stop', () => ({ type: 'stop' })),
  asks('forbidden', police),
  supports('forbidden', woerden),
  promises('forbidden', police),
  checks('forbidden'),
  request('forbidden')(coordinator, 'forbid', (table) => ({
    type: 'forbid',
    by: table.seat(coordinator),
  })),
  asks('takenBack', police),
]);

/** Weeks later: one was waited for in vain, and of the other it is asked what became of it. */
export const informationEnd: readonly Step[] = [
  ...from('2026-12-29', '10:00', [
    request('takenBack')(police, 'wait', () => ({ type: 'wait' })),
    request('takenBack')(police, 'withdraw', () => ({ type: 'withdraw' })),
  ]),
  timeComes('2027-01-04', '08:30'),
  ...from('2027-01-04', '10:00', [
    request('used')(police, 'sayUse', (table) => ({
      type: 'sayUse',
      by: table.seat(police),
      used: 'yes',
      text: says('Twee controles gedaan'),
    })),
  ]),
];
