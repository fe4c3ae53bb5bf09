import { z } from 'zod';
import type { Viewer } from '../../chat/viewer.ts';
import { textIn } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Button, Entry, Node, WideNode } from '../../view/nodes.ts';
import { codeName, moment, type Span, text } from '../../view/spans.ts';
import type { Card, Page } from '../../view/views.ts';
import type { Theme } from '../themes/model.ts';
import { newCaseButton } from './draft-begin-views.ts';
import { mayStartTheme } from './draft-case-forms.ts';
import type { KickoffLine, LineWish } from './list-store.ts';
import { pages } from './names.ts';
import { stageTone } from './overview-views.ts';
import { listPage } from './page-names.ts';
import { cardPhrases, draftPhrases, overviewPhrases } from './phrases.ts';

/** What narrows the list, as the address says it; an empty text does not. */
export interface ListFilters {
  readonly kind: string;
  readonly stage: string;
  readonly district: string;
  readonly theme: string;
}

/** A list of this length is read in one go. */
export const perPage = 50;

/** One page of what the viewer may see, and what it was narrowed by. */
export interface ListShown {
  readonly region: RegionPack;
  readonly viewer: Viewer;
  readonly themes: readonly Theme[];
  readonly mayStartCase: boolean;
  readonly filters: ListFilters;
  /** From 1. */
  readonly page: number;
  readonly lines: readonly KickoffLine[];
  readonly total: number;
}

const isUuid = (value: string): boolean => z.uuid().safeParse(value).success;

/** The filters as a wish; null when the address asks for a theme there cannot be. */
export function wishOf({ kind, stage, district, theme }: ListFilters): Omit<LineWish, 'limit'> | null {
  if (theme !== '' && !isUuid(theme)) return null;
  return {
    ...(kind === 'case' || kind === 'theme' ? { kind } : {}),
    ...(stage === '' ? {} : { stage }),
    ...(district === '' ? {} : { district }),
    ...(theme === '' ? {} : { themeId: theme }),
  };
}

const isNarrowed = ({ kind, stage, district, theme }: ListFilters): boolean =>
  [kind, stage, district, theme].some((value) => value !== '');

/** Every kick-off the viewer may see, narrowed by the filters in the address, a page at a time. */
export function listPageOf(shown: ListShown): Page {
  const { viewer, lines, filters, mayStartCase } = shown;
  const phrases = overviewPhrases(viewer.language);
  const hasAny = lines.length > 0 || isNarrowed(filters) || shown.page > 1;
  return {
    size: 'page',
    title: phrases.text('list.title'),
    intro: phrases.spans('list.intro'),
    trail: [],
    nodes: [
      ...(mayStartCase ? [{ kind: 'buttons', buttons: [newCaseButton(viewer.language)] } as const] : []),
      ...(hasAny ? [filterNode(shown)] : []),
      ...listNodes(shown, hasAny),
    ],
  };
}

function listNodes(shown: ListShown, hasAny: boolean): readonly Node[] {
  const { viewer, lines } = shown;
  const phrases = overviewPhrases(viewer.language);
  if (!hasAny) {
    return [{ kind: 'empty', title: phrases.text('list.empty'), advice: adviceOf(shown) }];
  }
  if (lines.length === 0) {
    const all = { label: phrases.text('list.showAll'), target: pageTarget(listPage) };
    const advice = phrases.text('list.noneFitsAdvice');
    return [{ kind: 'empty', title: phrases.text('list.noneFits'), advice, buttons: [all] }];
  }
  return [{ kind: 'entries', entries: lines.map((line) => lineEntry(viewer, line)) }, ...turnNodes(shown)];
}

/** How to begin, for who can: no button is named to who does not have it. */
function adviceOf({ region, viewer, mayStartCase }: ListShown): string {
  const { language } = viewer;
  if (mayStartCase) return overviewPhrases(language).text('list.emptyAdvice');
  const phrases = draftPhrases(language);
  return phrases.text(mayStartTheme(region, viewer) ? 'begin.listTheme' : 'begin.listNothing');
}

/** "1 to 50 of 312", and the way on and back; nothing when all of it is there. */
function turnNodes({ viewer, filters, page, lines, total }: ListShown): readonly Node[] {
  if (total <= perPage) return [];
  const phrases = overviewPhrases(viewer.language);
  const first = (page - 1) * perPage + 1;
  const to = (number: number) => pageTarget(listPage, { ...filters, page: String(number) });
  const spans = phrases.spans('list.range', { first, last: first + lines.length - 1, total });
  const buttons: readonly Button[] = [
    ...(page > 1 ? [{ label: phrases.text('list.previous'), target: to(page - 1) }] : []),
    ...(first + lines.length - 1 < total ? [{ label: phrases.text('list.next'), target: to(page + 1) }] : []),
  ];
  return [
    { kind: 'paragraph', spans },
    { kind: 'buttons', buttons },
  ];
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
    details: [
      phrases.spans(line.variant === 'CASE' ? 'list.startedCase' : 'list.started', {
        at: moment(line.startedAt),
      }),
      ...progress,
    ],
    badge: { text: cardPhrases(language).text(`stage.${line.status}`), tone: stageTone[line.status] },
  };
}

function filterNode({ region, viewer: { language }, themes, filters }: ListShown): WideNode {
  const phrases = overviewPhrases(language);
  const every = { value: '', label: phrases.text('filter.all') };
  const stages = ['draft', 'collecting', 'agreeing', 'adopted', 'withdrawn'] as const;
  const field = (name: keyof ListFilters, options: readonly { value: string; label: string }[]) => ({
    name,
    label: phrases.text(`filter.${name}`),
    // Never what the address says but the viewer cannot choose.
    value: options.find(({ value }) => value === filters[name])?.value ?? every.value,
    options: [every, ...options],
  });
  const placeOf = (district: string | null): string => {
    const place = region.districts.find(({ id }) => id === district);
    return place ? ` (${textIn(place.name, language)})` : '';
  };
  return {
    kind: 'filters',
    label: phrases.text('filter.label'),
    apply: phrases.text('filter.apply'),
    page: listPage,
    params: {},
    fields: [
      field(
        'kind',
        (['case', 'theme'] as const).map((value) => ({ value, label: phrases.text(`filter.kind.${value}`) })),
      ),
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
        themes
          .map(({ id, name, district }) => ({
            value: id,
            label: `${textIn(name, language)}${placeOf(district)}`,
          }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      ),
    ],
  };
}

// A card has room for a few; the page has them all.
export const mostOnCard = 8;

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
  const entries = lines.slice(0, mostOnCard).map((line) => lineEntryInChat(viewer, line));
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
