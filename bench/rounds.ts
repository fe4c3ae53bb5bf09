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
  const measured: { ours: number; plain: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    measured.push({ ours: await rate(ours), plain: await rate(plain) });
  return {
    ours: median(measured.map((one) => one.ours)),
    plain: median(measured.map((one) => one.plain)),
    ratio: median(measured.map((one) => one.ours / one.plain)),
  };
}

async function rate(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < callsARound; count += 1) await call();
  return (callsARound * 1000) / (performance.now() - start);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
