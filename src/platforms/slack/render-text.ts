import type { PlainTextElement, RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { cut, cutRuns, type Run } from '../../chat/runs.ts';
import { most, type SlackLimit } from './limits.ts';
import type { Rendering } from './rendering.ts';

// People's words are never written as Slack's own formatting (mrkdwn): rich text and plain text show them as they
// are, so that "<!channel>", "*x*" or ":fire:" cannot become anything else.

/** Words exactly as they are. Slack refuses a text without any, so then there is a dash. */
export function plain(text: string, limit: SlackLimit): PlainTextElement {
  const words = text.trim() === '' ? '–' : text;
  return { type: 'plain_text', text: cut(words, most(limit)), emoji: false };
}

/** What is shown where formatting cannot be switched off: Slack's three control characters written out. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same text in pieces of at most so many characters, parted between words where there are any. */
export function splitRuns(runs: readonly Run[], longest: number): readonly (readonly Run[])[] {
  const pieces: Run[][] = [];
  let piece: Run[] = [];
  let room = longest;
  for (const run of runs) {
    let rest = run.text;
    while (rest.length > room) {
      const end = endWithin(rest, room, piece.length === 0);
      if (end > 0) piece.push({ ...run, text: rest.slice(0, end) });
      rest = rest.slice(end);
      pieces.push(piece);
      [piece, room] = [[], longest];
    }
    if (rest !== '') piece.push({ ...run, text: rest });
    room -= rest.length;
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

/** Where to part a text that is too long: after a word; without one before the text, or else between two characters. */
function endWithin(text: string, room: number, isFirst: boolean): number {
  const space = text.slice(0, room).lastIndexOf(' ');
  if (space > 0) return space + 1;
  if (!isFirst) return 0;
  const code = text.charCodeAt(room - 1);
  return code >= 0xd800 && code <= 0xdbff && room > 1 ? room - 1 : room;
}

const looksAlike = (one: Run, other: Run): boolean =>
  one.bold === other.bold && one.code === other.code && one.url === other.url;

/** As few runs as say the same; those without a word are left out, because Slack refuses them. */
function merged(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = kept.at(-1);
    if (last && looksAlike(last, run)) kept[kept.length - 1] = { ...last, text: last.text + run.text };
    else kept.push(run);
  }
  return kept;
}

export function elementsOf(runs: readonly Run[]): RichTextElement[] {
  const elements = merged(runs).map(elementOf);
  return elements.length > 0 ? elements : [{ type: 'text', text: '–' }];
}

function elementOf(run: Run): RichTextElement {
  const style = {
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.code === true ? { code: true } : {}),
  };
  const styled = Object.keys(style).length > 0 ? { style } : {};
  const text = run.text.toWellFormed();
  return run.url === undefined
    ? { type: 'text', text, ...styled }
    : { type: 'link', url: run.url, text, ...styled };
}

export const richBlock = (...elements: RichTextBlockElement[]): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

/** Words of our own as running text: one block, or more when it is long. */
export function textBlocks(runs: readonly Run[]): RichTextBlock[] {
  return splitRuns(runs, most('richText')).map((piece) =>
    richBlock({ type: 'rich_text_section', elements: elementsOf(piece) }),
  );
}

/** Anybody's words as running text, as much of it as this drawing shows of one text. */
export const wordBlocks = (runs: readonly Run[], rendering: Rendering): RichTextBlock[] =>
  textBlocks(cutRuns(runs, Number.POSITIVE_INFINITY, rendering));
