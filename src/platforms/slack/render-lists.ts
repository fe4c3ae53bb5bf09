import type { RichTextBlock, RichTextSection } from '@slack/types';
import { listed } from '../../chat/drawing.ts';
import { type Facts, factLines } from '../../chat/node-runs.ts';
import { cutRuns, type Run, runsOf, sizeOf } from '../../chat/runs.ts';
import type { Span } from '../../view/spans.ts';
import { most } from './limits.ts';
import { elementsOf, richBlock, textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** Things of a list in groups that each fit in one block; a thing that fits in none is cut, and it shows. */
function grouped(things: readonly (readonly Run[])[], rendering: Rendering): readonly (readonly Run[])[][] {
  const groups: (readonly Run[])[][] = [];
  let room = 0;
  for (const thing of things) {
    const fitting = cutRuns(thing, most('richText'), rendering);
    const size = sizeOf(fitting) + 1;
    if (size > room || groups.length === 0) {
      groups.push([]);
      room = most('richText');
    }
    groups.at(-1)?.push(fitting);
    room -= size;
  }
  return groups;
}

const section = (runs: readonly Run[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: elementsOf(runs),
});

export function drawItems(
  items: readonly (readonly Span[])[],
  isOrdered: boolean,
  rendering: Rendering,
): RichTextBlock[] {
  const { shown, more } = listed(items, rendering);
  const groups = grouped(
    shown.map((spans) => runsOf(spans, rendering)),
    rendering,
  );
  let offset = 0;
  const blocks = groups.map((group) => {
    const start = isOrdered && offset > 0 ? { offset } : {};
    offset += group.length;
    const style = isOrdered ? 'ordered' : 'bullet';
    return richBlock({ type: 'rich_text_list', style, elements: group.map(section), ...start });
  });
  return more === null ? blocks : [...blocks, ...textBlocks([{ text: more }])];
}

/** Each fact on a line of its own. */
export function drawFacts(node: Facts, rendering: Rendering): RichTextBlock[] {
  return grouped(factLines(node, rendering), rendering).map((group) =>
    richBlock(section(group.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))),
  );
}
