import type { Viewer } from '../../chat/viewer.ts';
import { textIn } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Entry, Node, WideNode } from '../../view/nodes.ts';
import { codeName, moment, type Span, text } from '../../view/spans.ts';
import type { Card, Page } from '../../view/views.ts';
import type { KickoffLine } from './list-store.ts';
import { pages } from './names.ts';
import { stageTone } from './overview-views.ts';
import { listPage } from './page-names.ts';
import { cardPhrases, overviewPhrases } from './phrases.ts';

/** What narrows the list; an empty text does not. */
export interface ListFilters {
  readonly stage: string;
  readonly district: string;
  readonly theme: string;
}

/** Every kick-off the viewer may see, narrowed by the filters in the address. */
export function listPageOf(
  region: RegionPack,
  viewer: Viewer,
  lines: readonly KickoffLine[],
  filters: ListFilters,
): Page {
  const phrases = overviewPhrases(viewer.language);
  const fits = lines.filter(
    (line) =>
      (filters.stage === '' || line.status === filters.stage) &&
      (filters.district === '' || line.districtId === filters.district) &&
      (filters.theme === '' || line.themeId === filters.theme),
  );
  return {
    size: 'page',
    title: phrases.text('list.title'),
    intro: phrases.spans('list.intro'),
    trail: [],
    nodes: [
      ...(lines.length === 0 ? [] : [filterNode(region, viewer, lines, filters)]),
      ...listNodes(viewer, lines, fits),
    ],
  };
}

function listNodes(
  viewer: Viewer,
  lines: readonly KickoffLine[],
  fits: readonly KickoffLine[],
): readonly Node[] {
  const phrases = overviewPhrases(viewer.language);
  if (lines.length === 0) {
    return [{ kind: 'empty', title: phrases.text('list.empty'), advice: phrases.text('list.emptyAdvice') }];
  }
  if (fits.length === 0) {
    const all = { label: phrases.text('list.showAll'), target: pageTarget(listPage) };
    const advice = phrases.text('list.noneFitsAdvice');
    return [{ kind: 'empty', title: phrases.text('list.noneFits'), advice, buttons: [all] }];
  }
  return [{ kind: 'entries', entries: fits.map((line) => lineEntry(viewer, line)) }];
}

const pageTarget = (page: string, params: Readonly<Record<string, string>> = {}) =>
  ({ kind: 'page', page, params }) as const;

/** One line of a list: what it is about, how far it is. */
export function lineEntry({ language }: Viewer, line: KickoffLine): Entry {
  const phrases = overviewPhrases(language);
  const about: Span[] =
    line.themeName === null
      ? [codeName(line.codeName)]
      : [codeName(line.codeName), text(` - ${textIn(line.themeName, language)}`)];
  const count = { done: line.answered, total: line.partners };
  const progress: Span[][] =
    line.status === 'collecting' && line.partners > 1
      ? [[text(cardPhrases(language).text('status.progress', count))]]
      : [];
  return {
    title: about,
    to: pageTarget(pages.show, { kickoffId: line.id }),
    details: [phrases.spans('list.started', { at: moment(line.startedAt) }), ...progress],
    badge: { text: cardPhrases(language).text(`stage.${line.status}`), tone: stageTone[line.status] },
  };
}

function filterNode(
  region: RegionPack,
  { language }: Viewer,
  lines: readonly KickoffLine[],
  filters: ListFilters,
): WideNode {
  const phrases = overviewPhrases(language);
  const every = { value: '', label: phrases.text('filter.all') };
  const stages = ['draft', 'collecting', 'agreeing', 'adopted', 'withdrawn'] as const;
  const themes = new Map(
    lines.map(({ themeId, themeName }) => [themeId, themeName ? textIn(themeName, language) : themeId]),
  );
  const field = (name: keyof ListFilters, options: readonly { value: string; label: string }[]) => ({
    name,
    label: phrases.text(`filter.${name}`),
    // Never what the address says but the viewer cannot choose.
    value: options.find(({ value }) => value === filters[name])?.value ?? every.value,
    options: [every, ...options],
  });
  return {
    kind: 'filters',
    label: phrases.text('filter.label'),
    apply: phrases.text('filter.apply'),
    page: listPage,
    params: {},
    fields: [
      field(
        'stage',
        stages.map((value) => ({ value, label: cardPhrases(language).text(`stage.${value}`) })),
      ),
      field(
        'district',
        region.districts.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
      ),
      field(
        'theme',
        [...themes]
          .map(([value, label]) => ({ value, label }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      ),
    ],
  };
}

// A card has room for a few; the page has them all.
const mostOnCard = 8;

/** The same line where a chat vendor can read along: as much of it as its level allows. */
export function lineEntryInChat(viewer: Viewer, line: KickoffLine): Entry {
  const phrases = cardPhrases(viewer.language);
  const to = pageTarget(pages.show, { kickoffId: line.id });
  if (line.level === 'STRICT') return { title: [text(phrases.text('mine.strict'))], to, details: [] };
  const badge = { text: phrases.text(`stage.${line.status}`), tone: stageTone[line.status] };
  if (line.level === 'CONFIDENTIAL') return { title: [codeName(line.codeName)], to, details: [], badge };
  return { ...lineEntry(viewer, line), to };
}

/** The viewer's kick-offs in chat; of a strict one no more than that it is there. */
export function mineCard(viewer: Viewer, lines: readonly KickoffLine[]): Card {
  const phrases = cardPhrases(viewer.language);
  const running = lines.filter(({ status }) => status !== 'withdrawn');
  const entries = running.slice(0, mostOnCard).map((line) => lineEntryInChat(viewer, line));
  const empty: Node = {
    kind: 'empty',
    title: phrases.text('mine.empty'),
    advice: phrases.text('mine.emptyAdvice'),
  };
  return {
    size: 'card',
    title: phrases.text('mine.title'),
    summary: phrases.text('mine.summary'),
    nodes: entries.length === 0 ? [empty] : [{ kind: 'entries', entries }],
    buttons: [{ label: phrases.text('mine.all'), target: pageTarget(listPage) }],
  };
}
