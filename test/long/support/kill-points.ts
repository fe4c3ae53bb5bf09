import { appendFileSync } from 'node:fs';
import { linesOf } from './lines.ts';

export type Side = 'beforeCommit' | 'afterCommit' | 'beforeSend' | 'afterSend';

/** Where a play is killed. */
export interface KillPlan {
  /** The first step with kills. */
  readonly from: number;
  /** On which sides of commits and messages, step by step in turn. */
  readonly sides: readonly (readonly Side[])[];
  /** A number for every step: around messages it is killed once for each number. */
  readonly scenes: readonly number[];
  /** How often at each kind of commit that is no event's own, and in a start. */
  readonly engineKills: number;
  /** Several plays share the points: this one has every `of`-th, `mine` of them. */
  readonly share: { readonly mine: number; readonly of: number };
}

/** Around what the process can be killed: around one kind of commit, or around a message. */
interface Spot {
  /** An event's own commit, a message on its way, what the engine writes besides, or anything while it starts. */
  readonly of: 'event' | 'message' | 'engine' | 'start';
  readonly name: string;
}

// Recording what became of a message: before its commit is the same moment as after sending.
const records = /^update delivery set status = \$2/;

/** What the engine is about to commit, by its statements; null when it only read. */
function commitOf(statements: readonly string[], event: string): Spot | null {
  const texts = statements.map((text) => text.replace(/\s+/g, ' ').trim());
  if (texts.some((text) => text.includes('insert into processed_delivery')))
    return { of: 'event', name: event };
  const written = texts.find(isWrite);
  if (written === undefined || records.test(written)) return null;
  return { of: 'engine', name: written.slice(0, 48) };
}

function isWrite(text: string): boolean {
  return /^(insert into|update|delete from) /.test(text) || /^with .* insert into /.test(text);
}

/** Something to wait for that does not come. */
export const forever = (): Promise<never> => new Promise<never>(() => {});

/**
 * Stops a play for good at the first point of its plan at which it was not killed before: from then on it commits and
 * sends nothing, and waits for the end of its process. Events, messages and commits are whatever the engine comes by:
 * nothing is listed here. `file`: the points that it was killed at, one a line, written before the end.
 */
export function stopsAt(plan: KillPlan | null, file: string, step: () => number) {
  const stop = Promise.withResolvers<void>();
  const before = linesOf(file);
  let event = '';
  let hasSent = false;
  let isStarting = true;
  let isStopped = false;

  const isSpent = (plan: KillPlan, spot: Spot, side: Side): boolean => {
    // What is only ever killed at on one side at a step was killed on whichever it was.
    const isInTurns = plan.sides.every((one) => !one.includes(side) || !one.includes(otherSide[side]));
    const points = (isInTurns ? [side, otherSide[side]] : [side]).map((one) => ` | ${pointOf(spot, one)}`);
    const known = before.filter((line) => points.some((one) => line.endsWith(one)));
    // Commits once in the whole script, messages once a scene.
    const isHere = (line: string): boolean => plan.scenes[Number.parseInt(line, 10)] === plan.scenes[step()];
    const times = spot.of === 'message' ? known.filter(isHere).length : known.length;
    return times >= (spot.of === 'engine' ? plan.engineKills : 1);
  };
  const isDue = (plan: KillPlan, spot: Spot, side: Side): boolean => {
    if (step() < plan.from || (plan.engineKills === 0 && ['engine', 'start'].includes(spot.of))) return false;
    const scene = plan.scenes[step()] ?? step();
    const turn = spot.of === 'message' ? scene : step();
    const number = spot.of === 'message' ? scene : numberOf(spot.name);
    return (
      plan.sides[turn % plan.sides.length]?.includes(side) === true &&
      number % plan.share.of === plan.share.mine &&
      !isSpent(plan, spot, side)
    );
  };
  const spotAt = (side: Side, statements: readonly string[]): Spot | null => {
    if (side === 'beforeSend') return { of: 'message', name: 'first' };
    if (side === 'afterSend') {
      // What is dropped instead of sent comes by here too: only after a sending is there something to double.
      const isAfterSending = hasSent;
      hasSent = false;
      return isAfterSending ? { of: 'message', name: 'first' } : null;
    }
    const commit = commitOf(statements, event);
    return commit && isStarting ? { ...commit, of: 'start' } : commit;
  };
  return {
    /** Comes when it is stopped. */
    stopped: stop.promise,
    isStopped: (): boolean => isStopped,
    beforeRun: (name: string): void => {
      event = name;
    },
    started: (): void => {
      isStarting = false;
    },
    /** To be told of every message that went out. */
    sent: (): void => {
      hasSent = true;
    },
    checkpoint: async (side: Side, statements: readonly string[] = []): Promise<void> => {
      if (isStopped) return forever();
      const spot = spotAt(side, statements);
      if (plan === null || spot === null || !isDue(plan, spot, side)) return;
      appendFileSync(file, `${step()} | ${pointOf(spot, side)}\n`);
      isStopped = true;
      stop.resolve();
      return forever();
    },
  };
}

const otherSide: Readonly<Record<Side, Side>> = {
  beforeCommit: 'afterCommit',
  afterCommit: 'beforeCommit',
  beforeSend: 'afterSend',
  afterSend: 'beforeSend',
};

const pointOf = ({ of, name }: Spot, side: Side): string => `${of} | ${name} | ${side}`;

/** Any number, always the same one for a name. */
const numberOf = (name: string): number =>
  [...name].reduce((number, letter) => (number * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
