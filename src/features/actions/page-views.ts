import type { Button, WideNode } from '../../view/nodes.ts';
import type { Page } from '../../view/views.ts';
import { wholeEntry } from './entry-views.ts';
import { filterNode } from './filter-views.ts';
import type { Listed, Look } from './look.ts';
import type { ActionFilters } from './model.ts';
import { pages } from './names.ts';
import { actionPhrases } from './phrases.ts';
import type { ActionChoices } from './seen-store.ts';

/** One page of the actions that fit the address, and what there is to choose from. */
export interface ActionsShown {
  readonly found: readonly Listed[];
  /** How many fit in all. */
  readonly total: number;
  readonly choices: ActionChoices;
}

export const perPage = 50;

/** The page with this number, or the last one there is. */
function pageOf(total: number, filters: Pick<ActionFilters, 'page'>): number {
  return Math.min(Number(filters.page), Math.max(1, Math.ceil(total / perPage)));
}

/** The actions the viewer may see, as the address asks for them: whose, of what, how they stand. */
export function actionsPage(look: Look, shown: ActionsShown, filters: ActionFilters): Page {
  const phrases = actionPhrases(look.viewer.language);
  const isThereAny = shown.choices.organisationIds.length > 0;
  return {
    size: 'page',
    title: phrases.text('page.title'),
    intro: phrases.spans('page.intro'),
    trail: [],
    nodes: [
      ...(isThereAny ? [filterNode(look, shown.choices, filters)] : []),
      ...(shown.found.length === 0
        ? [emptyNode(look, isThereAny, filters)]
        : [
            rangeNode(look, shown, filters),
            { kind: 'entries', entries: shown.found.map((one) => wholeEntry(look, one)) } as const,
            ...pagingNodes(look, shown, filters),
          ]),
    ],
  };
}

/** Which of how many. */
function rangeNode(look: Look, { found, total }: ActionsShown, filters: ActionFilters): WideNode {
  const before = (pageOf(total, filters) - 1) * perPage;
  const range = { first: before + 1, last: before + found.length, total };
  return { kind: 'paragraph', spans: actionPhrases(look.viewer.language).spans('page.range', range) };
}

function pagingNodes(look: Look, { total }: ActionsShown, filters: ActionFilters): readonly WideNode[] {
  const phrases = actionPhrases(look.viewer.language);
  const now = pageOf(total, filters);
  const to = (page: number, key: 'page.previous' | 'page.next'): Button => ({
    label: phrases.text(key),
    target: { kind: 'page', page: pages.list, params: { ...filters, page: String(page) } },
  });
  const buttons = [
    ...(now > 1 ? [to(now - 1, 'page.previous')] : []),
    ...(now * perPage < total ? [to(now + 1, 'page.next')] : []),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

/** Nothing at all, or nothing with this choice: then the way to the organisation's, and to everything. */
function emptyNode(look: Look, isThereAny: boolean, { who }: ActionFilters): WideNode {
  const phrases = actionPhrases(look.viewer.language);
  if (!isThereAny) {
    return { kind: 'empty', title: phrases.text('empty.title'), advice: phrases.text('empty.advice') };
  }
  const to = (whose: 'organisation' | 'all', key: 'empty.showOrganisation' | 'empty.showAll'): Button => ({
    label: phrases.text(key),
    target: { kind: 'page', page: pages.list, params: { who: whose } },
  });
  return {
    kind: 'empty',
    title: phrases.text('empty.filtered'),
    advice: phrases.text('empty.filteredAdvice'),
    buttons: [
      ...(who === 'mine' ? [to('organisation', 'empty.showOrganisation')] : []),
      to('all', 'empty.showAll'),
    ],
  };
}
