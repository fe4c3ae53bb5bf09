import { hitsIn } from '../src/guard/hits-in.ts';
import { type PersonalKind, personalKinds } from '../src/guard/kinds.ts';
import { corpus } from './guard-corpus.ts';

const settings = { today: '2026-11-22', allowedPhones: ['0900-8844'] };
const part = (some: number, all: number): string => `${((100 * some) / Math.max(1, all)).toFixed(1)} %`;

/**
 * The guard of personal data on sentences made by a seeded generator: how much of what was put in is found, by kind,
 * and how many sentences that hold nothing are stopped all the same. And how many sentences it looks at in a second.
 */
export function benchGuard(): readonly string[] {
  const { planted, clean } = corpus(4000);
  const start = performance.now();
  const looked = planted.map(({ kind, words }) => ({
    kind,
    isFound: hitsIn(words, settings).includes(kind),
  }));
  const stopped = clean.filter((words) => hitsIn(words, settings).some((kind) => kind !== 'name'));
  const named = clean.filter((words) => hitsIn(words, settings).includes('name'));
  const seconds = (performance.now() - start) / 1000;
  const recall = (kind: PersonalKind): string => {
    const all = looked.filter((one) => one.kind === kind);
    return `${kind} ${part(all.filter(({ isFound }) => isFound).length, all.length)}`;
  };
  const found = looked.filter(({ isFound }) => isFound).length;
  return [
    `guard: finds ${part(found, looked.length)} of ${looked.length} planted (${personalKinds.map(recall).join(', ')})`,
    `guard: stops ${part(stopped.length, clean.length)} of ${clean.length} sentences that hold nothing; takes ${part(named.length, clean.length)} for a name; ${Math.round((planted.length + clean.length + clean.length) / seconds)} sentences a second`,
  ];
}
