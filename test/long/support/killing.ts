import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '../../support/databases.ts';
import type { Report } from './dump.ts';
import type { Side } from './kill-points.ts';
import type { Order, Told } from './orders.ts';
import { Players } from './players.ts';
import { type ScriptName, scripts } from './script.ts';

/** How a script is played. */
export interface Way {
  readonly script: ScriptName;
  /** The first step in which the process is killed. */
  readonly killsFrom: number;
  /** On which sides of commits and messages, step by step in turn. */
  readonly sides: readonly (readonly Side[])[];
  /** Of each kind of commit that is no event's own: in how many steps. */
  readonly engineKills: number;
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
  /** The dump after each step, as text. */
  readonly dumps: readonly string[];
  /** Every message as it arrived, in order; sent twice is there twice. */
  readonly sent: readonly SentMessage[];
  /** Where the process was killed, step by step. */
  readonly kills: readonly (readonly string[])[];
  readonly report: Report & { readonly types: readonly string[] };
}

/** Plays the script on a fresh database, from beginning to end, by one process that lives. */
export const playInPeace = (kind: TestDatabase, way: Way): Promise<Played> => play(kind, way, false);

/**
 * Plays it by processes that are killed: at every step once at every point there is. Each time a new process
 * takes over and does the step again, as a person or a platform would.
 */
export const playKilling = (kind: TestDatabase, way: Way): Promise<Played> => play(kind, way, true);

async function play(kind: TestDatabase, way: Way, isKilling: boolean): Promise<Played> {
  const place = await kind.migrated();
  const folder = await mkdtemp(join(tmpdir(), 'aftrap-kill-'));
  const players = new Players(folder, isKilling ? way.spares : 0);
  const worn = wear(way.engineKills);
  const kills: (readonly string[])[] = [];
  const steps = scripts[way.script];
  const { oneLane, script } = way;
  const order = { where: place.where, folder, oneLane, script, sides: [], engine: way.engineKills > 0 };
  try {
    for (const step of steps.keys()) {
      const sides = way.sides[step % way.sides.length] ?? [];
      const spent = isKilling && step >= way.killsFrom ? [] : null;
      kills.push(await playStep(players, { ...order, step, sides, spent }, worn));
    }
    const told = await players.tell({ ...order, step: steps.length - 1, spent: null, report: true });
    if (told === null || !('report' in told)) throw new Error(faultOf(told, 'the report'));
    const dumps = kills.map((_, step) => readFileSync(join(folder, `${step}.json`), 'utf8'));
    const sent = linesOf(join(folder, 'sent.txt')).map((line) => JSON.parse(line) as SentMessage);
    return { dumps, sent, kills, report: told.report };
  } finally {
    await players.end();
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Plays one step until it is done; gives the points it was killed at on the way. */
async function playStep(players: Players, order: Order, worn: Wear): Promise<readonly string[]> {
  const killed = (): string[] => linesOf(join(order.folder, 'kills.txt'));
  const before = killed().length;
  for (;;) {
    const here = killed().slice(before);
    const told = await players.tell({ ...order, spent: order.spent && [...here, ...worn.out()] });
    if (told === null) worn.count(killed().at(-1) ?? '');
    else if ('played' in told) return here;
    else throw new Error(faultOf(told, scripts[order.script][order.step]?.name ?? ''));
  }
}

interface Wear {
  count(point: string): void;
  /** Points at which the process has been killed often enough. */
  out(): readonly string[];
}

/** Commits of the engine come again at every step, and what a start does at every start: once is enough there. */
function wear(engineKills: number): Wear {
  const times = new Map<string, number>();
  return {
    count(point) {
      if (/^(engine|start)/.test(point)) times.set(point, (times.get(point) ?? 0) + 1);
    },
    out: () =>
      [...times].flatMap(([point, count]) =>
        count >= (point.startsWith('start') ? 1 : engineKills) ? [point] : [],
      ),
  };
}

function faultOf(told: Told | null, what: string): string {
  return `${what}: ${told !== null && 'fault' in told ? told.fault : 'the process was killed'}`;
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}
