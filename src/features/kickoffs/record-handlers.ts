import { type DownloadRoute, denied, type Request } from '../../chat/surface.ts';
import { markdownOf } from '../../view/markdown.ts';
import { escalationPayload } from './agreement-handling.ts';
import { noteText, noteWith } from './escalation-views.ts';
import { authorsIn } from './history-store.ts';
import type { Lookups } from './lookups.ts';
import { downloads } from './names.ts';
import type { RecordedPart } from './part-model.ts';
import { kickoffPayload } from './payloads.ts';
import { recordPhrases } from './phrases.ts';
import { type Beside, recordOf } from './record.ts';
import { recordNodes } from './record-views.ts';
import type { Shown } from './shown.ts';

type KickoffPayload = { readonly kickoffId: string };

/** Everything that later features add for this reader, in their order. */
async function partsFor(
  { partsOfKickoff }: Lookups,
  request: Request,
  kickoffId: string,
): Promise<readonly RecordedPart[]> {
  const parts = await Promise.all(partsOfKickoff.map((part) => part.inRecord?.(request, kickoffId) ?? null));
  return parts.filter((part) => part !== null);
}

/** What can be taken along: the record as a text and as data, and the note for a steering group by itself. */
export function recordDownloads(lookups: Lookups): readonly DownloadRoute[] {
  return [...wholeRecords(lookups), noteDownload(lookups)] as readonly DownloadRoute[];
}

/** What goes to a body that may not see the rest. */
function noteDownload(
  lookups: Lookups,
): DownloadRoute<{ readonly kickoffId: string; readonly escalationId: string }> {
  return {
    name: downloads.note,
    path: '/kickoffs/:kickoffId/notities/:escalationId/notitie.md',
    params: escalationPayload,
    make: async ({ viewer, now }, { kickoffId, escalationId }) => {
      const shown = await lookups.shownTo(viewer, kickoffId, now);
      const note = shown && noteWith(shown, escalationId);
      if (!shown || !note) return denied;
      const { title, nodes } = noteText(shown, note);
      const content = markdownOf(title, nodes, { language: shown.language, zone: viewer.zone });
      const fileName = `${shown.kickoff.codeName}-${note.bodyId}.md`;
      return { fileName, mediaType: 'text/markdown; charset=utf-8', content };
    },
  };
}

/** The record as files: a text for people and the same as data, each with what this reader may see. */
function wholeRecords(lookups: Lookups): readonly DownloadRoute<KickoffPayload>[] {
  const shownFor = async (request: Request, kickoffId: string): Promise<Shown | null> => {
    const shown = await lookups.shownTo(request.viewer, kickoffId, request.now);
    return shown === null || shown.kickoff.status === 'draft' ? null : shown;
  };
  const besideFor = async (request: Request, { kickoff }: Shown): Promise<Beside> => ({
    authors: await lookups.engine.read(request.viewer, (tx) => authorsIn(tx, kickoff)),
    parts: await partsFor(lookups, request, kickoff.id),
  });
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
        const nodes = recordNodes(shown, await besideFor(request, shown));
        const content = markdownOf(title, nodes, reader);
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
        const record = recordOf(shown, await besideFor(request, shown));
        const content = `${JSON.stringify(record, null, 2)}\n`;
        return { fileName: `${shown.kickoff.codeName}.json`, mediaType: 'application/json', content };
      },
    },
  ];
}
