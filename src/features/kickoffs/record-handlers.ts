import { type DownloadRoute, denied, type Request } from '../../chat/surface.ts';
import { markdownOf } from '../../view/markdown.ts';
import type { Lookups } from './lookups.ts';
import { downloads } from './names.ts';
import { kickoffPayload } from './payloads.ts';
import { recordPhrases } from './phrases.ts';
import { recordOf } from './record.ts';
import { recordNodes } from './record-views.ts';
import type { Shown } from './shown.ts';

type KickoffPayload = { readonly kickoffId: string };

/** The record as files: a text for people and the same as data, each with what this reader may see. */
export function recordDownloads(lookups: Lookups): readonly DownloadRoute<KickoffPayload>[] {
  const shownFor = async (request: Request, kickoffId: string): Promise<Shown | null> => {
    const shown = await lookups.shownTo(request.viewer, kickoffId, request.now);
    return shown === null || shown.kickoff.status === 'draft' ? null : shown;
  };
  return [
    {
      name: downloads.markdown,
      path: '/kickoffs/:kickoffId/verslag.md',
      params: kickoffPayload,
      make: async (request, { kickoffId }) => {
        const shown = await shownFor(request, kickoffId);
        if (!shown) return denied;
        const { codeName } = shown.kickoff;
        const title = recordPhrases(shown.language).text('record.title', { codeName });
        const reader = { language: shown.language, zone: request.viewer.zone };
        const content = markdownOf(title, recordNodes(shown), reader);
        return { fileName: `${codeName}.md`, mediaType: 'text/markdown; charset=utf-8', content };
      },
    },
    {
      name: downloads.json,
      path: '/kickoffs/:kickoffId/verslag.json',
      params: kickoffPayload,
      make: async (request, { kickoffId }) => {
        const shown = await shownFor(request, kickoffId);
        if (!shown) return denied;
        const content = `${JSON.stringify(recordOf(shown), null, 2)}\n`;
        return { fileName: `${shown.kickoff.codeName}.json`, mediaType: 'application/json', content };
      },
    },
  ];
}
