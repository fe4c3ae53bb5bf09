import type { Request } from '../../chat/surface.ts';
import type { Language } from '../../lib/language.ts';
import { dayOf } from '../../lib/time.ts';
import type { WideNode } from '../../view/nodes.ts';
import type { ActionPorts } from './handlers.ts';
import { pages } from './names.ts';
import { actionPhrases } from './phrases.ts';
import { type ActionCounts, actionCounts } from './seen-store.ts';

/** What the page of a kick-off shows of its actions: how far they are, and the way to them. */
export async function actionsPart(
  { engine, region }: ActionPorts,
  { viewer, now }: Request,
  kickoffId: string,
): Promise<readonly WideNode[]> {
  const today = dayOf(now, region.timeZone);
  const counts = await engine.read(viewer, (tx) => actionCounts(tx, kickoffId, today));
  return countedNodes(viewer.language, kickoffId, counts);
}

/** Nothing as long as there is nothing to do. */
function countedNodes(language: Language, kickoffId: string, counts: ActionCounts): readonly WideNode[] {
  const { total, done, late, stuck } = counts;
  if (total === 0) return [];
  const phrases = actionPhrases(language);
  const told = (
    [
      ['part.late', late],
      ['part.stuck', stuck],
    ] as const
  ).filter(([, count]) => count > 0);
  return [
    { kind: 'heading', text: phrases.text('part.title'), level: 2 },
    { kind: 'progress', label: phrases.text('part.done'), done, total },
    ...told.map(
      ([key, count]) => ({ kind: 'note', tone: 'warning', spans: phrases.spans(key, { count }) }) as const,
    ),
    {
      kind: 'buttons',
      buttons: [
        {
          label: phrases.text('button.list'),
          target: { kind: 'page', page: pages.list, params: { who: 'all', kickoff: kickoffId } },
        },
      ],
    },
  ];
}
