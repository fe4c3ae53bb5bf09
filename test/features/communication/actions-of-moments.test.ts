import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ActionList, agreedMoments, isOpen, originOf } from '../../../src/features/actions/model.ts';
import type { CommunicationEvent } from '../../../src/features/communication/events.ts';
import { agreedDays } from '../../../src/features/communication/facts.ts';
import type { CommunicationPlan } from '../../../src/features/communication/model.ts';
import { communicationPlan } from '../../../src/features/communication/model.ts';
import { communicationWanted } from '../../../src/features/communication/reminders.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { compareInstants, isBefore } from '../../../src/lib/time.ts';
import { stateAfter as listAfter, version } from '../actions/agreed.ts';
import {
  circleOf,
  decide,
  follow,
  letter,
  letterAgain,
  partnerId,
  region,
  stateAfter,
  writer,
} from './planned.ts';

interface World {
  readonly plan: CommunicationPlan;
  readonly list: ActionList | null;
  /** Seconds since it began: every event has a moment of its own. */
  readonly passed: number;
}
/** Something that happens; `pick` says to which of the moments. */
type Step = (pick: number) => (world: World) => CommunicationEvent;

const partners = ['police', 'prosecution', 'town', 'tax'] as const;
const momentAt = ({ plan }: World, pick: number) => plan.moments[pick % Math.max(1, plan.moments.length)];
const at = (world: World, pick: number) => {
  const moment = momentAt(world, pick);
  return { momentId: moment?.id ?? partnerId('tax'), basedOn: moment?.edit ?? 0 };
};
const step = (make: (on: ReturnType<typeof at>) => CommunicationEvent): fc.Arbitrary<Step> =>
  fc.constant((pick) => (world) => make(at(world, pick)));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  step(() => ({ type: 'addMoment', by: writer, content: letter() })),
  step((on) => ({ type: 'editMoment', by: writer, ...on, content: letterAgain({ message: 'Anders.' }) })),
  step(({ momentId }) => ({ type: 'askApproval', momentId })),
  step(({ momentId }) => ({ type: 'askApproval', momentId })),
  step(({ momentId }) => ({ type: 'dropMoment', by: writer, momentId, reason: 'Vervalt.' })),
  step(({ momentId }) => ({ type: 'daysPass', momentId })),
  step(({ momentId }) => ({ type: 'dayComes', momentId })),
  fc
    .constantFrom(...partners)
    .chain((name) => step((on) => ({ type: 'approve', ...on, partnerId: partnerId(name) }))),
  fc
    .constantFrom(...partners)
    .chain((name) => step((on) => ({ type: 'decline', ...on, partnerId: partnerId(name), reason: 'Nee.' }))),
  fc
    .tuple(fc.constantFrom('police', 'prosecution'), fc.constantFrom('yes', 'no', 'no', 'no', 'unknown'))
    .chain(([name, answer]) =>
      step((on) => ({ type: 'answerRisk', ...on, by: partnerId(name as 'police'), answer: answer as 'no' })),
    ),
  fc.subarray([...partners]).map(
    (some): Step =>
      () =>
      () =>
        follow(circleOf(some)),
  ),
  fc.constant<Step>(() => () => follow(circleOf(partners))),
);

const anyScript = fc.array(fc.tuple(anyStep, fc.nat({ max: 3 }), fc.boolean(), fc.boolean()), {
  maxLength: 25,
});
const oneDay = 24 * 60 * 60;

/** Everybody agrees with one moment, so that it often comes that far. */
const agreed =
  (pick: number) =>
  (world: World): readonly CommunicationEvent[] => {
    const on = at(world, pick);
    return [
      { type: 'askApproval', momentId: on.momentId },
      ...partners.map((name): CommunicationEvent => ({ type: 'approve', ...on, partnerId: partnerId(name) })),
      ...(['police', 'prosecution'] as const).map(
        (name): CommunicationEvent => ({ type: 'answerRisk', ...on, by: partnerId(name), answer: 'no' }),
      ),
    ];
  };

