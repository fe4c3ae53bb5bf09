import { dayText, momentText } from '../view/moment-text.ts';
import { shortened } from '../view/shortened.ts';
import type { Span } from '../view/spans.ts';
import type { ChatRendering } from './drawing.ts';

/** A piece of text that looks the same from beginning to end. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly code?: boolean;
  readonly url?: string;
}

export const bold = (text: string): Run => ({ text, bold: true });

/** At most so many characters, cut at a word where there is one; never half a character. */
export const cut = (text: string, longest: number): string => shortened(text, longest).toWellFormed();

type Of<Kind extends Span['kind']> = Extract<Span, { kind: Kind }>;

const runners: { readonly [Kind in Span['kind']]: (span: Of<Kind>, rendering: ChatRendering) => Run } = {
  text: ({ text }) => ({ text }),
  strong: ({ text }) => bold(text),
  codeName: ({ text }) => ({ text, code: true }),
  moment: ({ at }, { reader }) => ({ text: momentText(at, reader) }),
  day: ({ day }, { reader }) => ({ text: dayText(day, reader) }),
  link: ({ text, to }, { addressOf, longestUrl }) => {
    const url = addressOf(to);
    return url.length <= longestUrl ? { text, url } : { text };
  },
};

function runOf<Kind extends Span['kind']>(span: Of<Kind>, rendering: ChatRendering): Run {
  const kind: Kind = span.kind as Kind;
  return runners[kind](span, rendering);
}

export const runsOf = (spans: readonly Span[], rendering: ChatRendering): readonly Run[] =>
  spans.map((span) => runOf(span, rendering));

/** The same, as words alone. */
export const wordsIn = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

export const sizeOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

/** The same text, at most so long, and no longer than this drawing shows of any text. */
export function cutRuns<Piece extends Run>(
  runs: readonly Piece[],
  longest: number,
  { detail, leaveOut }: Pick<ChatRendering, 'detail' | 'leaveOut'>,
): readonly Piece[] {
  let room = Math.min(longest, detail.words);
  if (sizeOf(runs) <= room) return runs;
  leaveOut();
  const kept: Piece[] = [];
  for (const run of runs) {
    if (room <= 0) break;
    kept.push({ ...run, text: cut(run.text, room) });
    room -= run.text.length;
  }
  return kept;
}
