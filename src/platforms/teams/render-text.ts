import { dayText, momentText } from '../../view/moment-text.ts';
import { shortened } from '../../view/shortened.ts';
import type { Span } from '../../view/spans.ts';
import type { RichTextBlock, Spacing, TextRun } from './adaptive-card.ts';
import { most } from './limits.ts';
import type { Rendering } from './rendering.ts';

// People's words stand in rich text only: there no client reads Markdown. What cannot be rich text goes through
// `inert` of render-inert.ts.

/** A piece of text that looks the same from beginning to end. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly code?: boolean;
  /** Less important than what stands above it. */
  readonly small?: boolean;
  readonly url?: string;
}

export const bold = (text: string): Run => ({ text, bold: true });

/** At most so many characters, cut at a word where there is one; never half a character. */
export const cut = (text: string, longest: number): string => shortened(text, longest).toWellFormed();

type Of<Kind extends Span['kind']> = Extract<Span, { kind: Kind }>;

const runners: { readonly [Kind in Span['kind']]: (span: Of<Kind>, rendering: Rendering) => Run } = {
  text: ({ text }) => ({ text }),
  strong: ({ text }) => bold(text),
  codeName: ({ text }) => ({ text, code: true }),
  moment: ({ at }, { reader }) => ({ text: momentText(at, reader) }),
  day: ({ day }, { reader }) => ({ text: dayText(day, reader) }),
  link: ({ text, to }, { addressOf }) => {
    const url = addressOf(to);
    return url.length <= most('url') ? { text, url } : { text };
  },
};

function runOf<Kind extends Span['kind']>(span: Of<Kind>, rendering: Rendering): Run {
  const kind: Kind = span.kind as Kind;
  return runners[kind](span, rendering);
}

export const runsOf = (spans: readonly Span[], rendering: Rendering): readonly Run[] =>
  spans.map((span) => runOf(span, rendering));

/** The same text, no longer than this drawing shows of any text. */
function cutRuns(runs: readonly Run[], rendering: Rendering): readonly Run[] {
  let room = rendering.detail.words;
  if (runs.reduce((sum, { text }) => sum + text.length, 0) <= room) return runs;
  rendering.leaveOut();
  const kept: Run[] = [];
  for (const run of runs) {
    if (room <= 0) break;
    kept.push({ ...run, text: cut(run.text, room) });
    room -= run.text.length;
  }
  return kept;
}

/** Words that are no running text, such as a heading: as much of it as this drawing shows of one text. */
export function cutWords(words: string, rendering: Rendering): string {
  if (words.length > rendering.detail.words) rendering.leaveOut();
  return cut(words, rendering.detail.words);
}

/** The same runs line by line: not every client breaks a line inside a piece of rich text. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
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

const textRuns = ({ text, bold: isBold, code, small, url }: Run): readonly TextRun[] =>
  pieces(text).map((piece) => ({
    type: 'TextRun',
    text: piece,
    ...(isBold === true ? { weight: 'Bolder' as const } : {}),
    ...(code === true ? { fontType: 'Monospace' as const } : {}),
    ...(small === true ? { size: 'Small' as const, isSubtle: true as const } : {}),
    ...(url === undefined ? {} : { selectAction: { type: 'Action.OpenUrl' as const, url } }),
  }));

const blockOf = (runs: readonly Run[], spacing: Spacing | undefined): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: runs.flatMap(textRuns),
  ...(spacing === undefined ? {} : { spacing }),
});

/** Words of our own as running text: a block a line, an empty line a little more room. Without any word a dash. */
export function textBlocks(runs: readonly Run[], spacing?: Spacing): readonly RichTextBlock[] {
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
): readonly RichTextBlock[] => textBlocks(cutRuns(runs, rendering), spacing);
