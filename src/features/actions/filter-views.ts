import { textIn } from '../../regions/lookups.ts';
import type { Option } from '../../view/fields.ts';
import type { WideNode } from '../../view/nodes.ts';
import { type Look, nameOf } from './look.ts';
import { type ActionFilters, actionStatuses, whose } from './model.ts';
import { pages } from './names.ts';
import { actionPhrases } from './phrases.ts';
import type { ActionChoices } from './seen-store.ts';

/** The pack's question about who does what: its lines have a kind. */
const linesQuestionId = 'K32';

/** What the page of actions can be narrowed by. */
export function filterNode(look: Look, choices: ActionChoices, filters: ActionFilters): WideNode {
  const phrases = actionPhrases(look.viewer.language);
  const anything = { value: '', label: phrases.text('filter.all') };
  const field = (name: 'organisation' | 'status' | 'kickoff' | 'kind', options: readonly Option[]) => ({
    name,
    label: phrases.text(`filter.${name}`),
    value: filters[name],
    options: [anything, ...options],
  });
  const statuses = (['open', 'late', ...actionStatuses] as const).map((value) => ({
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
        options: whose.map((value) => ({ value, label: phrases.text(`filter.who.${value}`) })),
      },
      field('status', statuses),
      field(
        'organisation',
        byLabel(choices.organisationIds.map((id) => ({ value: id, label: nameOf(look, id) }))),
      ),
      field(
        'kickoff',
        byLabel(choices.kickoffs.map(({ kickoffId, codeName }) => ({ value: kickoffId, label: codeName }))),
      ),
      field('kind', kindOptions(look, choices)),
    ],
  };
}

/** The kinds that there are, as the pack names them. */
function kindOptions({ region, viewer }: Look, { kinds }: ActionChoices): readonly Option[] {
  const lines = region.questions.find(({ id }) => id === linesQuestionId);
  const named = lines?.columns?.find(({ id }) => id === 'kind')?.options ?? [];
  return byLabel(
    kinds.map((value) => {
      const known = named.find(({ id }) => id === value);
      return { value, label: known ? textIn(known.text, viewer.language) : value };
    }),
  );
}

function byLabel(options: readonly Option[]): readonly Option[] {
  return options.toSorted((a, b) => a.label.localeCompare(b.label));
}
