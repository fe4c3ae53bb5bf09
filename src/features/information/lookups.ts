import type { Viewer } from '../../chat/viewer.ts';
import type { Engine, Eye } from '../../engine/engine.ts';
import type { Calendar, Day, Instant } from '../../lib/time.ts';
import { dayOf } from '../../lib/time.ts';
import { textIn } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { openSeats } from '../people/seat-store.ts';
import { packThemeId } from '../themes/model.ts';
import { themesIn } from '../themes/store.ts';
import type { InformationAggregates } from './aggregate.ts';
import type { Look, Seen } from './look.ts';
import type { Circle, InformationRequest } from './model.ts';
import type { SeatAt } from './staff.ts';

/** What the product itself may read of everything, to follow what kick-offs tell. */
export interface InformationReads {
  requestsOf(kickoffId: string): Promise<readonly InformationRequest[]>;
  circleOf(kickoffId: string): Promise<Circle | null>;
  /** Every seat that can be held on a day. */
  seatsOn(day: Day): Promise<readonly SeatAt[]>;
}

/** What the handlers work with. */
export interface InformationPorts {
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly calendar: Calendar;
  readonly aggregates: InformationAggregates;
}

/** Words and themes as this viewer may read them. */
export async function lookWith(
  { region, calendar }: Pick<InformationPorts, 'region' | 'calendar'>,
  eye: Eye,
  viewer: Viewer,
  now: Instant,
  words: ReadonlyMap<string, unknown>,
): Promise<Look> {
  const themes = await themesIn(eye.tx);
  const named = [...packThemes(region), ...themes];
  const themeNames = new Map(named.map(({ id, name }) => [id, textIn(name, viewer.language)]));
  return { region, calendar, viewer, now, words, themeNames };
}

/** Which themes the region's plan has is no secret: who may not see one in a district still knows its name. */
function packThemes({ themes, districts }: RegionPack) {
  const places = [null, ...districts.map(({ id }) => id)];
  return themes.flatMap(({ id, name }) =>
    places.map((district) => ({ id: packThemeId(id, district), name })),
  );
}

/** One request as the viewer may see it; null when there is none. */
export async function requestSeen(
  ports: InformationPorts,
  viewer: Viewer,
  now: Instant,
  requestId: string,
): Promise<{ readonly look: Look; readonly seen: Seen } | null> {
  return ports.engine.look(viewer, async (eye) => {
    const found = await eye.see(ports.aggregates.requests, requestId);
    if (!found) return null;
    const look = await lookWith(ports, eye, viewer, now, found.words);
    return { look, seen: { request: found.state, rights: found.rights } };
  });
}

/** Every seat there is today, as the viewer may know. */
export async function seatsToday(
  { engine, region }: InformationPorts,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Promise<readonly SeatAt[]> {
  return engine.read(viewer, (tx) => openSeats(tx, dayOf(now, region.timeZone)));
}
