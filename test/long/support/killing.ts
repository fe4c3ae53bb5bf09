import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '../../support/databases.ts';
import type { KillPlan, Side } from './kill-points.ts';
import { linesOf } from './lines.ts';
import { filesIn, type PlayOrder, type PlayReport } from './orders.ts';
import { Players } from './players.ts';
import { type ScriptName, scripts } from './script.ts';

/** How a script is played. */
export interface Way {
  readonly script: ScriptName;
  /** The first step in which the process is killed. */
  readonly killsFrom: number;
  /** On which sides of commits and messages, step by step in turn. */
  readonly sides: readonly (readonly Side[])[];
  /** How often at each kind of commit that is no event's own. */
  readonly engineKills: number;
  /** Around messages once in every scene, not at every step that sends. */
  readonly messagesOnceAScene?: boolean;
  readonly oneLane: boolean;
  /** How many processes wait to take over. */
  readonly spares: number;
}

/** One arrival of a message, with the step in which it came. */
export interface SentMessage {
  readonly step: number;
  readonly deliveryId: string;
  readonly accountId: string;
  /** The cards it was made of. */
  readonly parts: readonly unknown[];
}

/** What came of playing the script once. */
export interface Played {
  /** The dump after each step, as text; null where none was made: nothing was killed there. */
  readonly dumps: readonly (string | null)[];
  /** Every message as it arrived, in order; sent twice is there twice. */
  readonly sent: readonly SentMessage[];
  /** Where the process was killed, step by step. */
  readonly kills: readonly (readonly string[])[];
  readonly report: PlayReport;
}

/** Plays the script on a fresh database, from beginning to end, by one process that lives. */
export async function playInPeace(kind: TestDatabase, way: Way): Promise<Played> {
  return only(await play(kind, { ...way, spares: 0 }, [null]));
}

/**
 * Plays it by processes that are killed: in the whole script once at each side of the commit of every type of event,
 * at every step around a message. Each time a new process takes over and does the step again, as a person or a
 * platform would.
 */
export async function playKilling(kind: TestDatabase, way: Way): Promise<Played> {
  return only(await playShared(kind, way, 1));
}

/**
 * The same, with the points shared among so many databases. One process serves them all, and is killed while each stands
 * at a point of its own: so the start of a process, the dearest part, is needed less often.
 */
export function playShared(kind: TestDatabase, way: Way, shares: number): Promise<readonly Played[]> {
  const { killsFrom: from, sides, engineKills } = way;
  const scenes = scenesOf(way);
  const plans = Array.from({ length: shares }, (_, mine) => ({
    from,
    sides,
    scenes,
    engineKills,
    share: { mine, of: shares },
  }));
  return play(kind, way, plans);
}

/** For every step a number, within which around messages once is enough. */
export function scenesOf({ script, messagesOnceAScene = false }: Way): readonly number[] {
  const steps = scripts[script];
  const names = steps.map(({ scene, name }) => (messagesOnceAScene ? (scene ?? name) : name));
  return names.map((name) => names.indexOf(name));
}

async function play(
  kind: TestDatabase,
  { script, oneLane, spares }: Way,
  plans: readonly (KillPlan | null)[],
): Promise<readonly Played[]> {
  const top = await mkdtemp(join(tmpdir(), 'aftrap-kill-'));
  const players = new Players(top, spares);
  const places = await Promise.all(plans.map(() => kind.migrated()));
  const plays: PlayOrder[] = [];
  try {
    for (const [index, { where }] of places.entries()) {
      const folder = await mkdtemp(join(top, 'play-'));
      plays.push({ where, folder, kills: plans[index] ?? null });
    }
    const killsSoFar = (): number => plays.flatMap(({ folder }) => linesOf(filesIn(folder).kills)).length;
    for (let before = -1; ; ) {
      const told = await players.tell({ script, oneLane, plays });
      if (told !== null && 'done' in told) break;
      if (told !== null) throw new Error('fault' in told ? told.fault : 'it answered something else');
      // Something else killed it, or it would go on for ever.
      if (killsSoFar() === before) throw new Error('The process was killed, and not by its own hand.');
      before = killsSoFar();
    }
    return plays.map(({ folder }) => playedIn(folder, scripts[script].length));
  } finally {
    await players.end();
    await Promise.all(places.map((place) => place.remove()));
    await rm(top, { recursive: true, force: true });
  }
}

function playedIn(folder: string, steps: number): Played {
  const files = filesIn(folder);
  const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);
  const kills = linesOf(files.kills);
  const all = Array.from({ length: steps }, (_, step) => step);
  return {
    dumps: all.map((step) => read(files.dump(step))),
    sent: linesOf(files.sent).map((line) => JSON.parse(line) as SentMessage),
    kills: all.map((step) =>
      kills.filter((line) => line.startsWith(`${step} | `)).map((line) => line.slice(line.indexOf('|') + 2)),
    ),
    report: JSON.parse(read(files.report) ?? '') as PlayReport,
  };
}

function only(all: readonly Played[]): Played {
  const [played] = all;
  if (!played) throw new Error('nothing was played');
  return played;
}
