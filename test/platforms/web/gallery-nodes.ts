import type { Language } from '../../../src/lib/language.ts';
import type { Node, Tone, WideNode } from '../../../src/view/nodes.ts';
import { codeName, day, link, moment, strong, text } from '../../../src/view/spans.ts';
import type { Card, Page } from '../../../src/view/views.ts';
import { galleryWords } from './gallery-words.ts';

const kievit = { id: 'KIEVIT' };
const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];

/** One of every node, with every span, tone, target and emphasis. */
export const everyNode: readonly Node[] = [
  {
    kind: 'paragraph',
    spans: [
      text('De start van '),
      codeName('KIEVIT'),
      text(' sluit '),
      moment('2026-11-24T11:00:00Z'),
      text('. De dag zelf is '),
      day('2026-11-24'),
      text('. '),
      strong('Zes partners'),
      text(' doen mee, zie '),
      link('het overzicht', 'gallery.one', kievit),
      text('.'),
    ],
  },
  { kind: 'progress', label: 'Antwoorden binnen', done: 4, total: 6 },
  { kind: 'heading', text: 'Wat er speelt', level: 2 },
  {
    kind: 'facts',
    facts: [
      { term: 'Thema', spans: [text('Bedrijventerreinen')] },
      { term: 'Gevraagd aan', spans: [text('Politie, OM, Belastingdienst en de Gemeente Lelystad')] },
      { term: 'Sluit op', spans: [moment('2026-11-24T11:00:00Z')] },
    ],
  },
  { kind: 'bullets', items: [[text('Eerste punt')], [text('Tweede punt met '), strong('nadruk')]] },
  { kind: 'bullets', ordered: true, items: [[text('Eerst dit')], [text('Dan dat')]] },
  { kind: 'heading', text: 'Wat opvalt', level: 3 },
  ...tones.map((tone): Node => ({ kind: 'note', tone, spans: [text(`Een opmerking met de toon ${tone}.`)] })),
  { kind: 'quote', by: 'Belastingdienst', spans: [text('Wij zien dit anders.\nDe panden staan leeg.')] },
  { kind: 'badges', badges: tones.map((tone) => ({ text: `merk ${tone}`, tone })) },
  {
    kind: 'entries',
    entries: [
      {
        title: [codeName('KIEVIT'), text(' - afspraken nalopen')],
        to: { kind: 'page', page: 'gallery.one', params: kievit },
        details: [[text('Je organisatie trekt dit.')], [text('Voor '), day('2026-12-01')]],
        badge: { text: 'te laat', tone: 'warning' },
        buttons: [
          {
            label: 'Aannemen',
            target: { kind: 'press', name: 'gallery.accept', payload: kievit },
            emphasis: 'primary',
            spoken: 'Aannemen: afspraken nalopen',
          },
          { label: 'Antwoorden', target: { kind: 'dialog', name: 'gallery.fields', payload: kievit } },
        ],
      },
      { title: [text('Alleen een titel')], details: [] },
      {
        title: [text('Een knop als titel')],
        to: { kind: 'press', name: 'gallery.page', payload: kievit },
        details: [],
      },
      {
        title: [text('Een formulier als titel')],
        to: { kind: 'dialog', name: 'gallery.rows', payload: {} },
        details: [],
      },
    ],
  },
  {
    kind: 'buttons',
    buttons: [
      { label: 'Bekijken', target: { kind: 'page', page: 'gallery.all', params: {} }, emphasis: 'primary' },
      { label: 'Gewoon', target: { kind: 'press', name: 'gallery.cards', payload: kievit } },
      {
        label: 'Intrekken',
        target: { kind: 'press', name: 'gallery.accept', payload: { ...kievit } },
        emphasis: 'danger',
        confirm: {
          question: 'Wil je KIEVIT intrekken? Dat kan niet terug.',
          yes: 'Ja, intrekken',
          no: 'Nee, terug',
        },
      },
    ],
  },
  { kind: 'divider' },
  {
    kind: 'empty',
    title: 'Nog geen acties',
    advice: 'Acties ontstaan als een afspraak wordt vastgesteld.',
    buttons: [{ label: 'Nieuwe actie', target: { kind: 'dialog', name: 'gallery.rows', payload: {} } }],
  },
];

const answers = [text('Drie controles per jaar, de laatste in oktober.')];

const grid: WideNode = {
  kind: 'grid',
  caption: 'Antwoorden per vraag',
  corner: 'Vraag',
  columns: ['Politie', 'OM', 'Gemeente Lelystad'],
  rows: [
    {
      header: 'Welke informatie is er?',
      hint: 'Alleen welke soort, niet de inhoud',
      cells: [
        { spans: answers },
        { spans: [text('Geen')] },
        { spans: [], badge: { text: 'geen antwoord', tone: 'warning' } },
      ],
    },
    {
      header: 'Wie pakt het op?',
      cells: [
        { spans: [text('Wij')], badge: { text: 'verschil', tone: 'danger' } },
        { spans: [text('De gemeente')] },
        { spans: answers },
      ],
    },
  ],
};

/** What only a page has room for. */
export function wideNodes(status: string): readonly WideNode[] {
  return [
    {
      kind: 'filters',
      label: 'Galerij filteren',
      apply: 'Toon',
      page: 'gallery.all',
      params: { status },
      fields: [
        {
          name: 'status',
          label: 'Status',
          value: status,
          options: [
            { value: 'all', label: 'Alles' },
            { value: 'open', label: 'Open' },
          ],
        },
      ],
    },
    grid,
    {
      kind: 'fold',
      summary: 'Eerdere rondes',
      nodes: [{ kind: 'paragraph', spans: [text('Ronde 1 sloot op tijd.')] }],
    },
    { kind: 'fold', summary: 'Uitleg', open: true, nodes: [{ kind: 'paragraph', spans: answers }] },
  ];
}

export function galleryPage(language: Language, status: string): Page {
  const words = galleryWords[language];
  return {
    size: 'page',
    title: words.title,
    intro: [text(words.intro)],
    trail: [{ label: 'Start', page: 'home', params: {} }],
    nodes: [...everyNode, ...wideNodes(status)],
  };
}

export function galleryCard(language: Language): Card {
  return {
    size: 'card',
    title: `KIEVIT: ${galleryWords[language].title}`,
    summary: 'Je hebt een taak in Aftrap',
    nodes: everyNode.slice(0, 4),
    buttons: [
      {
        label: 'Aannemen',
        target: { kind: 'press', name: 'gallery.accept', payload: kievit },
        emphasis: 'primary',
      },
      { label: 'Antwoorden', target: { kind: 'dialog', name: 'gallery.fields', payload: kievit } },
    ],
  };
}
