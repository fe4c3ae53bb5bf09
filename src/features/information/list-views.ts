import type { Button, Entry, Node, Target, WideNode } from '../../view/nodes.ts';
import { text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import { requestEntry } from './entry-views.ts';
import type { Look } from './look.ts';
import { type InformationRequest, isLiving, requestStatuses } from './model.ts';
import { dialogs, pages } from './names.ts';
import type { RequestFilters } from './payloads-model.ts';
import { informationPhrases } from './phrases.ts';

/** One page of the list. */
export interface Listing {
  readonly requests: readonly InformationRequest[];
  /** There are older ones. */
  readonly hasMore: boolean;
  readonly pageSize: number;
  /** Every theme that the viewer's requests are about. */
  readonly themeIds: readonly string[];
  /** The viewer may see what was needed and not to be had. */
  readonly seesUnmet: boolean;
}

/** Every request the viewer may see, as the address asks for it. */
export function requestsPage(look: Look, listing: Listing, filters: RequestFilters): Page {
  const phrases = informationPhrases(look.viewer.language);
  const { requests, themeIds, seesUnmet } = listing;
  const unmet: Button = {
    label: phrases.text('list.unmet'),
    target: { kind: 'page', page: pages.unmet, params: {} },
  };
  return {
    size: 'page',
    title: phrases.text('list.title'),
    intro: phrases.spans('list.intro'),
    trail: [],
    nodes: [
      ...(themeIds.length === 0 ? [] : [filterNode(look, listing, filters)]),
      ...(requests.length === 0
        ? [emptyNode(look, themeIds.length > 0)]
        : [
            { kind: 'entries', entries: requests.map((one) => requestEntry(look, one)) } as const,
            ...turnPages(look, listing, filters),
          ]),
      ...(seesUnmet ? [{ kind: 'buttons', buttons: [unmet] } as const] : []),
    ],
  };
}

function turnPages(
  { viewer }: Look,
  { hasMore, pageSize }: Listing,
  filters: RequestFilters,
): readonly Node[] {
  const phrases = informationPhrases(viewer.language);
  const { status, theme, who } = filters;
  const from = Number(filters.from);
  const turn = (label: string, start: number): Button => ({
    label,
    target: { kind: 'page', page: pages.list, params: { status, theme, who, from: String(start) } },
  });
  const buttons = [
    ...(from > 0 ? [turn(phrases.text('list.newer'), Math.max(from - pageSize, 0))] : []),
    ...(hasMore ? [turn(phrases.text('list.older'), from + pageSize)] : []),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

function filterNode(look: Look, { themeIds }: Listing, { status, theme, who }: RequestFilters): WideNode {
  const phrases = informationPhrases(look.viewer.language);
  const anything = { value: '', label: phrases.text('filter.all') };
  const other = phrases.text('theme.other');
  const themes = themeIds.map((id) => ({ value: id, label: look.themeNames.get(id) ?? other }));
  const options = (named: readonly { readonly value: string; readonly label: string }[]) => [
    anything,
    ...named,
  ];
  return {
    kind: 'filters',
    label: phrases.text('filter.label'),
    apply: phrases.text('filter.apply'),
    page: pages.list,
    params: {},
    fields: [
      {
        name: 'status',
        label: phrases.text('filter.status'),
        value: status,
        options: options(requestStatuses.map((value) => ({ value, label: phrases.text(`status.${value}`) }))),
      },
      {
        name: 'theme',
        label: phrases.text('filter.theme'),
        value: theme,
        options: options(themes.toSorted((a, b) => a.label.localeCompare(b.label))),
      },
      {
        name: 'who',
        label: phrases.text('filter.who'),
        value: who,
        options: (['all', 'mine'] as const).map((value) => ({
          value,
          label: phrases.text(`filter.who.${value}`),
        })),
      },
    ],
  };
}

/** Nothing at all: where one begins. Nothing with this choice: the way back to everything. */
function emptyNode({ viewer }: Look, isFiltered: boolean): WideNode {
  const phrases = informationPhrases(viewer.language);
  const way = (label: string, page: string): readonly Button[] => [
    { label, target: { kind: 'page', page, params: {} } },
  ];
  return isFiltered
    ? {
        kind: 'empty',
        title: phrases.text('empty.filtered'),
        advice: phrases.text('empty.filteredAdvice'),
        buttons: way(phrases.text('empty.showAll'), pages.list),
      }
    : {
        kind: 'empty',
        title: phrases.text('empty.title'),
        advice: phrases.text('empty.advice'),
        buttons: way(phrases.text('empty.toKickoffs'), 'kickoffs.list'),
      };
}

/** What a partner said it misses, which a request can grow from. */
export interface Missing {
  readonly contributionId: string;
  readonly organisation: string;
  readonly words: string;
}

/** On the page of a kick-off: its requests, and the ways to begin one for whoever may. */
export function partNodes(
  look: Look,
  kickoffId: string,
  requests: readonly InformationRequest[],
  begin: { readonly mayAsk: boolean; readonly missing: readonly Missing[] },
): readonly WideNode[] {
  if (requests.length === 0 && !begin.mayAsk) return [];
  const phrases = informationPhrases(look.viewer.language);
  const start: Button = {
    label: phrases.text('part.start'),
    target: { kind: 'dialog', name: dialogs.ask, payload: { kickoffId } },
    emphasis: 'primary',
  };
  return [
    { kind: 'heading', text: phrases.text('part.title'), level: 2 },
    requests.length === 0
      ? { kind: 'paragraph', spans: phrases.spans('part.empty') }
      : { kind: 'entries', entries: requests.map((one) => requestEntry(look, one)) },
    ...(begin.mayAsk ? [{ kind: 'buttons', buttons: [start] } as const] : []),
    ...(begin.mayAsk ? missingNodes(look, kickoffId, begin.missing, requests) : []),
  ];
}

/** Each with the way to make a request of it, or to the one that was made of it already. */
function missingNodes(
  { viewer }: Look,
  kickoffId: string,
  missing: readonly Missing[],
  requests: readonly InformationRequest[],
): readonly WideNode[] {
  if (missing.length === 0) return [];
  const phrases = informationPhrases(viewer.language);
  const button = (label: string, organisation: string, target: Target): Button => ({
    label,
    spoken: `${label}: ${organisation}`,
    target,
  });
  const entries = missing.map(({ contributionId, organisation, words }): Entry => {
    const made = requests.find((one) => isLiving(one) && one.fromId === contributionId);
    return {
      title: [text(words)],
      details: [[text(organisation)]],
      buttons: [
        made === undefined
          ? button(phrases.text('part.make'), organisation, {
              kind: 'dialog',
              name: dialogs.askFrom,
              payload: { kickoffId, contributionId },
            })
          : button(phrases.text('button.page'), organisation, {
              kind: 'page',
              page: pages.show,
              params: { requestId: made.id },
            }),
      ],
    };
  });
  return [
    { kind: 'heading', text: phrases.text('part.missing'), level: 3 },
    { kind: 'entries', entries },
  ];
}
