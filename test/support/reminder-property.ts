import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import {
  addDays,
  addMinutes,
  addWorkingDays,
  dayOf,
  instantOn,
  isBefore,
  isWorkingMoment,
  nextWorkingMoment,
} from '../../src/lib/time.ts';
import { databases } from './databases.ts';
import { calendar, type RandomPartner, ReminderWorld, region, zone } from './reminder-world.ts';

// Each start is a Tuesday or so, ten in the morning, a week around which something about the calendar is odd.
const starts = {
  'an ordinary week': '2026-06-09T08:00:00Z',
  'the night summer time begins': '2026-03-24T09:00:00Z',
  'the night summer time ends': '2026-10-20T08:00:00Z',
  'Christmas and New Year': '2026-12-21T09:00:00Z',
  'Easter, with the clocks just changed': '2026-03-31T08:00:00Z',
};

const days = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 6 }))
    .map(([from, length]) => [from, from + length] as const);
const sometimes = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: null, freq: 2 });
const partner: fc.Arbitrary<RandomPartner> = fc.record({
  hours: fc.constantFrom('08:30-17:00', '07:00-12:00', '13:00-21:00', '10:00-11:00'),
  zone: fc.constantFrom('Europe/Amsterdam', 'Europe/London', 'America/Curacao'),
  deputy: sometimes(days(8)),
  absent: sometimes(days(8)),
  deputyAbsent: sometimes(days(8)),
  leavesOn: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null, freq: 4 }),
});
const step = fc.record({
  minutes: fc.oneof(fc.integer({ min: 10, max: 900 }), fc.constantFrom(1440, 2880, 4320)),
  isDown: fc.boolean(),
  who: fc.integer({ min: 0, max: 3 }),
  deed: fc.constantFrom('none', 'none', 'answer', 'notForUs', 'handOver', 'takeBack', 'moreTime', 'remove'),
} as const);
const scenario = fc.record({
  partners: fc.array(partner, { minLength: 2, maxLength: 4 }),
  steps: fc.array(step, { minLength: 4, maxLength: 9 }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

interface Reminder {
  readonly id: string;
  readonly key: string;
  readonly principal: string;
  readonly due: string;
  readonly expires: string;
  readonly status: string;
  readonly reason: string | null;
  readonly created: string;
  readonly finished: string | null;
  readonly accountId: string | null;
  readonly delivery: string | null;
  readonly sent: string | null;
}

const remindersOf = (database: Database): Promise<Reminder[]> =>
  database.engine((tx) =>
    tx.query<Reminder>(
      `select o.id, o.key, o.principal, o.wanted_at as due, o.expires_at as expires, o.status, o.reason, o.created_at as created,
         o.finished_at as finished, d.account_id as "accountId", d.status as delivery, d.finished_at as sent
       from outbox o left join delivery d on d.parts @> jsonb_build_array(jsonb_build_object('outboxId', o.id))
       where o.kind = 'reminder' and o.key like 'answer:%' order by o.wanted_at`,
    ),
  );

/** When something happened to a partner, by the clock of the test. */
interface Happened {
  readonly at: string;
  readonly who: number;
  readonly deed: string;
}

async function play(database: Database, { partners, steps }: Scenario, start: string) {
  const world = await ReminderWorld.open(database, partners, start);
  const opened = await world.state();
  const happened: Happened[] = [];
  let now = start;
  for (const { minutes, isDown, who, deed } of steps) {
    now = addMinutes(now, minutes);
    await (isDown ? world.jumpsTo(now) : world.passesTo(now));
    if (deed !== 'none' && (await world.does(who, deed))) happened.push({ at: now, who, deed });
  }
  await world.passesTo(addMinutes(now, 30 * 24 * 60));
  return {
    world,
    opened,
    happened,
    partners,
    start,
    reminders: await remindersOf(database),
    end: addMinutes(now, 30 * 24 * 60),
  };
}
type Played = Awaited<ReturnType<typeof play>>;

const within = (day: string, start: string, span: readonly [number, number] | null): boolean =>
  span !== null && day >= addDays(start, span[0]) && day <= addDays(start, span[1]);

/** Who of an organisation may be reminded at a moment: worked out anew from the scenario alone. */
function reachable(played: Played, who: number, at: string): string[] {
  const partner = played.partners[who];
  if (!partner) return [];
  const home = dayOf(at, partner.zone);
  const regional = dayOf(at, zone);
  const start = dayOf(played.start, zone);
  const hasLeft = partner.leavesOn !== null && regional >= addDays(start, partner.leavesOn);
  const holder = hasLeft || within(home, start, partner.absent) ? [] : ['holder'];
  const standsIn = within(regional, start, partner.deputy) && !within(home, start, partner.deputyAbsent);
  const handed = played.happened
    .filter((one) => one.who === who && ['handOver', 'takeBack'].includes(one.deed) && isBefore(one.at, at))
    .at(-1);
  const deputy = standsIn ? ['deputy'] : [];
  if (handed?.deed === 'handOver') return deputy;
  return holder.length > 0 ? holder : deputy;
}

const indexOf = (played: Played, reminder: Reminder): number =>
  played.opened.partners.findIndex(({ id }) => reminder.key === `answer:${id}`);
const codes = ['POL', 'OM', 'BD', 'NVWA'];
const labelOf = (played: Played, reminder: Reminder): string =>
  ['holder', 'deputy'].find(
    (role) => played.world.account(`${codes[indexOf(played, reminder)]} ${role}`) === reminder.accountId,
  ) ?? 'stranger';
const wasOver = (played: Played, who: number, at: string): boolean =>
  played.happened.some(
    (one) => one.who === who && ['answer', 'notForUs', 'remove'].includes(one.deed) && isBefore(one.at, at),
  );

/** When an organisation's people may next be disturbed. */
function nextMoment(played: Played, who: number, at: string): string {
  const [from = '', until = ''] = played.partners[who]?.hours.split('-') ?? [];
  return nextWorkingMoment(
    at,
    { days: [1, 2, 3, 4, 5], from, until },
    played.partners[who]?.zone ?? '',
    calendar,
  );
}

function onlyWhoMayBeReminded(played: Played): void {
  for (const reminder of played.reminders.filter(({ delivery }) => delivery === 'delivered')) {
    const who = indexOf(played, reminder);
    const at = reminder.sent ?? '';
    const partner = played.partners[who];
    const [from = '', until = ''] = partner?.hours.split('-') ?? [];
    expect(reachable(played, who, at)).toContain(labelOf(played, reminder));
    expect(wasOver(played, who, at)).toBe(false);
    expect(isBefore(at, reminder.expires)).toBe(true);
    expect(isWorkingMoment(at, { days: [1, 2, 3, 4, 5], from, until }, partner?.zone ?? '', calendar)).toBe(
      true,
    );
  }
}

function noneIsMissing(played: Played): void {
  for (const partner of played.opened.partners) {
    const due = dayOf(partner.deadline, zone);
    const moments = region.deadlines.remindWorkingDaysBefore.map((count) =>
      instantOn(addWorkingDays(due, -count, calendar), region.workingHours.from, zone),
    );
    const first = played.reminders.filter(
      ({ key, expires, principal }) =>
        key === `answer:${partner.id}` && expires === partner.deadline && principal.startsWith('seat:'),
    );
    const expected = moments.filter((at) => isBefore(played.start, at) && isBefore(at, partner.deadline));
    expect(new Set(first.map(({ due }) => due))).toEqual(new Set(expected));
  }
}

function whatWasNotSentSaysWhyAndTruly(played: Played): void {
  for (const reminder of played.reminders) {
    expect(['done', 'dropped']).toContain(reminder.status);
    const who = indexOf(played, reminder);
    const at = reminder.finished ?? '';
    const truths: Record<string, () => boolean> = {
      done: () => reminder.delivery === 'delivered',
      noLongerAsked: () =>
        played.happened.some((one) => one.who === who && !isBefore(at, one.at)) ||
        !isBefore(at, reminder.expires),
      absent: () => reachable(played, who, at).length === 0,
      vacant: () => reachable(played, who, at).length === 0,
      ended: () => reachable(played, who, at).length === 0,
      tooLate: () => !isBefore(nextMoment(played, who, at), reminder.expires),
      replacedByLater: () =>
        played.reminders.some((one) => one.key === reminder.key && isBefore(reminder.due, one.due)),
      pastWhenAsked: () => !isBefore(reminder.created, reminder.due),
    };
    const reason = reminder.status === 'done' ? 'done' : (reminder.reason ?? '');
    expect(Object.keys(truths)).toContain(reason);
    expect({ reason, holds: truths[reason]?.() }).toEqual({ reason, holds: true });
  }
}

/**
 * The promise of every reminder, tried on random rounds: `runs` of them around each odd week of the calendar, on
 * every database there is.
 */
export function proveReminders(runs: Readonly<Record<'embedded' | 'postgresql', number>>): void {
  describe.each(databases())('reminders of a round, on $kind', (kind) => {
    it.each(Object.entries(starts))(
      'around %s: only who may, none missing, every reason true',
      async (_week, start) => {
        await fc.assert(
          fc.asyncProperty(scenario, async (random) => {
            const place = await kind.migrated();
            const played = await play(await place.open(), random, start);
            onlyWhoMayBeReminded(played);
            noneIsMissing(played);
            whatWasNotSentSaysWhyAndTruly(played);
            await place.remove();
          }),
          { numRuns: runs[kind.kind], endOnFailure: true },
        );
      },
      600_000,
    );
  });
}
