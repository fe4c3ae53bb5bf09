import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { Clock } from '../lib/clock.ts';
import { compareInstants, type Instant } from '../lib/time.ts';
import { type DemoDays, demoDays } from './demo-day.ts';
import { bringInPeople, demoLines, fitsRegion, sendOnLeave } from './demo-people.ts';
import { type DemoStep, type Stage, stageOf } from './demo-step.ts';
import { houtduif } from './houtduif.ts';
import { katrol } from './katrol.ts';
import { kievit } from './kievit.ts';
import { lantaarn } from './lantaarn.ts';
import { lindeblad } from './lindeblad.ts';
import { openPast, type PastParts } from './past.ts';
import { vuurtoren } from './vuurtoren.ts';
import { wulp } from './wulp.ts';
import { zandloper } from './zandloper.ts';

/** Where setting up the demo has got to. Days are counted from `setUpAt`, also when it is finished a day later. */
const progress = z.object({ setUpAt: z.string(), played: z.int(), isDone: z.boolean() });
type Progress = z.infer<typeof progress>;

const settingName = 'demo';
/** Working days from today: when everyone took their seats, since when messages are there, and are new. */
const beganOn = -64;
const keptSince = -3;
const newSince = -1;

export interface DemoParts extends PastParts {
  readonly clock: Clock;
}

/**
 * Fills an empty database with the demo: its people, and kick-offs at every stage, played with the events and the
 * clock of the product itself. Goes on where it was when it was interrupted; done once, it does nothing.
 */
export async function seedDemo(parts: DemoParts): Promise<void> {
  const lines = await demoLines();
  const known = await readProgress(parts.database);
  if (known?.isDone === true || !fitsRegion(lines, parts.region)) return;
  if (known === null && (await hasPeople(parts.database))) return;
  const begun = known ?? { setUpAt: parts.clock.now(), played: 0, isDone: false };
  await keepProgress(parts.database, begun);
  const days = demoDays(begun.setUpAt, parts.region, parts.calendar);
  const steps = demoSteps(days);
  const inbox = { keptFrom: days.at(keptSince, '00:00'), readUntil: days.at(newSince, '00:00') };
  const past = await openPast(parts, momentOf(steps, begun.played), inbox);
  try {
    const stage = stageOf(parts, past, days);
    for (const [index, step] of steps.entries()) {
      if (index < begun.played) continue;
      await past.moveTo(step.at);
      await step.carryOut(stage);
      await keepProgress(parts.database, { ...begun, played: index + 1 });
    }
    await past.moveTo(begun.setUpAt);
    await keepProgress(parts.database, { ...begun, played: steps.length, isDone: true });
  } finally {
    await past.stop();
  }
}

function demoSteps(days: DemoDays): DemoStep[] {
  const plays = [houtduif, kievit, vuurtoren, lindeblad, zandloper, lantaarn, wulp, katrol];
  const played = plays.flatMap((play) => play(days));
  const inTime = [...played, leave(days)].sort((a, b) => compareInstants(a.at, b.at));
  return [arrival(days), ...inTime];
}

function momentOf(steps: readonly DemoStep[], number: number): Instant {
  const step = steps[number] ?? steps.at(-1);
  if (!step) throw new Error('The demo has no steps.');
  return step.at;
}

function arrival(days: DemoDays): DemoStep {
  return {
    key: 'people',
    at: days.at(beganOn, '09:00'),
    async carryOut({ past, region }: Stage) {
      await past.seedFeatures();
      await bringInPeople(past, region, await demoLines(), days.day(0));
    },
  };
}

function leave(days: DemoDays): DemoStep {
  return {
    key: 'leave',
    at: days.at(-2, '08:45'),
    async carryOut({ past, region, person }: Stage) {
      const { accountId } = await person('Gemeente Lelystad - adviseur OOV');
      await sendOnLeave(past, region, { accountId, from: days.day(-2), until: days.day(4) });
    },
  };
}

async function readProgress(database: Database): Promise<Progress | null> {
  const [row] = await database.engine((tx) =>
    tx.query<{ value: unknown }>('select value from setting where name = $1', [settingName]),
  );
  return row ? progress.parse(row.value) : null;
}

async function keepProgress(database: Database, made: Progress): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `insert into setting (name, value, updated_at) values ($1, $2, $3)
       on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at`,
      [settingName, made, made.setUpAt],
    ),
  );
}

async function hasPeople(database: Database): Promise<boolean> {
  const rows = await database.engine((tx) => tx.query('select 1 from account limit 1'));
  return rows.length > 0;
}
