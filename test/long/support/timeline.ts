import { addMinutes, type Day, type Instant, instantOn } from '../../../src/lib/time.ts';
import type { World } from './world.ts';

/** One thing that happens: somebody's event, or nothing but time. */
export interface Step {
  readonly name: string;
  readonly at: Instant;
  /** What it belongs to; left out: it stands alone. */
  readonly scene?: string;
  /** `delivery` is the same whenever the step is played again. */
  play(world: World, delivery: string): Promise<void>;
}
export type Happening = Omit<Step, 'at' | 'scene'>;

const zone = 'Europe/Amsterdam';

/** What happens one after the other, a minute apart, from a local time on. */
export function from(day: Day, time: string, happenings: readonly Happening[]): Step[] {
  const start = instantOn(day, time, zone);
  return happenings.map((happening, minutes) => ({
    ...happening,
    at: addMinutes(start, minutes),
    scene: `${day} ${time}`,
  }));
}

/** Nobody does anything: only what the clock brings by then. */
export function timeComes(day: Day, time: string): Step {
  const at = instantOn(day, time, zone);
  return { name: `the clock: ${day} ${time}`, at, scene: `${day} ${time}`, play: async () => {} };
}

/** The steps in a row, each with a name of its own. Throws when time would go back. */
export function timeline(...parts: readonly (Step | readonly Step[])[]): readonly Step[] {
  const steps = parts.flat().map((step, index) => ({ ...step, name: `${index}. ${step.name}` }));
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before && before.at >= step.at) throw new Error(`${step.name} comes before ${before.name}`);
  }
  return steps;
}
