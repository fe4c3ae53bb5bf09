import type { Viewer } from '../../../src/chat/viewer.ts';
import { actionCard, mineCard, reminderCard, stuckCard } from '../../../src/features/actions/card-views.ts';
import { reportDialog, stuckDialog } from '../../../src/features/actions/form-views.ts';
import { type ActionList, actionFilters } from '../../../src/features/actions/model.ts';
import { cards, dialogs, pages } from '../../../src/features/actions/names.ts';
import { actionsPage } from '../../../src/features/actions/page-views.ts';
import type { Language } from '../../../src/lib/language.ts';
import {
  actionIn,
  afterDue,
  colleague,
  lead,
  lookAt,
  mineOf,
  momentAction,
  monday,
  owner,
  pageWith,
  severalActions,
} from '../../features/actions/looks.ts';
import type { Sample, View } from '../sample.ts';

type Looked = ReturnType<typeof lookAt>;
type Who = (language?: Language) => Viewer;

const levels = ['OPEN', 'CONFIDENTIAL', 'STRICT'] as const;

const sample = (
  of: string,
  when: string,
  who: Who,
  lists: readonly ActionList[],
  draw: (looked: Looked) => View | null,
  now = monday,
): Sample => ({
  of,
  when,
  show: (language) => {
    const view = draw(lookAt(lists, who(language), now));
    if (!view) throw new Error(`${of}, ${when}: nothing to show`);
    return view;
  },
});

const listWith =
  (filters: Readonly<Record<string, string>>) =>
  ({ look, found }: Looked): View =>
    actionsPage(look, pageWith(found), actionFilters.parse(filters));

/** Actions in every state, at every level, for owner, colleague and lead. */
export const samples: readonly Sample[] = [
  ...levels.flatMap((level) => {
    const at = level.toLowerCase();
    return [
      ...(['running', 'stuck', 'done'] as const).map((state) =>
        sample(`card ${cards.action}`, `${state}, ${at}`, owner, [actionIn(state, level)], ({ look, one }) =>
          actionCard(look, one),
        ),
      ),
      sample(
        `card ${cards.reminder}`,
        `late, ${at}`,
        owner,
        [actionIn('running', level)],
        ({ look, one }) => reminderCard(look, one),
        afterDue,
      ),
      sample(`card ${cards.stuck}`, `to the lead, ${at}`, lead, [actionIn('stuck', level)], ({ look, one }) =>
        stuckCard(look, one),
      ),
      sample(`card ${cards.mine}`, `one’s own, ${at}`, owner, [severalActions(level)], (looked) =>
        mineCard(looked.look, mineOf(looked)),
      ),
    ];
  }),
  sample(`card ${cards.mine}`, 'of a colleague', colleague, [severalActions()], (looked) =>
    mineCard(looked.look, mineOf(looked)),
  ),
  sample(`card ${cards.mine}`, 'nothing open', lead, [severalActions()], (looked) =>
    mineCard(looked.look, mineOf(looked)),
  ),
  sample(
    `card ${cards.mine}`,
    'oversize: forty actions',
    owner,
    Array.from({ length: 20 }, () => severalActions()),
    (looked) => mineCard(looked.look, mineOf(looked)),
  ),
  sample(`dialog ${dialogs.report}`, 'running', owner, [actionIn('running', 'OPEN')], ({ look, one }) =>
    reportDialog(look, one),
  ),
  sample(`dialog ${dialogs.stuck}`, 'stuck before', owner, [actionIn('stuck', 'OPEN')], ({ look, one }) =>
    stuckDialog(look, one),
  ),
  sample(
    `page ${pages.list}`,
    'some late, some not taken on',
    owner,
    [severalActions()],
    listWith({}),
    afterDue,
  ),
  sample(
    `page ${pages.list}`,
    'in every state',
    lead,
    (['stuck', 'done', 'ended'] as const).map((state) => actionIn(state, 'OPEN')),
    listWith({ who: 'all' }),
  ),
  sample(`page ${pages.list}`, 'nothing with this choice', lead, [severalActions()], ({ look, found }) =>
    actionsPage(look, pageWith([], found), actionFilters.parse({})),
  ),
  sample(`page ${pages.list}`, 'the second of three pages', owner, [severalActions()], ({ look, one }) => {
    const shown = { ...pageWith(Array.from({ length: 50 }, () => one)), total: 120 };
    return actionsPage(look, shown, actionFilters.parse({ page: '2' }));
  }),
  sample(`card ${cards.reminder}`, 'of a moment of communication', owner, [momentAction()], ({ look, one }) =>
    reminderCard(look, one),
  ),
  sample(`page ${pages.list}`, 'nothing at all', owner, [severalActions()], ({ look }) =>
    actionsPage(look, pageWith([]), actionFilters.parse({})),
  ),
];
