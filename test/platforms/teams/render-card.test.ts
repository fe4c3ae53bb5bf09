import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../src/platforms/teams/adaptive-card.ts';
import { readOffer, type TeamsOffer, writeOffer } from '../../../src/platforms/teams/offer.ts';
import { cardOf } from '../../../src/platforms/teams/render-card.ts';
import { doneDialog, groupCard, linkDialog } from '../../../src/platforms/teams/render-dialog.ts';
import type { Button, Node } from '../../../src/view/nodes.ts';
import { day, link, moment, strong, text } from '../../../src/view/spans.ts';
import type { Card } from '../../../src/view/views.ts';
import { transcript } from './card-transcript.ts';
import { drawingIn, thingsIn } from './gallery-drawn.ts';
import { buttonIn } from './sent-form.ts';

const drawing = drawingIn('nl');
const refs = [{ card: 'kickoffs.status', payload: { id: '1' } }];
const press = { kind: 'press', name: 'kickoffs.close', payload: { id: '1' } } as const;
const close: Button = { label: 'Ronde sluiten', target: press };
const cardWith = (nodes: readonly Node[], buttons: readonly Button[] = []): Card => ({
  size: 'card',
  title: 'KIEVIT',
  summary: 'Een vraag',
  nodes,
  buttons,
});
const shown = (nodes: readonly Node[], buttons?: readonly Button[]): AdaptiveCard =>
  cardOf({ cards: [{ card: cardWith(nodes, buttons), refs }] }, drawing);
const seen = (...nodes: Node[]): readonly string[] => transcript(shown(nodes)).slice(1);
const offerOf = (card: AdaptiveCard, title: string) => readOffer(buttonIn(card, title)['data']);

const nodes: readonly (readonly [string, Node, readonly string[]])[] = [
  ['a heading', { kind: 'heading', text: 'Acties', level: 2 }, ['Acties']],
  [
    'moments and days at the reader’s clock and in their words',
    {
      kind: 'paragraph',
      spans: [text('Voor '), moment('2026-11-24T11:00:00Z'), text(' of '), day('2026-12-01')],
    },
    ['Voor dinsdag 24 november 2026 om 12:00 of dinsdag 1 december 2026'],
  ],
  ['lines', { kind: 'paragraph', spans: [text('Een.\nTwee.\n\nDrie.')] }, ['Een.', 'Twee.', 'Drie.']],
  [
    'steps',
    { kind: 'bullets', ordered: true, items: [[text('Vraag')], [text('Antwoord')]] },
    ['1. Vraag', '2. Antwoord'],
  ],
  ['points', { kind: 'bullets', items: [[text('Vraag')]] }, ['• Vraag']],
  [
    'facts',
    { kind: 'facts', facts: [{ term: 'Trekker', spans: [strong('Gemeente')] }] },
    ['Trekker: Gemeente'],
  ],
  ['a warning', { kind: 'note', tone: 'warning', spans: [text('Bijna.')] }, ['⚠️ Let op: Bijna.']],
  ['a remark', { kind: 'note', tone: 'neutral', spans: [text('Zo.')] }, ['Zo.']],
  ['a quote', { kind: 'quote', by: 'Politie', spans: [text('Klopt.')] }, ['Politie:', 'Klopt.']],
  ['progress', { kind: 'progress', label: 'Antwoorden', done: 1, total: 4 }, ['Antwoorden: 1 van 4']],
  [
    'progress that counts itself',
    { kind: 'progress', label: '1 van 4 hebben geantwoord', done: 1, total: 4 },
    ['1 van 4 hebben geantwoord'],
  ],
  [
    'badges, each with its word',
    {
      kind: 'badges',
      badges: [
        { text: 'te laat', tone: 'danger' },
        { text: 'nieuw', tone: 'neutral' },
      ],
    },
    ['⛔ te laat   ·   nieuw'],
  ],
  [
    'a list, each thing with the way to it',
    {
      kind: 'entries',
      entries: [{ title: [text('WULP')], to: press, details: [[text('Trekker')]], buttons: [close] }],
    },
    // The way to it is one of its own buttons already.
    ['---', 'WULP', 'Trekker', '[Ronde sluiten]'],
  ],
  ['nothing yet', { kind: 'empty', title: 'Niets', advice: 'Kom terug.' }, ['Niets', 'Kom terug.']],
];

