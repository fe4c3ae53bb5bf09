import type { Span } from '../../view/spans.ts';
import type { RichTextBlock } from './adaptive-card.ts';
import { bold, type Run, runsOf, wordBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** As much of a list as this drawing shows, and how it says that there is more. */
export function listed<Thing>(
  things: readonly Thing[],
  rendering: Rendering,
): { readonly shown: readonly Thing[]; readonly more: string | null } {
  const shown = things.slice(0, rendering.detail.items);
  const count = things.length - shown.length;
  if (count > 0) rendering.leaveOut();
  return { shown, more: count > 0 ? rendering.words.text('list.more', { count }) : null };
}

/** Each thing on a line of its own, close together. */
function drawLines(lines: readonly (readonly Run[])[], rendering: Rendering): readonly RichTextBlock[] {
  return lines.flatMap((line, index) => wordBlocks(line, rendering, index === 0 ? undefined : 'Small'));
}

/** Rich text has no lists: the sign or number before each thing is written out. */
export function drawItems(
  items: readonly (readonly Span[])[],
  isOrdered: boolean,
  rendering: Rendering,
): readonly RichTextBlock[] {
  const { shown, more } = listed(items, rendering);
  const lines = shown.map((spans, index) => [
    { text: isOrdered ? `${index + 1}. ` : '• ' },
    ...runsOf(spans, rendering),
  ]);
  return drawLines(more === null ? lines : [...lines, [{ text: more }]], rendering);
}

export function drawFacts(
  facts: readonly { readonly term: string; readonly spans: readonly Span[] }[],
  rendering: Rendering,
): readonly RichTextBlock[] {
  const { shown, more } = listed(facts, rendering);
  const lines = shown.map(({ term, spans }) => [bold(`${term}: `), ...runsOf(spans, rendering)]);
  return drawLines(more === null ? lines : [...lines, [{ text: more }]], rendering);
}
