import type { Viewer } from '../../chat/viewer.ts';
import type { Node } from '../../view/nodes.ts';
import { draftForms } from './draft-names.ts';
import { homeOf, variantsOf } from './draft-subject-forms.ts';
import { lineEntry } from './list-views.ts';
import type { Lookups } from './lookups.ts';
import { listPage } from './page-names.ts';
import { draftPhrases, overviewPhrases } from './phrases.ts';

// The list has them all, by the same theme.
const mostOnPage = 20;

/** On the page of a theme: its kick-offs, and the way to begin one for whoever may. */
export async function kickoffsOfTheme(
  lookups: Lookups,
  viewer: Viewer,
  themeId: string,
): Promise<readonly Node[]> {
  const theme = await lookups.theme(viewer, themeId);
  if (!theme) return [];
  const { lines, total } = await lookups.lines(viewer, { themeId, limit: mostOnPage });
  const mayStart = variantsOf(theme).some((variant) => homeOf(lookups.region, viewer, theme, variant));
  const { language } = viewer;
  return [
    ...(lines.length === 0
      ? []
      : [
          { kind: 'heading', text: overviewPhrases(language).text('list.ofTheme'), level: 2 } as const,
          { kind: 'entries', entries: lines.map((line) => lineEntry(viewer, line)) } as const,
          ...(total > lines.length ? [allOfTheme(viewer, themeId, total)] : []),
        ]),
    ...(mayStart
      ? [
          {
            kind: 'buttons',
            buttons: [
              {
                label: draftPhrases(language).text('start.link'),
                target: { kind: 'dialog', name: draftForms.start, payload: { themeId } },
                emphasis: 'primary',
              },
            ],
          } as const,
        ]
      : []),
  ];
}

function allOfTheme({ language }: Viewer, themeId: string, total: number): Node {
  const label = overviewPhrases(language).text('list.allOfTheme', { total });
  const target = { kind: 'page', page: listPage, params: { theme: themeId } } as const;
  return { kind: 'buttons', buttons: [{ label, target }] };
}