describe('a card', () => {
  it.each(nodes)('says %s', (_, node, lines) => {
    expect(seen(node)).toEqual(lines);
  });

  it('has a line where one is asked for', () => {
    expect(
      seen(
        { kind: 'paragraph', spans: [text('A')] },
        { kind: 'divider' },
        { kind: 'heading', text: 'B', level: 3 },
      ),
    ).toEqual(['A', '---', 'B']);
  });

  it('leads to pages by their plain address, and to nowhere else', () => {
    const card = shown([{ kind: 'paragraph', spans: [link('Bekijk', 'kickoffs.show', { id: '1' })] }]);
    expect(thingsIn(card).flatMap(({ url }) => url ?? [])).toEqual([
      'https://aftrap.example/kickoffs.show?id=1',
    ]);
  });

  it('says so when nothing is left of it', () => {
    expect(transcript(cardOf({ cards: [] }, drawing))).toEqual([
      'ℹ️ Ter info: Dit bericht is niet meer van toepassing.',
    ]);
  });
});

describe('a button', () => {
  it('hands back what it does, in which drawing, and of which cards', () => {
    const card = shown([], [close]);
    expect(buttonIn(card, 'Ronde sluiten')).toMatchObject({ type: 'Action.Execute', verb: 'press' });
    expect(offerOf(card, 'Ronde sluiten')).toEqual({ target: press, drawing: 'drawing-0001', cards: refs });
  });

  it('does the same in a client that knows no Execute', () => {
    const button = buttonIn(shown([], [close]), 'Ronde sluiten');
    expect(button['fallback']).toEqual({
      type: 'Action.Submit',
      title: 'Ronde sluiten',
      data: button['data'],
    });
  });

  it('asks Teams for a dialog where it opens something', () => {
    const open: Button = { label: 'Antwoorden', target: { kind: 'dialog', name: 'a', payload: {} } };
    const button = buttonIn(shown([], [open]), 'Antwoorden');
    expect(button).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } });
  });

  it('is a submit in a dialog, without what was typed there', () => {
    const { card } = doneDialog(null, [{ card: cardWith([], [close]), refs }], drawing);
    const button = buttonIn(card, 'Ronde sluiten');
    expect(button).toMatchObject({ type: 'Action.Submit', associatedInputs: 'none' });
    expect(button['data']).not.toHaveProperty('msteams');
    expect(offerOf(card, 'Ronde sluiten')?.target).toEqual(press);
  });

  it('asks first where it has to, on the card itself', () => {
    const confirm = { question: 'Weet je het zeker?', yes: 'Ja, sluiten', no: 'Nee' };
    const card = shown([], [{ ...close, emphasis: 'danger', confirm }]);
    expect(transcript(card)).toEqual(['KIEVIT', '[Ronde sluiten]']);
    const question = thingsIn(card).find(({ isVisible }) => isVisible === false);
    const toggle = { type: 'Action.ToggleVisibility', targetElements: [question?.['id']] };
    expect(buttonIn(card, 'Ronde sluiten')).toMatchObject({ ...toggle, style: 'destructive' });
    expect(buttonIn(card, 'Nee')).toMatchObject(toggle);
    expect(buttonIn(card, 'Ja, sluiten')).toMatchObject({ type: 'Action.Execute', style: 'destructive' });
    expect(offerOf(card, 'Ja, sluiten')?.target).toEqual(press);
  });

  it('is called by what stands on it, and more', () => {
    const card = shown([], [{ ...close, spoken: 'van KIEVIT' }]);
    expect(buttonIn(card, 'Ronde sluiten')).toMatchObject({ tooltip: 'Ronde sluiten: van KIEVIT' });
  });

  it('stands in rows of six', () => {
    const seven = Array.from({ length: 7 }, (_, index) => ({ ...close, label: `Knop ${index}` }));
    const sets = thingsIn(shown([], seven)).filter(({ type }) => type === 'ActionSet');
    expect(sets.map(({ actions }) => Array.isArray(actions) && actions.length)).toEqual([6, 1]);
  });

  it('leaves the cards out where they have no room, and leads to the page where nothing has', () => {
    const many = Array.from({ length: 60 }, () => ({
      card: 'kickoffs.status',
      payload: { id: '1'.repeat(36) },
    }));
    const offer: TeamsOffer = { target: press, drawing: 'drawing-0001', cards: many };
    expect(readOffer(writeOffer(offer))).toEqual({ ...offer, cards: [] });
    const huge: Button = { ...close, target: { ...press, payload: { id: 'x'.repeat(3000) } } };
    expect(buttonIn(shown([], [huge]), 'Ronde sluiten')).toMatchObject({
      type: 'Action.OpenUrl',
      url: 'https://aftrap.example/home?',
    });
  });

  it.each([
    ['nothing', undefined],
    ['words', 'kickoff'],
    ['another app’s', { aftrap: 7 }],
    ['broken', { aftrap: '{' }],
    ['a form', { aftrap: '{"form":{}}' }],
    ['a target of no kind', { aftrap: '{"target":{"kind":"delete"},"drawing":"drawing-0001","cards":[]}' }],
    ['no drawing', { aftrap: JSON.stringify({ target: press, cards: [] }) }],
  ])('is not read from what is none: %s', (_, data) => {
    expect(readOffer(data)).toBeNull();
  });
});

