import { listed } from '../../chat/drawing.ts';
import { type Facts, factLines } from '../../chat/node-runs.ts';
import { type Run, runsOf } from '../../chat/runs.ts';
import type { Span } from '../../view/spans.ts';
import type { RichTextBlock } from './adaptive-card.ts';
import { wordBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

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

export const drawFacts = (node: Facts, rendering: Rendering): readonly RichTextBlock[] =>
  drawLines(factLines(node, rendering), rendering);
