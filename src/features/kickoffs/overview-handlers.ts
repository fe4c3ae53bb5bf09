import { z } from 'zod';
import {
  type Command,
  denied,
  isOnOwnPage,
  type PageRoute,
  type Request,
  type Surface,
} from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Node } from '../../view/nodes.ts';
import type { CardRef } from '../../view/views.ts';
import { caseHomes } from './draft-case-forms.ts';
import { draftPage } from './draft-views.ts';
import type { KickoffLine } from './list-store.ts';
import {
  lineEntry,
  lineEntryInChat,
  listPageOf,
  mineCard,
  mostOnCard,
  perPage,
  wishOf,
} from './list-views.ts';
import type { Lookups } from './lookups.ts';
import { cards, pages } from './names.ts';
import { overviewPage } from './overview-views.ts';
import { listPage } from './page-names.ts';
import { kickoffPayload, nothing } from './payloads.ts';
import { cardPhrases, overviewPhrases } from './phrases.ts';
import { ownPartners } from './shown.ts';

const mineName = 'kickoffs.mine';
// No code name of any pack: a word of four letters at least, in capitals, that says what it is.
const newWords = new Set(['NIEUW', 'NEW']);

/** One kick-off on a page, all of them in a list, and both by command. */
export function overviewSurface(lookups: Lookups): Partial<Surface> {
  return {
    pages: [showPage(lookups), allPage(lookups)],
    commands: [kickoffCommand(lookups)],
    cards: [
      {
        name: mineName,
        payload: nothing,
        show: async (viewer) =>
          mineCard(viewer, (await lookups.lines(viewer, { standing: true, limit: mostOnCard })).lines),
      },
    ],
    home: [{ place: 40, show: (request) => runningNodes(lookups, request) }],
    menu: [
      {
        page: listPage,
        place: 10,
        label: (viewer) =>
          viewer.seats.length === 0 ? null : overviewPhrases(viewer.language).text('list.menu'),
      },
    ],
  };
}

function showPage(lookups: Lookups): PageRoute<{ readonly kickoffId: string }> {
  return {
    name: pages.show,
    path: '/kickoffs/:kickoffId',
    params: kickoffPayload,
    show: async (request, { kickoffId }) => {
      const shown = await lookups.shownTo(request.viewer, kickoffId, request.now);
      if (!shown) return denied;
      if (shown.kickoff.status !== 'draft') {
        const parts = await Promise.all(lookups.partsOfKickoff.map((part) => part(request, shown)));
        return overviewPage(shown, parts.flat());
      }
      const seats = shown.kickoff.partners.map(({ seatId }) => `seat:${seatId}`);
      const arrivals = seats.length === 0 ? [] : await lookups.engine.arrivals(seats);
      return draftPage({ ...shown, kickoff: shown.kickoff }, arrivals);
    },
  };
}

const filter = z.string().max(60).default('');
const filterParams = z.strictObject({
  kind: filter,
  stage: filter,
  district: filter,
  theme: filter,
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .catch('1')
    .default('1'),
});

function allPage(lookups: Lookups): PageRoute<z.infer<typeof filterParams>> {
  return {
    name: listPage,
    path: '/kickoffs',
    params: filterParams,
    show: async ({ viewer }, filters) => {
      const wish = wishOf(filters);
      const page = Math.max(1, Number(filters.page));
      const narrowed = { ...wish, limit: perPage, offset: (page - 1) * perPage };
      const found = wish === null ? { lines: [], total: 0 } : await lookups.lines(viewer, narrowed);
      const themes = await lookups.themes(viewer);
      const mayStartCase = caseHomes(lookups.region, viewer).length > 0;
      return listPageOf({ region: lookups.region, viewer, themes, mayStartCase, filters, page, ...found });
    },
  };
}

/** "kickoff KIEVIT" gives that kick-off; without a name, all one's own. An unknown name and a hidden one read the same. */
function kickoffCommand(lookups: Lookups): Command {
  return {
    word: 'kickoff',
    help: ({ language }) => {
      const phrases = cardPhrases(language);
      return { usage: phrases.text('help.usage'), means: phrases.text('help.means') };
    },
    handle: async (request, words) => {
      const wanted = words.trim().toUpperCase();
      if (newWords.has(wanted)) return { kind: 'cards', cards: [{ card: cards.begin, payload: {} }] };
      if (wanted === '') return { kind: 'cards', cards: [{ card: mineName, payload: {} }] };
      const { lines } = await lookups.lines(request.viewer, { codeName: wanted, limit: mostOnCard });
      const shown = await Promise.all(
        lines.map((line) => cardsOf(lookups, request.viewer, line, request.now)),
      );
      const all = shown.flat();
      return all.length === 0 ? denied : { kind: 'cards', cards: all };
    },
  };
}

/** A draft has no card yet: its maker gets the list, with the way to it. */
async function cardsOf(
  lookups: Lookups,
  viewer: Viewer,
  line: KickoffLine,
  now: string,
): Promise<readonly CardRef[]> {
  if (line.status === 'draft') return [{ card: mineName, payload: {} }];
  const shown = await lookups.shownTo(viewer, line.id, now);
  if (!shown) return [];
  const own =
    line.status === 'collecting' || line.status === 'agreeing'
      ? ownPartners(shown).map(({ id }) => ({
          card: cards.invitation,
          payload: { kickoffId: line.id, partnerId: id },
        }))
      : [];
  return [
    ...own,
    { card: line.status === 'withdrawn' ? cards.withdrawn : cards.status, payload: { kickoffId: line.id } },
  ];
}

/** "Running kick-offs", at home, for whoever guides one. */
async function runningNodes(lookups: Lookups, request: Request): Promise<readonly Node[]> {
  const { viewer } = request;
  const facilitatorSeatIds = viewer.seats.map(({ seatId }) => seatId);
  const { lines: own } = await lookups.lines(viewer, {
    facilitatorSeatIds,
    running: true,
    limit: mostOnCard,
  });
  if (own.length === 0) return [];
  const title = overviewPhrases(viewer.language).text('list.running');
  const drawn = isOnOwnPage(request) ? lineEntry : lineEntryInChat;
  return [
    { kind: 'heading', text: title, level: 2 },
    { kind: 'entries', entries: own.map((line) => drawn(viewer, line)) },
  ];
}
