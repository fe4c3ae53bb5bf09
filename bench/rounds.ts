import type { Database } from '../src/database/database.ts';

/** One comparison on one database; gives a line that says what was compared and the ratio. */
export type Bench = (database: Database) => Promise<string>;

export interface Compared {
  /** How often a second, by the median round. */
  readonly ours: number;
  readonly plain: number;
  /** Ours as a part of plain, by the median of the rounds' own ratios: a machine's mood cancels out. */
  readonly ratio: number;
}

const rounds = 9;
const callsARound = 150;

/** Runs both in turn, many times, and compares each round with its own neighbour. */
export async function interleaved(
  ours: () => Promise<unknown>,
  plain: () => Promise<unknown>,
): Promise<Compared> {
  const taken = await inTurn(rounds, { ours: () => rate(ours), plain: () => rate(plain) });
  return {
    ours: medianOf(taken, ({ ours }) => ours),
    plain: medianOf(taken, ({ plain }) => plain),
    ratio: medianOf(taken, ({ ours, plain }) => ours / plain),
  };
}

/** What each gave, measured one after the other in every round. */
export async function inTurn<Name extends string>(
  count: number,
  measures: Readonly<Record<Name, () => Promise<number>>>,
): Promise<readonly Readonly<Record<Name, number>>[]> {
  const taken: Record<Name, number>[] = [];
  for (let round = 0; round < count; round += 1) {
    const one: Partial<Record<Name, number>> = {};
    for (const name of Object.keys(measures) as Name[]) one[name] = await measures[name]();
    taken.push(one as Record<Name, number>);
  }
  return taken;
}

export function medianOf<Round>(taken: readonly Round[], read: (round: Round) => number): number {
  return atPart(taken.map(read), 0.5);
}

/** The value below which this part of them lies: 0.5 is the median. */
export function atPart(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

async function rate(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < callsARound; count += 1) await call();
  return (callsARound * 1000) / (performance.now() - start);
}
