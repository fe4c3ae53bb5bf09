import type { Viewer } from '../../chat/viewer.ts';
import type { Engine } from '../../engine/engine.ts';
import type { BothLanguages, Language } from '../../lib/language.ts';
import { type Calendar, dayOf } from '../../lib/time.ts';
import { textIn } from '../../regions/lookups.ts';
import type { Variant } from '../../regions/question-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { openSeats } from '../people/seat-store.ts';
import { packThemeId, type Theme } from '../themes/model.ts';
import { themeNames, themesIn } from '../themes/store.ts';
import { kickoffAggregate } from './aggregate.ts';
import type { AgreementLookups } from './agreement-lookups.ts';
import { kickoffLines, type Lines, type LineWish, usedCodeNames, variantSeen } from './list-store.ts';
import type { KickoffPart } from './part-model.ts';
import { type Rulebook, rulebook } from './rulebook.ts';
import { type NamedSeat, namedSeat } from './seat-names.ts';
import { standsApart } from './seats-apart.ts';

/** Everything handlers look up before a rule can decide or a view can show. */
export interface Lookups extends AgreementLookups {
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly book: Rulebook;
  /** Every seat that can be held today, by organisation. */
  seats(viewer: Viewer): Promise<readonly NamedSeat[]>;
  /** Every theme the viewer may see, also those that have ended. */
  themes(viewer: Viewer): Promise<readonly Theme[]>;
  /** A theme the viewer may see, also one that has ended; null otherwise. */
  theme(viewer: Viewer, themeId: string): Promise<Theme | null>;
  codeNamesInUse(viewer: Viewer): Promise<ReadonlySet<string>>;
  lines(viewer: Viewer, wish: LineWish): Promise<Lines>;
  /** Of a kick-off the viewer may see. */
  variantOf(viewer: Viewer, kickoffId: string): Promise<Variant | null>;
  /** What later features add to the page of a kick-off. */
  readonly partsOfKickoff: readonly KickoffPart[];
}

export function kickoffLookups(
  engine: Engine,
  region: RegionPack,
  calendar: Calendar,
  partsOfKickoff: readonly KickoffPart[] = [],
): Lookups {
  const aggregate = kickoffAggregate(region, calendar);
  const book = rulebook(region, calendar);
  const packed = packThemeNames(region);
  const seats = async (viewer: Viewer): Promise<readonly NamedSeat[]> => {
    const today = dayOf(engine.now(), region.timeZone);
    const open = await engine.read(viewer, (tx) => openSeats(tx, today));
    return open.map((seat) => namedSeat(region, seat, viewer.language));
  };
  const theme = async (viewer: Viewer, themeId: string): Promise<Theme | null> => {
    const themes = await engine.read(viewer, themesIn);
    return themes.find(({ id }) => id === themeId) ?? null;
  };
  return {
    engine,
    region,
    book,
    partsOfKickoff,
    aggregate,
    seats,
    theme,
    themes: (viewer) => engine.read(viewer, themesIn),
    variantOf: (viewer, kickoffId) => engine.read(viewer, (tx) => variantSeen(tx, kickoffId)),
    codeNamesInUse: (viewer) => engine.read(viewer, usedCodeNames),
    lines: async (viewer, wish) => {
      const { lines, total } = await engine.read(viewer, (tx) => kickoffLines(tx, wish));
      const named = lines.map((line) => ({
        ...line,
        themeName: line.themeName ?? packed.get(line.themeId) ?? null,
      }));
      return { lines: named, total };
    },
    seatsOf: async (viewer, organisationIds) => {
      const open = await seats(viewer);
      const theirs = open.filter(
        ({ organisationId, functionId }) =>
          organisationIds.includes(organisationId) && !standsApart(region, functionId),
      );
      return theirs.map(({ seatId, organisationId, name }) => ({ seatId, organisationId, label: name }));
    },
    shownTo: shownBy(engine, aggregate, book, packed),
  };
}

type Names = ReadonlyMap<string, BothLanguages>;

/** A kick-off as a viewer may see it, with what its themes are called, all at one moment. */
function shownBy(
  engine: Engine,
  aggregate: ReturnType<typeof kickoffAggregate>,
  book: Rulebook,
  packed: Names,
): Lookups['shownTo'] {
  return async (viewer, kickoffId, now) => {
    const found = await engine.look(viewer, async (eye) => {
      const seen = await eye.see(aggregate, kickoffId);
      if (!seen) return null;
      const { themeId, otherThemeIds } = seen.state;
      return { seen, names: await themeNames(eye.tx, [themeId, ...otherThemeIds]) };
    });
    if (!found) return null;
    const { state: kickoff, rights, words } = found.seen;
    const { language } = viewer;
    const nameOf = namesOf(found.names, packed, language);
    const themeName = nameOf(kickoff.themeId)[0] ?? null;
    const otherThemeNames = kickoff.otherThemeIds.flatMap(nameOf);
    return { kickoff, rights, words, book, language, viewer, now, themeName, otherThemeNames };
  };
}

/** What a theme is called: by its own name for who may see it, else by the pack's; none where neither says. */
const namesOf =
  (seen: Names, packed: Names, language: Language) =>
  (id: string): readonly string[] => {
    const name = seen.get(id) ?? packed.get(id);
    return name ? [textIn(name, language)] : [];
  };

/** Who is asked about a theme may know which, also without access to the theme itself: the pack tells its name. */
function packThemeNames(region: RegionPack): ReadonlyMap<string, BothLanguages> {
  const places = [null, ...region.districts.map(({ id }) => id)];
  return new Map(
    region.themes.flatMap(({ id, name }) =>
      places.map((district) => [packThemeId(id, district), name] as const),
    ),
  );
}
