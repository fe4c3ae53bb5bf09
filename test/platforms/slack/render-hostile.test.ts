import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/platforms/slack/render-message.ts';
import { doneModal, modalOf } from '../../../src/platforms/slack/render-modal.ts';
import type { Field, PlainField } from '../../../src/view/fields.ts';
import type { Node } from '../../../src/view/nodes.ts';
import { codeName, link, strong, text } from '../../../src/view/spans.ts';
import type { Card, Dialog } from '../../../src/view/views.ts';
import { everythingIn, isThing } from '../../support/slack/block-walk.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';
import { drawingIn, openOf, textIn } from './gallery-drawn.ts';

const hostile = [
  '<!channel> <@U012AB3CD> <#C012AB3CD> <!subteam^S01>',
  '*x* _x_ ~x~ `x` ```x```',
  ':fire: :+1:',
  '<https://kwaad.example|Klik hier>',
  '> een citaat\n- een lijst\n1. een stap',
  '&lt;b&gt; & "x" \'x\'',
  '{{name}} $t(key)',
  '"},{"type":"divider"}',
] as const;

const open = { label: '', target: { kind: 'press', name: 'accept', payload: {} } } as const;

const nodesOf = (words: string): readonly Node[] => [
  { kind: 'heading', text: words, level: 2 },
  { kind: 'paragraph', spans: [text(words), strong(words), codeName(words), link(words, 'home')] },
  { kind: 'bullets', items: [[text(words)]] },
  { kind: 'facts', facts: [{ term: words, spans: [text(words)] }] },
  { kind: 'note', tone: 'warning', spans: [text(words)] },
  { kind: 'quote', by: words, spans: [text(words)] },
  { kind: 'progress', label: words, done: 1, total: 2 },
  { kind: 'badges', badges: [{ text: words, tone: 'danger' }] },
  {
    kind: 'entries',
    entries: [
      {
        title: [text(words)],
        details: [[text(words)]],
        badge: { text: words, tone: 'info' },
        buttons: [{ ...open, label: words }],
      },
    ],
  },
  { kind: 'empty', title: words, advice: words },
];

const cardOf = (words: string): Card => ({
  size: 'card',
  title: words,
  summary: 'Een vraag',
  nodes: nodesOf(words),
  buttons: [{ ...open, label: words, spoken: words, confirm: { question: words, yes: words, no: words } }],
});

const column = (words: string): PlainField => ({
  kind: 'text',
  name: 'what',
  label: words,
  required: true,
  maxLength: 500,
});
const options = (words: string) => [{ value: 'a', label: words, hint: words }];
const fieldsOf = (words: string): readonly Field[] => [
  { kind: 'longText', name: 'long', label: words, hint: words, required: true, maxLength: 500, value: words },
  { kind: 'choice', name: 'one', label: words, required: true, options: options(words) },
  { kind: 'people', name: 'many', label: words, required: true, options: options(words) },
  {
    kind: 'rows',
    name: 'rows',
    label: words,
    hint: words,
    required: true,
    rowLabel: words,
    addLabel: words,
    removeLabel: words,
    columns: [column(words)],
    rows: [{ what: words }],
    min: 0,
    max: 3,
  },
];
const dialogOf = (words: string): Dialog => ({
  size: 'dialog',
  title: words,
  nodes: nodesOf(words),
  fields: fieldsOf(words),
  submit: 'Opslaan',
  errors: [
    { field: 'long', message: words },
    { field: 'rows', row: 0, column: 'what', message: words },
  ],
});

/** Kinds of text in which Slack reads formatting, mentions and links. */
const formatted = ['mrkdwn', 'markdown', 'user', 'channel', 'usergroup', 'broadcast', 'emoji'];

function formattingIn(shown: unknown): readonly string[] {
  const all = everythingIn(shown);
  const faults = all.filter(({ kind }) => formatted.includes(kind)).map(({ kind }) => kind);
  const emoji = all.filter(({ kind, thing }) => kind === 'plain_text' && thing['emoji'] !== false);
  const links = all.filter(({ thing }) => isThing(thing) && String(thing['url'] ?? '').includes('kwaad'));
  return [
    ...faults,
    ...emoji.map(() => 'plain text with emoji'),
    ...links.map(() => 'a link of somebody else'),
  ];
}

describe.each(hostile)('words of people come out as they are: %s', (words) => {
  const drawing = drawingIn('nl');

  it('in a message', () => {
    const message = messageOf({ cards: [{ card: cardOf(words), refs: [] }] }, drawing);
    expect(formattingIn(message)).toEqual([]);
    expect(limitFaults(message)).toEqual([]);
    expect(textIn(message).split(words).length - 1).toBeGreaterThan(20);
  });

  it('in a window', () => {
    const modal = modalOf(openOf(dialogOf(words)), drawing);
    expect(formattingIn(modal)).toEqual([]);
    expect(limitFaults(modal)).toEqual([]);
    expect(textIn(modal).split(words).length - 1).toBeGreaterThan(30);
  });

  it('in what came of it', () => {
    const notice = { size: 'notice', tone: 'success', spans: [text(words)] } as const;
    const modal = doneModal(notice, [{ card: cardOf(words), refs: [] }], drawing);
    expect(formattingIn(modal)).toEqual([]);
    expect(limitFaults(modal)).toEqual([]);
  });
});

describe('what a notification shows', () => {
  it('cannot be formatting that calls anybody', () => {
    const card = { ...cardOf('x'), summary: '<!channel> & co' };
    const { text: shown } = messageOf({ cards: [{ card, refs: [] }] }, drawingIn('nl'));
    expect(shown).toBe('&lt;!channel&gt; &amp; co');
  });
});

describe('texts that are hardly texts', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['half a character', '\ud83d'],
    ['a family of four', '👨‍👩‍👧‍👦'.repeat(300)],
    ['one endless word', 'x'.repeat(9000)],
  ])('%s', (_, words) => {
    const message = messageOf({ cards: [{ card: cardOf(words), refs: [] }] }, drawingIn('nl'));
    expect(limitFaults(message)).toEqual([]);
    expect(limitFaults(modalOf(openOf({ ...dialogOf(words), fields: [] }), drawingIn('nl')))).toEqual([]);
  });
});
