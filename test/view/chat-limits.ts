import type { Field, PlainField } from '../../src/view/fields.ts';
import type { Button, Entry, Node } from '../../src/view/nodes.ts';
import type { Reader } from '../../src/view/reader.ts';
import type { Card, Dialog, Notice } from '../../src/view/views.ts';
import { spansText } from '../support/story-screen.ts';
import type { View } from './sample.ts';

/** What chat can show. Limits change: each stands here once, with where it comes from. */
interface Limit<Of> {
  readonly what: string;
  readonly most: number;
  readonly source: string;
  /** The sizes found in a view; each must be at most `most`. */
  measure(view: Of, reader: Reader): readonly number[];
}

/** What of a view chat has no room for: which limit, and how large it is. A page is for the web page alone. */
export function tooLarge(view: View, reader: Reader): readonly string[] {
  switch (view.size) {
    case 'card':
      return over(cardLimits, view, reader);
    case 'dialog':
      return over(dialogLimits, view, reader);
    case 'notice':
      return over(noticeLimits, view, reader);
    case 'page':
      return [];
  }
}

function over<Of>(limits: readonly Limit<Of>[], view: Of, reader: Reader): readonly string[] {
  return limits.flatMap(({ what, most, measure }) =>
    measure(view, reader)
      .filter((size) => size > most)
      .map((size) => `${what}: ${size}, at most ${most}`),
  );
}

const blockKit = 'https://docs.slack.dev/reference/block-kit';

const longest = (words: readonly (string | undefined)[]): readonly number[] =>
  words.map((one) => [...(one ?? '')].length);

const noticeLimits: readonly Limit<Notice>[] = [
  {
    what: 'text of a notice',
    most: 3000,
    source: `${blockKit}/blocks/section-block`,
    measure: ({ spans }, reader) => longest([spansText(spans, reader)]),
  },
];

const cardLimits: readonly Limit<Card>[] = [
  {
    what: 'title, as a header',
    most: 150,
    source: `${blockKit}/blocks/header-block`,
    measure: ({ title }) => longest([title]),
  },
  {
    what: 'blocks in a message',
    most: 50,
    source: `${blockKit}/blocks`,
    measure: ({ nodes, buttons }) => [blocksOf(nodes) + (buttons.length > 0 ? 2 : 1)],
  },
  {
    what: 'characters in a message (refused as msg_blocks_too_long from about 13,000)',
    most: 10_000,
    source: 'https://docs.slack.dev/reference/methods/chat.postMessage, and found by sending',
    measure: (card, reader) => [
      [
        card.title,
        ...card.nodes.flatMap((node) => textsOf(node, reader)),
        ...labelsOf(allButtons(card)),
      ].join('').length,
    ],
  },
  {
    what: 'characters in a summary, which is all that a locked phone shows',
    most: 150,
    source:
      'https://developer.apple.com/design/human-interface-guidelines/notifications, cut after four lines',
    measure: ({ summary }) => longest([summary]),
  },
  {
    what: 'bytes of a card: an adaptive card is at most 28 KB, and its own words take about half',
    most: 14 * 1024,
    source: 'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages',
    measure: (card) => [Buffer.byteLength(JSON.stringify(card))],
  },
  ...buttonLimits<Card>(allButtons),
  ...nodeLimits<Card>(),
];

const dialogLimits: readonly Limit<Dialog>[] = [
  {
    what: 'title, as a header: the 24 characters of the window itself say "Aftrap"',
    most: 150,
    source: `${blockKit}/blocks/header-block`,
    measure: ({ title }) => longest([title]),
  },
  {
    what: 'submit of a form',
    most: 24,
    source: 'https://docs.slack.dev/reference/views/modal-views',
    measure: ({ submit }) => longest([submit]),
  },
  {
    what: 'blocks in a form',
    most: 100,
    source: 'https://docs.slack.dev/reference/views/modal-views',
    measure: ({ nodes, fields }) => [1 + blocksOf(nodes) + fields.length],
  },
  {
    what: 'label, hint or text of a field',
    most: 2000,
    source: `${blockKit}/blocks/input-block`,
    measure: ({ fields }) => fields.flatMap(({ label, hint }) => longest([label, hint])),
  },
  {
    what: 'characters to type in a field',
    most: 3000,
    source: `${blockKit}/block-elements/plain-text-input-element`,
    measure: ({ fields }) =>
      plainFields(fields).flatMap((field) => ('maxLength' in field ? [field.maxLength] : [])),
  },
  {
    what: 'options of a choice',
    most: 100,
    source: `${blockKit}/block-elements/select-menu-element`,
    measure: ({ fields }) =>
      plainFields(fields).map((field) => ('options' in field ? field.options.length : 0)),
  },
  {
    what: 'label of an option',
    most: 75,
    source: `${blockKit}/composition-objects/option-object`,
    measure: ({ fields }) =>
      plainFields(fields).flatMap((field) =>
        'options' in field ? longest(field.options.map(({ label }) => label)) : [],
      ),
  },
  {
    what: 'value of an option',
    most: 150,
    source: `${blockKit}/composition-objects/option-object`,
    measure: ({ fields }) =>
      plainFields(fields).flatMap((field) =>
        'options' in field ? longest(field.options.map(({ value }) => value)) : [],
      ),
  },
  ...buttonLimits<Dialog>(({ nodes }) => buttonsIn(nodes)),
  ...nodeLimits<Dialog>(),
];

