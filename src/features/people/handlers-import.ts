import { z } from 'zod';
import {
  type Denied,
  type DialogRoute,
  type Download,
  type DownloadRoute,
  denied,
  type Press,
  type Request,
} from '../../chat/surface.ts';
import type { Language } from '../../lib/language.ts';
import { maxCharacters } from './import-line.ts';
import type { Look } from './look.ts';
import { nothingPayload } from './model.ts';
import { readCsv } from './read-csv.ts';
import { look, notice, type Room, replyTo, run } from './room.ts';
import { pasteDialog } from './views-import.ts';
import { importWords, refusalText } from './words.ts';
import { csvTemplate, peopleCsv } from './write-csv.ts';

const pastePayload = z.strictObject({ start: z.enum(['', 'now']).default('') });
const shownPayload = z.strictObject({ shown: z.uuid() });
const importLink = { page: 'people.import', params: {} } as const;

/** Pasting a list keeps it aside; nothing in the register changes yet. */
export function pasteForm(room: Room): DialogRoute<z.infer<typeof pastePayload>> {
  return {
    name: 'people.paste',
    payload: pastePayload,
    async build(request, { start }) {
      const seen = await look(room, request);
      if (!seen?.manages) return denied;
      const now = start === 'now' ? peopleCsv(seen.people, seen.language, seen.today) : '';
      return pasteDialog(seen, now.length <= maxCharacters ? now : '');
    },
    async submit(request, _payload, values) {
      const { accountId, language } = request.viewer;
      const read = readCsv(String(values.plain['csv'] ?? ''));
      if (!read.accepted) {
        const problem = notice('danger', refusalText(read.refusal, language));
        return { kind: 'again', problem, fields: ['csv'] };
      }
      const outcome = await run(room, request, { type: 'checkImport', accountId, lines: read.lines });
      return replyTo(outcome, request, () => ({ kind: 'page', to: importLink }));
    },
  };
}

/** The list of today as a file, and its first line for who starts from nothing. */
export function peopleDownloads(room: Room): readonly DownloadRoute[] {
  const list = (name: string, fileName: Record<Language, string>, write: (look: Look) => string) => ({
    name: `people.${name}`,
    path: `/mensen/lijst/${name}.csv`,
    params: nothingPayload,
    async make(request: Request): Promise<Download | Denied> {
      const seen = await look(room, request);
      if (!seen?.manages) return denied;
      const mediaType = 'text/csv; charset=utf-8';
      return { fileName: `${fileName[seen.language]}.csv`, mediaType, content: write(seen) };
    },
  });
  return [
    list('list', { nl: 'mensen', en: 'people' }, ({ people, language, today }) =>
      peopleCsv(people, language, today),
    ),
    list('template', { nl: 'lege-lijst', en: 'empty-list' }, ({ language }) => csvTemplate(language)),
  ];
}

/** What one may do with a list that was looked over. */
export function importPresses(room: Room): readonly Press[] {
  const apply: Press<z.infer<typeof shownPayload>> = {
    name: 'people.applyImport',
    payload: shownPayload,
    async handle(request, { shown }) {
      const { accountId, language } = request.viewer;
      const outcome = await run(room, request, { type: 'applyImport', accountId, shown });
      const said = notice('success', importWords(language).text('applied'));
      return replyTo(outcome, request, () => ({
        kind: 'page',
        to: { page: 'people.overview', params: {} },
        notice: said,
      }));
    },
  };
  const discard: Press<Record<string, never>> = {
    name: 'people.discardImport',
    payload: nothingPayload,
    async handle(request) {
      const { accountId, language } = request.viewer;
      const outcome = await run(room, request, { type: 'discardImport', accountId });
      const said = notice('success', importWords(language).text('discarded'));
      return replyTo(outcome, request, () => ({ kind: 'page', to: importLink, notice: said }));
    },
  };
  return [apply, discard] as readonly Press[];
}
