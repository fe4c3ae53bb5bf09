import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { dayText, momentText } from './moment-text.ts';
import type { Cell, Entry, WideNode } from './nodes.ts';
import type { Reader } from './reader.ts';
import type { Span } from './spans.ts';

// A page as a text to take along: what is on it, without what can be done there.

// The tree that the writer takes, by the names of the mdast specification.
type Tree = Parameters<typeof toMarkdown>[0];
type Of<Type extends Tree['type']> = Extract<Tree, { type: Type }>;
type Root = Of<'root'>;
type RootContent = Root['children'][number];
type PhrasingContent = Of<'paragraph'>['children'][number];
type ListItem = Of<'listItem'>;
type BlockContent = ListItem['children'][number];
type TableCell = Of<'tableCell'>;

type OfSpan<Kind extends Span['kind']> = Extract<Span, { kind: Kind }>;
type OfNode<Kind extends WideNode['kind']> = Extract<WideNode, { kind: Kind }>;

const plain = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });

/** Words that somebody wrote in lines keep their lines; an empty line would end the paragraph. */
function lines(words: string): PhrasingContent[] {
  const parts = words.split(/\r?\n/).filter((line) => line.trim() !== '');
  return parts.flatMap((line, index) => (index === 0 ? [plain(line)] : [{ type: 'break' }, plain(line)]));
}

const spanDrawers: {
  readonly [Kind in Span['kind']]: (span: OfSpan<Kind>, reader: Reader) => PhrasingContent[];
} = {
  text: ({ text }) => lines(text),
  strong: ({ text }) => [strong(text)],
  codeName: ({ text }) => [strong(text)],
  moment: ({ at }, reader) => [plain(momentText(at, reader))],
  day: ({ day }, reader) => [plain(dayText(day, reader))],
  // A file that is taken along outlives the addresses in it.
  link: ({ text }) => [plain(text)],
};

function drawSpan<Kind extends Span['kind']>(span: OfSpan<Kind>, reader: Reader): PhrasingContent[] {
  const kind: Kind = span.kind as Kind;
  return spanDrawers[kind](span, reader);
}

const drawSpans = (spans: readonly Span[], reader: Reader): PhrasingContent[] =>
  spans.flatMap((span) => drawSpan(span, reader));
const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const item = (...children: BlockContent[]): ListItem => ({ type: 'listItem', spread: false, children });
const list = (children: ListItem[], ordered = false): RootContent[] =>
  children.length === 0 ? [] : [{ type: 'list', ordered, spread: false, children }];

function entryItem({ title, details, badge }: Entry, reader: Reader): ListItem {
  const state = badge ? [plain(` (${badge.text})`)] : [];
  const more = details.map((spans) => item(paragraph(drawSpans(spans, reader))));
  return item(paragraph([...drawSpans(title, reader), ...state]), ...(list(more) as BlockContent[]));
}

function cellOf({ spans, badge }: Cell, reader: Reader): TableCell {
  const state = badge ? [plain(spans.length === 0 ? badge.text : ` (${badge.text})`)] : [];
  // A cell is one line.
  const drawn = drawSpans(spans, reader).map((one) => (one.type === 'break' ? plain(' ') : one));
  return { type: 'tableCell', children: [...drawn, ...state] };
}

const drawers: {
  readonly [Kind in WideNode['kind']]: (node: OfNode<Kind>, reader: Reader) => RootContent[];
} = {
  heading: ({ text, level }) => [{ type: 'heading', depth: level, children: [plain(text)] }],
  paragraph: ({ spans }, reader) => [paragraph(drawSpans(spans, reader))],
  bullets: ({ items, ordered }, reader) =>
    list(
      items.map((spans) => item(paragraph(drawSpans(spans, reader)))),
      ordered,
    ),
  facts: ({ facts }, reader) =>
    list(
      facts.map(({ term, spans }) =>
        item(paragraph([strong(term), plain(': '), ...drawSpans(spans, reader)])),
      ),
    ),
  note: ({ spans }, reader) => [{ type: 'blockquote', children: [paragraph(drawSpans(spans, reader))] }],
  quote: ({ by, spans }, reader) => [
    { type: 'blockquote', children: [paragraph([strong(by), plain(': '), ...drawSpans(spans, reader)])] },
  ],
  progress: ({ label }) => [paragraph([plain(label)])],
  badges: ({ badges }) => [paragraph([plain(badges.map(({ text }) => text).join(', '))])],
  entries: ({ entries }, reader) => list(entries.map((entry) => entryItem(entry, reader))),
  buttons: () => [],
  empty: ({ title, advice }) => [paragraph([plain(`${title}. ${advice}`)])],
  divider: () => [{ type: 'thematicBreak' }],
  grid: ({ caption, corner, columns, rows }, reader) => [
    paragraph([strong(caption)]),
    {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [corner, ...columns].map((name) => ({ type: 'tableCell', children: [plain(name)] })),
        },
        ...rows.map(({ header, cells }) => ({
          type: 'tableRow' as const,
          children: [
            { type: 'tableCell' as const, children: [plain(header)] },
            ...cells.map((cell) => cellOf(cell, reader)),
          ],
        })),
      ],
    },
  ],
  fold: ({ summary, nodes }, reader) => [
    { type: 'heading', depth: 3, children: [plain(summary)] },
    ...nodes.flatMap((node) => drawNode(node, reader)),
  ],
  filters: () => [],
};

function drawNode<Kind extends WideNode['kind']>(node: OfNode<Kind>, reader: Reader): RootContent[] {
  const kind: Kind = node.kind as Kind;
  return drawers[kind](node, reader);
}

/** A title and what stands under it, as CommonMark with tables. What people wrote stays words, never markup. */
export function markdownOf(title: string, nodes: readonly WideNode[], reader: Reader): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [plain(title)] },
      ...nodes.flatMap((node) => drawNode(node, reader)),
    ],
  };
  return toMarkdown(root, { bullet: '-', rule: '-', extensions: [gfmTableToMarkdown()] });
}
