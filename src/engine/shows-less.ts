import type { Aggregate, Grant } from './workflow.ts';

const levels = ['OPEN', 'CONFIDENTIAL', 'STRICT'] as const;

/** Somebody has nothing to see here any more, or less of it may be shown where others could read along. */
export function isShownLess<State, Event extends { readonly type: string }>(
  aggregate: Aggregate<State, Event>,
  before: State,
  after: State,
  grantsBefore: readonly Grant[],
  grants: readonly Grant[],
): boolean {
  const [was, is] = [before, after].map((state) => levels.indexOf(aggregate.level(state)));
  const still = new Set(grants.map(({ principal }) => principal));
  return (is ?? 0) > (was ?? 0) || grantsBefore.some(({ principal }) => !still.has(principal));
}
