import type { Node } from '../view/nodes.ts';
import { type ChatRendering, listed } from './drawing.ts';
import { bold, type Run, runsOf } from './runs.ts';

type Of<Kind extends Node['kind']> = Omit<Extract<Node, { kind: Kind }>, 'kind'>;

/** Many a label counts already; then counting again beside it says nothing. */
const counts = (label: string, done: number, total: number): boolean =>
  [done, total].every((number) => new RegExp(`(^|\\D)${number}(\\D|$)`).test(label));

/** How far something is, as running text. */
export function progressRuns(
  { label, done, total }: Of<'progress'>,
  { words }: ChatRendering,
): readonly Run[] {
  if (counts(label, done, total)) return [bold(label)];
  return [{ text: `${label}: ` }, bold(words.text('progress.count', { done, total }))];
}

export type Facts = Of<'facts'>;

/** Each fact as a line, and a line that says that there are more. */
export function factLines({ facts }: Facts, rendering: ChatRendering): readonly (readonly Run[])[] {
  const { shown, more } = listed(facts, rendering);
  const lines = shown.map(({ term, spans }) => [bold(`${term}: `), ...runsOf(spans, rendering)]);
  return more === null ? lines : [...lines, [{ text: more }]];
}
