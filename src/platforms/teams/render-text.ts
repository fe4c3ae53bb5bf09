import { cut, cutRuns, type Run } from '../../chat/runs.ts';
import type { RichTextBlock, Spacing, TextRun } from './adaptive-card.ts';
import type { Rendering } from './rendering.ts';

// People's words stand in rich text only: there no client reads Markdown. What cannot be rich text goes through
// `inert` of render-inert.ts.

/** A piece of text as Teams can show it. */
interface TeamsRun extends Run {
  /** Less important than what stands above it. */
  readonly small?: boolean;
}

/** Words that are no running text, such as a heading: as much of it as this drawing shows of one text. */
export function cutWords(words: string, rendering: Rendering): string {
  if (words.length > rendering.detail.words) rendering.leaveOut();
  return cut(words, rendering.detail.words);
}

/** The same runs line by line: not every client breaks a line inside a piece of rich text. */
function linesOf(runs: readonly TeamsRun[]): readonly (readonly TeamsRun[])[] {
  const lines: TeamsRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** Clients take "{{DATE(" for a function, so no piece has two braces in a row. */
const pieces = (text: string): readonly string[] => text.toWellFormed().split(/(?<=\{)(?=\{)/);

const textRuns = ({ text, bold: isBold, code, small, url }: TeamsRun): readonly TextRun[] =>
  pieces(text).map((piece) => ({
    type: 'TextRun',
    text: piece,
    ...(isBold === true ? { weight: 'Bolder' as const } : {}),
    ...(code === true ? { fontType: 'Monospace' as const } : {}),
    ...(small === true ? { size: 'Small' as const, isSubtle: true as const } : {}),
    ...(url === undefined ? {} : { selectAction: { type: 'Action.OpenUrl' as const, url } }),
  }));

const blockOf = (runs: readonly TeamsRun[], spacing: Spacing | undefined): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: runs.flatMap(textRuns),
  ...(spacing === undefined ? {} : { spacing }),
});

/** Words of our own as running text: a block a line, an empty line a little more room. Without any word a dash. */
export function textBlocks(runs: readonly TeamsRun[], spacing?: Spacing): readonly RichTextBlock[] {
  const blocks: RichTextBlock[] = [];
  let isApart = true;
  for (const line of linesOf(runs)) {
    const isEmpty = line.every(({ text }) => text.trim() === '');
    if (!isEmpty) blocks.push(blockOf(line, blocks.length === 0 ? spacing : isApart ? 'Small' : 'None'));
    isApart = isEmpty;
  }
  return blocks.length > 0 ? blocks : [blockOf([{ text: '–' }], spacing)];
}

/** Anybody's words as running text, as much of it as this drawing shows of one text. */
export const wordBlocks = (
  runs: readonly Run[],
  rendering: Rendering,
  spacing?: Spacing,
): readonly RichTextBlock[] => textBlocks(cutRuns(runs, Number.POSITIVE_INFINITY, rendering), spacing);
