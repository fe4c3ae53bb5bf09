import type { Language } from '../../lib/language.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Button, Entry, WideNode } from '../../view/nodes.ts';
import { text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import type { Theme } from './model.ts';
import { themeWords } from './words.ts';

export interface ThemeFilter {
  /** A district's id; `region` for what is of the whole region; empty for all. */
  readonly district: string;
  readonly kind: string;
}

export interface ThemeList {
  readonly themes: readonly Theme[];
  readonly region: RegionPack;
  readonly language: Language;
  /** Whether the reader keeps themes somewhere, and so may add one. */
  readonly keeps: boolean;
}

export const wholeRegion = 'region';

/** The themes a reader may see, by district, with those that ended folded away. */
export function listPage(list: ThemeList, filter: ThemeFilter): Page {
  const words = themeWords(list.language);
  const shown = list.themes
    .filter((theme) => isWanted(theme, filter))
    .sort((a, b) => a.name[list.language].localeCompare(b.name[list.language]));
  const open = shown.filter((theme) => theme.ended === null);
  const ended = shown.filter((theme) => theme.ended !== null);
  const add: WideNode[] = list.keeps ? [{ kind: 'buttons', buttons: addButtons(list) }] : [];
  return {
    size: 'page',
    title: words.text('list.title'),
    intro: [text(words.text('list.intro'))],
    trail: [],
    nodes: [
      ...add,
      filters(list, filter),
      ...(open.length > 0
        ? places(list).flatMap((place) => placeNodes(list, place, open))
        : [nothing(list, ended.length > 0)]),
      ...endedNodes(list, ended),
    ],
  };
}

function isWanted(theme: Theme, filter: ThemeFilter): boolean {
  const district = theme.district ?? wholeRegion;
  const isOfKind = filter.kind === '' || theme.kind === filter.kind || theme.kind === 'BOTH';
  return isOfKind && (filter.district === '' || district === filter.district);
}

/** The themes of the pack that a district has not taken up, and those that are nowhere in the pack. */
function addButtons({ language }: ThemeList): Button[] {
  const words = themeWords(language);
  return [
    {
      label: words.text('do.takeUp'),
      target: { kind: 'dialog', name: 'themes.takeUp', payload: {} },
      emphasis: 'primary',
    },
    { label: words.text('do.create'), target: { kind: 'dialog', name: 'themes.create', payload: {} } },
  ];
}

function places({ region, language }: ThemeList): { readonly id: string | null; readonly title: string }[] {
  const districts = region.districts.map(({ id, name }) => ({ id, title: name[language] }));
  return [...districts, { id: null, title: themeWords(language).text('list.region') }];
}

function placeNodes(
  list: ThemeList,
  place: { readonly id: string | null; readonly title: string },
  open: readonly Theme[],
): WideNode[] {
  const here = open.filter((theme) => theme.district === place.id);
  if (here.length === 0) return [];
  return [
    { kind: 'heading', text: place.title, level: 2 },
    { kind: 'entries', entries: here.map((theme) => themeEntry(list, theme)) },
  ];
}

function themeEntry({ language, region }: ThemeList, theme: Theme): Entry {
  const words = themeWords(language);
  const district = region.districts.find(({ id }) => id === theme.district)?.name[language];
  const kind = words.text(`kind.${theme.kind}`);
  return {
    title: [text(theme.name[language])],
    to: { kind: 'page', page: 'themes.theme', params: { themeId: theme.id } },
    details: [
      [text(district && theme.ended ? `${kind}, ${district}` : kind)],
      ...(theme.note ? [[text(theme.note[language])]] : []),
    ],
    ...(theme.ended ? { badge: { text: words.text('theme.badge.ended'), tone: 'neutral' as const } } : {}),
  };
}

function endedNodes(list: ThemeList, ended: readonly Theme[]): WideNode[] {
  if (ended.length === 0) return [];
  const entries = ended.map((theme) => themeEntry(list, theme));
  const summary = themeWords(list.language).text('list.ended', { count: ended.length });
  return [{ kind: 'fold', summary, nodes: [{ kind: 'entries', entries }] }];
}

function nothing({ themes, language }: ThemeList, someEnded: boolean): WideNode {
  const words = themeWords(language);
  const which = someEnded ? 'over' : themes.length > 0 ? 'none' : 'empty';
  return {
    kind: 'empty',
    title: words.text(`list.${which}.title`),
    advice: words.text(`list.${which}.advice`),
  };
}

function filters({ region, language }: ThemeList, filter: ThemeFilter): WideNode {
  const words = themeWords(language);
  const all = { value: '', label: words.text('list.all') };
  const whole = { value: wholeRegion, label: words.text('list.region') };
  const districts = region.districts.map(({ id, name }) => ({ value: id, label: name[language] }));
  const kinds = (['EXECUTION', 'DEVELOPMENT'] as const).map((kind) => ({
    value: kind,
    label: words.text(`kind.${kind}`),
  }));
  return {
    kind: 'filters',
    label: words.text('list.filters'),
    apply: words.text('list.apply'),
    page: 'themes.list',
    params: {},
    fields: [
      {
        name: 'district',
        label: words.text('list.district'),
        value: filter.district,
        options: [all, whole, ...districts],
      },
      { name: 'kind', label: words.text('list.kind'), value: filter.kind, options: [all, ...kinds] },
    ],
  };
}