function buttonLimits<Of>(buttons: (view: Of) => readonly Button[]): readonly Limit<Of>[] {
  const confirm = `${blockKit}/composition-objects/confirmation-dialog-object`;
  const button = `${blockKit}/block-elements/button-element`;
  const asked = (view: Of) => buttons(view).flatMap((one) => one.confirm ?? []);
  return [
    {
      what: 'label of a button',
      most: 75,
      source: button,
      measure: (view) => longest(labelsOf(buttons(view))),
    },
    {
      what: 'spoken label of a button',
      most: 75,
      source: button,
      measure: (view) => longest(buttons(view).map(({ spoken }) => spoken)),
    },
    {
      what: 'value of a button',
      most: 2000,
      source: button,
      measure: (view) => longest(buttons(view).map(({ target }) => JSON.stringify(target))),
    },
    {
      what: 'question before a press',
      most: 300,
      source: confirm,
      measure: (view) => longest(asked(view).map(({ question }) => question)),
    },
    {
      what: 'answers to that question',
      most: 30,
      source: confirm,
      measure: (view) => longest(asked(view).flatMap(({ yes, no }) => [yes, no])),
    },
  ];
}

function nodeLimits<Of extends Card | Dialog>(): readonly Limit<Of>[] {
  return [
    {
      what: 'text of one section',
      most: 3000,
      source: `${blockKit}/blocks/section-block`,
      measure: ({ nodes }, reader) => nodes.flatMap((node) => longest(sectionsOf(node, reader))),
    },
    {
      what: 'buttons in one row',
      most: 25,
      source: `${blockKit}/blocks/actions-block`,
      measure: (view) => rowsOf(view).map((row) => row.length),
    },
  ];
}

/** A block for each node; a thing in a list takes one for its words and one for its buttons. */
const blocksOf = (nodes: readonly Node[]): number => nodes.reduce((sum, node) => sum + blocksOfNode(node), 0);

function blocksOfNode(node: Node): number {
  if (node.kind === 'entries')
    return node.entries.reduce((sum, { buttons = [] }) => sum + (buttons.length > 0 ? 2 : 1), 0);
  if (node.kind === 'bullets' || node.kind === 'facts') return Math.ceil(sizeOf(node) / sectionSize);
  return node.kind === 'empty' ? 2 : 1;
}

const sectionSize = 3000;
// About as large in every zone: only the moments differ.
const somewhere: Reader = { language: 'nl', zone: 'Europe/Amsterdam' };
const sizeOf = (node: Node): number => textsOf(node, somewhere).join('\n').length + 1;

const entryTexts = ({ title, details, badge }: Entry, reader: Reader): readonly string[] => [
  [spansText(title, reader), badge?.text ?? '', ...details.map((one) => spansText(one, reader))].join('\n'),
];

const lists: readonly Node['kind'][] = ['entries', 'bullets', 'facts'];

/** A list can go on in another section, but one thing of it cannot; any other node is one. */
function sectionsOf(node: Node, reader: Reader): readonly string[] {
  const texts = textsOf(node, reader);
  return lists.includes(node.kind) ? texts : [texts.join('\n')];
}

/** What a node says, in pieces. */
function textsOf(node: Node, reader: Reader): readonly string[] {
  switch (node.kind) {
    case 'heading':
      return [node.text];
    case 'paragraph':
    case 'note':
      return [spansText(node.spans, reader)];
    case 'quote':
      return [node.by, spansText(node.spans, reader)];
    case 'bullets':
      return node.items.map((item) => spansText(item, reader));
    case 'facts':
      return node.facts.map(({ term, spans }) => `${term}: ${spansText(spans, reader)}`);
    case 'progress':
      return [node.label];
    case 'badges':
      return node.badges.map(({ text }) => text);
    case 'entries':
      return node.entries.flatMap((entry) => entryTexts(entry, reader));
    case 'empty':
      return [node.title, node.advice];
    case 'buttons':
    case 'divider':
      return [];
  }
}

function rowsIn(nodes: readonly Node[]): readonly (readonly Button[])[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'entries') return node.entries.map(({ buttons = [] }) => buttons);
    return node.kind === 'buttons' || node.kind === 'empty' ? [node.buttons ?? []] : [];
  });
}

const rowsOf = (view: Card | Dialog): readonly (readonly Button[])[] => [
  ...rowsIn(view.nodes),
  view.size === 'card' ? view.buttons : [],
];
const buttonsIn = (nodes: readonly Node[]): readonly Button[] => rowsIn(nodes).flat();
function allButtons({ nodes, buttons }: Card): readonly Button[] {
  return [...buttonsIn(nodes), ...buttons];
}
const labelsOf = (buttons: readonly Button[]): readonly string[] => buttons.map(({ label }) => label);

/** Rows are drawn as one field a column and row; the columns are what chat has to show. */
const plainFields = (fields: readonly Field[]): readonly PlainField[] =>
  fields.flatMap((field): readonly PlainField[] => (field.kind === 'rows' ? field.columns : [field]));
