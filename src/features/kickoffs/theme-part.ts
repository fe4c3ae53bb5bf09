import type { Viewer } from '../../chat/viewer.ts';
import type { Node } from '../../view/nodes.ts';
import { draftForms } from './draft-names.ts';
import { homeOf, variantsOf } from './draft-subject-forms.ts';
import { lineEntry } from './list-views.ts';
import type { Lookups } from './lookups.ts';
import { draftPhrases, overviewPhrases } from './phrases.ts';

/** On the page of a theme: its kick-offs, and the way to begin one for whoever may. */
export async function kickoffsOfTheme(
  lookups: Lookups,
  viewer: Viewer,
  themeId: string,
): Promise<readonly Node[]> {
  const theme = await lookups.theme(viewer, themeId);
  if (!theme) return [];
  const lines = (await lookups.lines(viewer)).filter((line) => line.themeId === themeId);
  const mayStart = variantsOf(theme).some((variant) => homeOf(lookups.region, viewer, theme, variant));
  const { language } = viewer;
  return [
    ...(lines.length === 0
      ? []
      : [
          { kind: 'heading', text: overviewPhrases(language).text('list.ofTheme'), level: 2 } as const,
          { kind: 'entries', entries: lines.map((line) => lineEntry(viewer, line)) } as const,
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