const timeOf = ({ passed }: World): string => new Date(Date.UTC(2026, 10, 23, 9, 0, passed)).toISOString();

function happen(world: World, event: CommunicationEvent): World {
  const now = timeOf(world);
  const decision = decide(world.plan, event, now);
  const passed = world.passed + 1;
  if (!decision.accepted) return { ...world, passed };
  const list = (decision.facts ?? []).reduce<ActionList | null>(
    (before, { data }) =>
      listAfter(before, { type: 'followMoments', agreed: agreedMoments.parse(data) }, now),
    world.list,
  );
  return { plan: decision.state, list, passed };
}

it('there is something to do exactly on the days of approved messages that were not dropped', () => {
  fc.assert(
    fc.property(anyScript, (steps) => {
      let world: World = { plan: stateAfter(null, [follow(circleOf())]), list: null, passed: 0 };
      let adopted = 0;
      for (const [one, pick, allAgree, adopts] of steps) {
        world = happen(world, one(pick)(world));
        for (const event of allAgree ? agreed(pick)(world) : []) world = happen(world, event);
        adopted += 1;
        const list = adopts
          ? listAfter(
              world.list,
              { type: 'follow', agreed: version(adopted, [], { readers: world.plan.circle.members }) },
              '2026-11-24T09:00:00Z',
            )
          : world.list;
        world = { ...world, list };
        const open = (world.list?.actions ?? []).filter(
          (action) => originOf(action) === 'moment' && isOpen(action),
        );
        const said = agreedDays(world.plan);
        expect(communicationPlan.parse(world.plan)).toEqual(world.plan);
        const readers = new Set(world.list?.readers ?? []);
        expect(open.map(({ id }) => id).sort()).toEqual(
          said
            .filter(({ seatId }) => readers.has(`seat:${seatId}`))
            .map(({ rowId }) => rowId)
            .sort(),
        );
        const good = world.plan.moments.filter(({ stand }) => ['approved', 'done'].includes(stand.status));
        expect(said.length).toBe(
          good
            .filter(({ voicePartnerId }) =>
              world.plan.circle.partners.some((partner) => partner.partnerId === voicePartnerId),
            )
            .flatMap(({ day, repeatDays }) => [day, ...repeatDays]).length,
        );
      }
    }),
    { numRuns: 60 },
  );
});

const wanted = communicationWanted(region, publicHolidays(region.holidayCountry));

/** Brings about what the clock has to bring, one alarm after the other, until none is left. */
function lastOf(plan: CommunicationPlan, now: string, most = plan.moments.length * 8): CommunicationPlan {
  const [next] = wanted(plan).alarms.toSorted((one, other) => compareInstants(one.at, other.at));
  if (!next) return plan;
  if (most === 0) throw new Error('the clock is never done');
  const then = isBefore(now, next.at) ? next.at : now;
  return lastOf(stateAfter(plan, [next.event], then), then, most - 1);
}

it('nothing hangs for good: in the end everything is a draft, over or dropped, and nobody is asked any more', () => {
  fc.assert(
    fc.property(anyScript, (steps) => {
      let world: World = { plan: stateAfter(null, [follow(circleOf())]), list: null, passed: 0 };
      for (const [one, pick, allAgree, waits] of steps) {
        world = happen(world, one(pick)(world));
        for (const event of allAgree ? agreed(pick)(world) : []) world = happen(world, event);
        if (waits) world = { ...world, passed: world.passed + 9 * oneDay };
      }
      const end = lastOf(world.plan, timeOf(world));
      expect(wanted(end)).toEqual({ asks: [], alarms: [] });
      for (const { stand } of end.moments) expect(['drafted', 'done', 'dropped']).toContain(stand.status);
    }),
    { numRuns: 100 },
  );
});
