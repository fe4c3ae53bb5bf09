import type { WideNode } from '../../view/nodes.ts';
import type { Page } from '../../view/views.ts';
import { wholeEntry } from './entry-views.ts';
import { isMine, isOfMyOrganisation, type Listed, type Look, nameOf } from './look.ts';
import { type ActionFilters, actionStatuses, isOpen, statusOf } from './model.ts';
import { pages } from './names.ts';
import { actionPhrases } from './phrases.ts';
import { isLate } from './reminders.ts';

/** Every action the viewer may see, as the address asks for it: whose, which organisation, how it stands. */
export function actionsPage(look: Look, found: readonly Listed[], filters: ActionFilters): Page {
  const phrases = actionPhrases(look.viewer.language);
  const shown = filtered(look, found, filters);
  return {
    size: 'page',
    title: phrases.text('page.title'),
    intro: phrases.spans('page.intro'),
    trail: [],
    nodes: [
      ...(found.length === 0 ? [] : [filterNode(look, found, filters)]),
      ...(shown.length === 0
        ? [emptyNode(look, found.length > 0)]
        : [{ kind: 'entries', entries: shown.map((one) => wholeEntry(look, one)) } as const]),
    ],
  };
}

/** Open ones first, soonest day first; what is over stands last. */
export function filtered(
  look: Look,
  found: readonly Listed[],
  { who, organisation, status, kickoff }: ActionFilters,
): readonly Listed[] {
  return found
    .filter((one) => who === 'all' || isMine(look, one) || isOfMyOrganisation(look, one))
    .filter(({ action }) => organisation === '' || action.organisationId === organisation)
    .filter(({ list }) => kickoff === '' || list.kickoffId === kickoff)
    .filter(({ action }) => {
      if (status === 'late') return isLate(look.region, action, look.now);
      return status === '' || statusOf(action) === status;
    })
    .toSorted((a, b) => compare(rank(a), rank(b)));
}

function rank({ list, action }: Listed): string {
  return [isOpen(action) ? '0' : '1', action.due, list.codeName, action.id].join(' ');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function filterNode(look: Look, found: readonly Listed[], filters: ActionFilters): WideNode {
  const phrases = actionPhrases(look.viewer.language);
  const anything = { value: '', label: phrases.text('filter.all') };
  const organisations = new Map(
    found.map(({ action }) => [action.organisationId, nameOf(look, action.organisationId)]),
  );
  const kickoffs = new Map(found.map(({ list }) => [list.kickoffId, list.codeName]));
  const options = (from: ReadonlyMap<string, string>) => [
    anything,
    ...[...from]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
  ];
  const statuses = (['late', ...actionStatuses] as const).map((value) => ({
    value,
    label: phrases.text(`status.${value}`),
  }));
  return {
    kind: 'filters',
    label: phrases.text('filter.label'),
    apply: phrases.text('filter.apply'),
    page: pages.list,
    params: {},
    fields: [
      {
        name: 'who',
        label: phrases.text('filter.who'),
        value: filters.who,
        options: (['mine', 'all'] as const).map((value) => ({
          value,
          label: phrases.text(`filter.who.${value}`),
        })),
      },
      {
        name: 'organisation',
        label: phrases.text('filter.organisation'),
        value: filters.organisation,
        options: options(organisations),
      },
      {
        name: 'status',
        label: phrases.text('filter.status'),
        value: filters.status,
        options: [anything, ...statuses],
      },
      {
        name: 'kickoff',
        label: phrases.text('filter.kickoff'),
        value: filters.kickoff,
        options: options(kickoffs),
      },
    ],
  };
}

/** Nothing at all, or nothing with this choice: then the way back to everything. */
function emptyNode(look: Look, isFiltered: boolean): WideNode {
  const phrases = actionPhrases(look.viewer.language);
  if (!isFiltered) {
    return { kind: 'empty', title: phrases.text('empty.title'), advice: phrases.text('empty.advice') };
  }
  const target = { kind: 'page', page: pages.list, params: { who: 'all' } } as const;
  return {
    kind: 'empty',
    title: phrases.text('empty.filtered'),
    advice: phrases.text('empty.filteredAdvice'),
    buttons: [{ label: phrases.text('empty.showAll'), target }],
  };
}
