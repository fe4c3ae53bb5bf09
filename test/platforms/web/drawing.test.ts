import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/platforms/web/addresses.ts';
import { drawPage } from '../../../src/platforms/web/render-page.ts';
import { renderingFor } from '../../../src/platforms/web/rendering.ts';
import type { Node, WideNode } from '../../../src/view/nodes.ts';
import { codeName, day, link, moment, strong, text } from '../../../src/view/spans.ts';
import { everyNode, wideNodes } from './gallery-nodes.ts';

const addresses = addressesOf([
  { name: 'gallery.one', path: '/galerij/:id' },
  { name: 'gallery.all', path: '/galerij' },
]);

/** A page with these nodes, for somebody in this language and zone; the layout of the markup left out. */
function drawn(nodes: readonly WideNode[], language: 'nl' | 'en' = 'nl', zone = 'Europe/Amsterdam'): string {
  const rendering = renderingFor({
    reader: { language, zone },
    addresses,
    here: '/galerij',
    newToken: () => 'token-1234',
  });
  const page = drawPage({ size: 'page', title: 'Titel', trail: [], nodes }, rendering, false);
  return String(page)
    .replaceAll(/\s*\n\s*/g, '')
    .replace(/^<h1.*?<\/h1><div class="nodes">(.*)<\/div>$/s, '$1');
}

describe('running text', () => {
  const spans = [text('Sluit '), moment('2026-11-24T11:00:00Z'), text(', op '), day('2026-11-24'), text('.')];

  it('tells dates in the words and the zone of its reader, and to machines exactly', () => {
    expect(drawn([{ kind: 'paragraph', spans }])).toBe(
      '<p class="utrecht-paragraph">Sluit <time datetime="2026-11-24T11:00:00Z">dinsdag 24 november 2026 om 12:00</time>, op <time datetime="2026-11-24">dinsdag 24 november 2026</time>.</p>',
    );
    const english = drawn([{ kind: 'paragraph', spans }], 'en', 'America/Curacao');
    expect(english).toMatch(/>Tuesday,? 24 November 2026 at 07:00<\/time>, op /);
    expect(english).toMatch(/<time datetime="2026-11-24">Tuesday,? 24 November 2026<\/time>/);
  });

  it('keeps a code name from being translated, and leads to pages of Aftrap', () => {
    const said = drawn([
      {
        kind: 'paragraph',
        spans: [codeName('KIEVIT'), strong('nu'), link('zie', 'gallery.one', { id: 'a/b', tab: 'x&y' })],
      },
    ]);
    expect(said).toContain('<span class="code-name" translate="no">KIEVIT</span><strong>nu</strong>');
    expect(said).toContain('href="/galerij/a%2Fb?tab=x%26y">zie</a>');
  });
});

describe('every kind of node', () => {
  const kinds: Record<WideNode['kind'], string> = {
    heading: '<h2 class="utrecht-heading-2">Wat er speelt</h2>',
    paragraph: '<p class="utrecht-paragraph">De start van ',
    bullets: '<ol class="utrecht-ordered-list"><li class="utrecht-ordered-list__item">Eerst dit</li>',
    facts: '<dt>Thema</dt><dd>Bedrijventerreinen</dd>',
    note: '<strong class="note__word">Let op:</strong> Een opmerking met de toon warning.',
    quote: '</blockquote><figcaption class="quote__by">Belastingdienst</figcaption>',
    progress: 'max="6" value="4">4 van 6</progress>',
    badges: '<span class="badge utrecht-status-badge utrecht-status-badge--danger">merk danger</span>',
    entries: 'type="submit" aria-label="Aannemen: afspraken nalopen">Aannemen</button>',
    buttons: '<input type="hidden" name="_question" value="Wil je KIEVIT intrekken? Dat kan niet terug." />',
    empty: '<p class="empty__title">Nog geen acties</p>',
    divider: '<hr class="utrecht-separator" />',
    grid: '<th class="utrecht-table__cell" role="rowheader" scope="row">Wie pakt het op?</th>',
    fold: '<details class="fold" open><summary class="fold__summary">Uitleg</summary>',
    filters:
      '<form class="filters" method="get" action="/galerij" role="search" aria-label="Galerij filteren"',
  };

  it.each(Object.entries(kinds))('%s is drawn', (kind, expected) => {
    const nodes = [...everyNode, ...wideNodes('all')].filter((node) => node.kind === kind);
    expect(drawn(nodes)).toContain(expected);
  });

  it('says every tone in a word, in both languages, but the neutral one', () => {
    const notes = everyNode.filter((node): node is Extract<Node, { kind: 'note' }> => node.kind === 'note');
    const words = (language: 'nl' | 'en') =>
      [...drawn(notes, language).matchAll(/note__word">([^<]+)</g)].map(([, word]) => word);
    expect(words('nl')).toEqual(['Ter info:', 'Gelukt:', 'Let op:', 'Belangrijk:']);
    expect(words('en')).toEqual(['For your information:', 'Done:', 'Please note:', 'Important:']);
  });
});

describe('a button', () => {
  const called = (label: string, spoken: string) =>
    drawn([
      { kind: 'buttons', buttons: [{ label, spoken, target: { kind: 'page', page: 'home', params: {} } }] },
    ]);

  it('is called what stands on it, and more where that is needed', () => {
    expect(called('Weghalen', 'Weghalen: Politie')).toContain('aria-label="Weghalen: Politie"');
    expect(called('Weghalen', 'Haal de Politie weg')).toContain('aria-label="Weghalen: Haal de Politie weg"');
  });
});

describe('a grid', () => {
  it('is a table with a caption, that can be scrolled with the keyboard and read as cards', () => {
    const grid = drawn(wideNodes('all').filter(({ kind }) => kind === 'grid'));
    expect(grid).toContain('role="region" tabindex="0" aria-labelledby="grid-Antwoorden_per_vraag"');
    expect(grid).toContain('id="grid-Antwoorden_per_vraag">Antwoorden per vraag</caption>');
    expect(
      grid.match(/<th class="utrecht-table__header-cell" role="columnheader" scope="col">/g),
    ).toHaveLength(4);
    expect(grid).toContain('<span class="grid__label" aria-hidden="true">Gemeente Lelystad</span>');
    expect(grid).toContain('geen antwoord</span>');
  });
});

describe('ids on a page', () => {
  it('occur once, also when the same button stands there twice', () => {
    const ids = [...drawn([...everyNode, ...everyNode, ...wideNodes('all')]).matchAll(/\sid="([^"]+)"/g)];
    const found = ids.map(([, id]) => id);
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found).size).toBe(found.length);
  });

  it('belong to what a button is about, so that a refresh moves the two together', () => {
    const button = (id: string): WideNode => ({
      kind: 'buttons',
      buttons: [{ label: 'Aannemen', target: { kind: 'press', name: 'accept', payload: { id } } }],
    });
    const idsOf = (html: string) =>
      [...html.matchAll(/button class="[^"]+" id="([^"]+)"/g)].map(([, id]) => id);
    expect(idsOf(drawn([button('a'), button('b')]))).toEqual(['b-accept-a', 'b-accept-b']);
    expect(idsOf(drawn([button('new'), button('a')]))).toEqual(['b-accept-new', 'b-accept-a']);
  });
});
