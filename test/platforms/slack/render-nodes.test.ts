import { describe, expect, it } from 'vitest';
import { homeOf } from '../../../src/platforms/slack/render-home.ts';
import { messageOf } from '../../../src/platforms/slack/render-message.ts';
import type { Button, Node, WideNode } from '../../../src/view/nodes.ts';
import { codeName, day, link, moment, type Span, strong, text } from '../../../src/view/spans.ts';
import type { Card, Notice } from '../../../src/view/views.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';
import { everyNode, wideNodes } from '../web/gallery-nodes.ts';
import { drawingIn } from './gallery-drawn.ts';
import { transcript } from './gallery-transcript.ts';

const kievit = { id: 'KIEVIT' };
const cardOf = (nodes: readonly Node[], buttons: readonly Button[] = []): Card => ({
  size: 'card',
  title: 'KIEVIT',
  summary: 'Er is een vraag',
  nodes,
  buttons,
});
const refs = [{ card: 'kickoffs.invitation', payload: kievit }];
const message = (nodes: readonly Node[], buttons: readonly Button[] = []) =>
  messageOf({ cards: [{ card: cardOf(nodes, buttons), refs }] }, drawingIn('nl'));
/** What is seen below the title. */
const seen = (...nodes: readonly Node[]): readonly string[] => transcript(message(nodes).blocks).slice(1);
const home = (...nodes: readonly WideNode[]): readonly string[] =>
  transcript(
    homeOf({ page: { size: 'page', title: 'Voor jou', trail: [], nodes }, menu: [] }, drawingIn('nl')).blocks,
  ).slice(1);

const open: Button = { label: 'Openen', target: { kind: 'page', page: 'kickoffs.show', params: kievit } };
const accept: Button = { label: 'Aannemen', target: { kind: 'press', name: 'accept', payload: kievit } };

const spans: readonly (readonly [Span['kind'], Span, string])[] = [
  ['text', text('Zes partners'), 'Zes partners'],
  ['strong', strong('Zes partners'), '*Zes partners*'],
  ['codeName', codeName('KIEVIT'), '`KIEVIT`'],
  ['moment', moment('2026-11-24T11:00:00Z'), 'dinsdag 24 november 2026 om 12:00'],
  ['day', day('2026-11-24'), 'dinsdag 24 november 2026'],
  [
    'link',
    link('het overzicht', 'kickoffs.show', kievit),
    'het overzicht <https://aftrap.example/kickoffs.show?id=KIEVIT>',
  ],
];

describe('running text', () => {
  it.each(spans)('shows %s', (_, span, line) => {
    expect(seen({ kind: 'paragraph', spans: [span] })).toEqual([line]);
  });

  it('says moments in the language and zone of the reader', () => {
    const reader = { language: 'en', zone: 'America/New_York' } as const;
    const notice: Notice = { size: 'notice', tone: 'neutral', spans: [moment('2026-11-24T11:00:00Z')] };
    const { blocks } = messageOf({ notice, cards: [] }, { ...drawingIn('en'), reader });
    expect(transcript(blocks)).toEqual(['Tuesday, 24 November 2026 at 06:00']);
  });
});

const nodes: readonly (readonly [string, Node, readonly string[]])[] = [
  ['a heading', { kind: 'heading', text: 'Wat er speelt', level: 2 }, ['*Wat er speelt*']],
  ['a smaller heading', { kind: 'heading', text: 'Wat opvalt', level: 3 }, ['*Wat opvalt*']],
  ['a paragraph', { kind: 'paragraph', spans: [text('Een.\nTwee.')] }, ['Een.', 'Twee.']],
  ['bullets', { kind: 'bullets', items: [[text('een')], [strong('twee')]] }, ['- een', '- *twee*']],
  [
    'steps',
    { kind: 'bullets', ordered: true, items: [[text('een')], [text('twee')]] },
    ['1. een', '2. twee'],
  ],
  [
    'facts',
    {
      kind: 'facts',
      facts: [
        { term: 'Thema', spans: [text('Horeca')] },
        { term: 'Sluit', spans: [day('2026-11-24')] },
      ],
    },
    ['*Thema: *Horeca', '*Sluit: *dinsdag 24 november 2026'],
  ],
  [
    'a quote',
    { kind: 'quote', by: 'Politie', spans: [text('Wij zien dit ook.')] },
    ['*Politie:*', '> Wij zien dit ook.'],
  ],
  ['progress', { kind: 'progress', label: 'Antwoorden', done: 4, total: 6 }, ['Antwoorden: *4 van 6*']],
  [
    'progress that counts itself',
    { kind: 'progress', label: '4 van de 6 zijn binnen', done: 4, total: 6 },
    ['*4 van de 6 zijn binnen*'],
  ],
  [
    'badges',
    {
      kind: 'badges',
      badges: [
        { text: 'te laat', tone: 'warning' },
        { text: 'open', tone: 'neutral' },
      ],
    },
    ['(⚠️ te laat) (open)'],
  ],
  [
    'buttons',
    {
      kind: 'buttons',
      buttons: [
        { ...accept, emphasis: 'primary' },
        open,
        { ...accept, label: 'Intrekken', emphasis: 'danger' },
      ],
    },
    ['[Aannemen primary] [Openen] [Intrekken danger]'],
  ],
  [
    'nothing yet',
    { kind: 'empty', title: 'Nog niets', advice: 'Dat komt.', buttons: [open] },
    ['*Nog niets*', 'Dat komt.', '[Openen]'],
  ],
  ['a line', { kind: 'divider' }, ['---']],
  [
    'things in a list',
    {
      kind: 'entries',
      entries: [
        {
          title: [codeName('KIEVIT')],
          to: open.target,
          details: [[text('Trekker')]],
          badge: { text: 'te laat', tone: 'warning' },
          buttons: [accept],
        },
        { title: [text('Alleen een titel')], details: [] },
      ],
    },
    ['*`KIEVIT`* · ⚠️ te laat', 'Trekker', '[Aannemen] [Openen]', '*Alleen een titel*'],
  ],
];

