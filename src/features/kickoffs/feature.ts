import { type DialogRoute, keptWithReasonWhen, type Request, type Surface } from '../../chat/surface.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AnyAggregate, Feature } from '../../engine/feature.ts';
import type { Calendar } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Node } from '../../view/nodes.ts';
import type { Payload } from '../../view/spans.ts';
import { agreementSurface } from './agreement-surface.ts';
import { cardSurface } from './card-routes.ts';
import { draftSurface } from './draft-handlers.ts';
import { guideSurface } from './guide-handlers.ts';
import { kickoffLookups, type Lookups } from './lookups.ts';
import { pages } from './names.ts';
import { overviewSurface } from './overview-handlers.ts';
import type { KickoffPart } from './part-model.ts';
import { partnerSurface } from './partner-handlers.ts';
import { recordDownloads } from './record-handlers.ts';
import { kickoffsOfTheme } from './theme-part.ts';

/** Kick-offs: drafting, the partners' round, the overview, the agreement. */
export function kickoffsFeature(
  engine: Engine,
  region: RegionPack,
  calendar: Calendar,
  partsOfKickoff: readonly KickoffPart[],
): Feature {
  const lookups = kickoffLookups(engine, region, calendar, partsOfKickoff);
  const parts = surfaces.map((surface) => surface(lookups));
  return {
    name: 'kickoffs',
    aggregates: [lookups.aggregate as unknown as AnyAggregate],
    commands: parts.flatMap(({ commands }) => commands ?? []),
    presses: parts.flatMap(({ presses }) => presses ?? []),
    dialogs: parts
      .flatMap(({ dialogs }) => dialogs ?? [])
      .map((route) => keptWithReasonWhen(onOwnPageWhenStrict(lookups, route), aboutTheme(lookups))),
    cards: parts.flatMap(({ cards }) => cards ?? []),
    pages: parts.flatMap(({ pages }) => pages ?? []),
    home: parts.flatMap(({ home }) => home ?? []),
    downloads: recordDownloads(lookups),
    menu: parts.flatMap(({ menu }) => menu ?? []),
  };
}

/** A case has no room for data about persons at all; a kick-off that is not to be seen has none either. */
const aboutTheme =
  (lookups: Lookups) =>
  async ({ viewer }: Request, { kickoffId }: Payload): Promise<boolean> =>
    kickoffId === undefined || (await lookups.variantOf(viewer, kickoffId)) !== 'CASE';

/** What is filled in about a strict theme or kick-off never passes a chat vendor, whatever button asked for it. */
function onOwnPageWhenStrict(lookups: Lookups, route: DialogRoute): DialogRoute {
  return {
    ...route,
    onlyOn: async (request, payload) => {
      const { viewer, now } = request;
      const { kickoffId, themeId } = payload;
      const own = await route.onlyOn?.(request, payload);
      if (own) return own;
      const theme = themeId === undefined ? null : await lookups.theme(viewer, themeId);
      if (theme?.level === 'STRICT') return { page: 'themes.theme', params: { themeId: theme.id } };
      const shown = kickoffId === undefined ? null : await lookups.shownTo(viewer, kickoffId, now);
      return shown?.kickoff.level === 'STRICT'
        ? { page: pages.show, params: { kickoffId: shown.kickoff.id } }
        : null;
    },
  };
}

/** The parts this feature shows and hears; each is a file of handlers of its own. */
const surfaces: readonly ((lookups: Lookups) => Partial<Surface>)[] = [
  draftSurface,
  partnerSurface,
  guideSurface,
  cardSurface,
  overviewSurface,
  agreementSurface,
];

/** What the page of a theme shows of its kick-offs, and the way to begin one. */
export function kickoffsOnThemePage(
  engine: Engine,
  region: RegionPack,
  calendar: Calendar,
): (request: Request, themeId: string) => Promise<readonly Node[]> {
  const lookups = kickoffLookups(engine, region, calendar);
  return ({ viewer }, themeId) => kickoffsOfTheme(lookups, viewer, themeId);
}