describe('what is too long', () => {
  const entry = (index: number) => ({
    title: [text(`Zaak ${index}`)],
    details: [[text('Trekker')]],
    buttons: [close],
  });
  const list: Node = { kind: 'entries', entries: Array.from({ length: 200 }, (_, index) => entry(index)) };

  it('as a list says how many more there are, and leads to the page that the card leads to', () => {
    const page: Button = {
      label: 'Overzicht',
      target: { kind: 'page', page: 'kickoffs.show', params: { id: '1' } },
    };
    const card = shown([list], [page]);
    const lines = transcript(card);
    const drawn = lines.filter((line) => line.startsWith('Zaak')).length;
    expect(lines.slice(-4)).toEqual([
      `en nog ${200 - drawn}`,
      'Hier past niet alles. Op de pagina van Aftrap staat het wel.',
      '[Alles bekijken]',
      '[Overzicht]',
    ]);
    expect(offerOf(card, 'Alles bekijken')?.target).toEqual(page.target);
  });

  it('as cards leads to where all of them are', () => {
    const long = { kind: 'paragraph', spans: [text('lang '.repeat(300))] } as const;
    const cards = Array.from({ length: 60 }, () => ({ card: cardWith([long], [close]), refs: [] }));
    expect(transcript(cardOf({ cards }, drawing)).slice(-2)).toEqual([
      'Hier past niet alles. Op de pagina van Aftrap staat het wel.',
      '[Alles bekijken]',
    ]);
  });
});

describe('a window with the way to the page', () => {
  it('has a link that is good once, as a button', () => {
    const { title, card } = linkDialog('https://aftrap.example/aanmelden/abc', drawing, null);
    expect([title, ...transcript(card)]).toEqual([
      'Aftrap',
      'Dit staat op de pagina van Aftrap. De link is voor jou alleen en werkt één keer.',
      '[Naar de pagina]',
    ]);
    expect(card.actions).toMatchObject([
      { type: 'Action.OpenUrl', url: 'https://aftrap.example/aanmelden/abc' },
    ]);
  });
});

describe('what a group sees', () => {
  it('is a button, behind which everybody sees their own answer', () => {
    const card = groupCard({ label: 'Openen', target: { kind: 'say', words: 'kickoff KIEVIT' } }, drawing);
    expect(transcript(card)).toEqual([
      'Aftrap',
      'Hier zeg ik niets over wat er loopt. Open het antwoord: dan zie jij het, en verder niemand.',
      '[Openen]',
    ]);
    expect(offerOf(card, 'Openen')?.target).toEqual({ kind: 'say', words: 'kickoff KIEVIT' });
    expect(buttonIn(card, 'Openen')).toMatchObject({ data: { msteams: { type: 'task/fetch' } } });
  });
});