describe('a card', () => {
  it.each(nodes)('shows %s', (_, node, lines) => {
    expect(seen(node)).toEqual(lines);
    expect(limitFaults(message([node]))).toEqual([]);
  });

  it('tells every tone by a sign and a word', () => {
    const tones = (['neutral', 'info', 'success', 'warning', 'danger'] as const).map(
      (tone): Node => ({ kind: 'note', tone, spans: [text('Dit.')] }),
    );
    expect(seen(...tones)).toEqual([
      'Dit.',
      'ℹ️ *Ter info: *Dit.',
      '✅ *Gelukt: *Dit.',
      '⚠️ *Let op: *Dit.',
      '⛔ *Belangrijk: *Dit.',
    ]);
  });

  it('offers what a title leads to once', () => {
    const entry = { title: [text('KIEVIT')], to: open.target, details: [], buttons: [open] };
    expect(seen({ kind: 'entries', entries: [entry] })).toEqual(['*KIEVIT*', '[Openen]']);
  });

  it('shows one of everything, and everything of it', () => {
    const whole = message(everyNode);
    expect(limitFaults(whole)).toEqual([]);
    expect(transcript(whole.blocks).filter((line) => line.startsWith('?'))).toEqual([]);
  });
});

describe('a message', () => {
  const notice: Notice = { size: 'notice', tone: 'success', spans: [text('KIEVIT is gestart.')] };

  it('shows the notice above the cards, with a line between cards', () => {
    const cards = [1, 2].map(() => ({ card: cardOf([], [accept]), refs }));
    const { blocks } = messageOf({ notice, cards }, drawingIn('nl'));
    expect(transcript(blocks)).toEqual([
      '✅ *Gelukt: *KIEVIT is gestart.',
      '# KIEVIT',
      '[Aannemen]',
      '---',
      '# KIEVIT',
      '[Aannemen]',
    ]);
    expect(limitFaults({ text: '', blocks })).toEqual([]);
  });

  it('tells a notification only what the summaries say, each once', () => {
    const cards = [1, 2].map(() => ({
      card: { ...cardOf([]), summary: 'Er is een vraag & een taak' },
      refs,
    }));
    expect(messageOf({ notice, cards }, drawingIn('nl')).text).toBe('Er is een vraag &amp; een taak');
    expect(messageOf({ notice, cards: [] }, drawingIn('nl')).text).toBe('Aftrap heeft een antwoord voor je.');
    expect(messageOf({ notice, cards: [] }, drawingIn('en')).text).toBe('Aftrap has an answer for you.');
  });

  it('with nothing left to show says so', () => {
    expect(transcript(messageOf({ cards: [] }, drawingIn('nl')).blocks)).toEqual([
      'Dit bericht is niet meer van toepassing.',
    ]);
  });
});

describe('what only a page has room for', () => {
  it('is drawn in full, drawn otherwise, or left to the page with a button: these kinds', () => {
    const degraded = Object.fromEntries(
      wideNodes('all')
        .slice(0, 3)
        .map((node) => [node.kind, home(node)]),
    );
    expect(degraded).toEqual({
      filters: [
        '*Galerij filteren*',
        'Kiezen wat je ziet, doe je op de pagina van Aftrap.',
        '[Openen op de pagina]',
      ],
      grid: [
        '*Antwoorden per vraag*',
        'Deze tabel past niet in Slack. Je vindt hem op de pagina van Aftrap.',
        '[Openen op de pagina]',
      ],
      fold: ['*Eerdere rondes*', 'Ronde 1 sloot op tijd.'],
    });
  });

  it('is nothing else: every other node stands at home as in a card', () => {
    const others = everyNode.filter(({ kind }) => kind !== 'heading');
    expect(home(...others)).toEqual(transcript(message(others).blocks).slice(1));
    expect(home({ kind: 'heading', text: 'Nu aan jou', level: 2 })).toEqual(['# Nu aan jou']);
  });

  it('home ends with the way to the other pages', () => {
    const page = { size: 'page', title: 'Voor jou', trail: [], nodes: [], intro: [text('Dag.')] } as const;
    const notice: Notice = { size: 'notice', tone: 'success', spans: [text('Bewaard.')] };
    const view = homeOf({ page, menu: [{ page: 'themes.list', label: 'Thema’s' }], notice }, drawingIn('nl'));
    expect(transcript(view.blocks)).toEqual([
      '# Voor jou',
      '✅ *Gelukt: *Bewaard.',
      'Dag.',
      '---',
      '*Op de pagina van Aftrap*',
      '[Thema’s]',
    ]);
    expect(limitFaults(view)).toEqual([]);
  });
});
