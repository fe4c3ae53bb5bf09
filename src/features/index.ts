import type { Database } from '../database/database.ts';
import type { Engine } from '../engine/engine.ts';
import type { Feature } from '../engine/feature.ts';
import type { Calendar } from '../lib/time.ts';
import type { RegionPack } from '../regions/schema.ts';
import { actionsOnKickoffPage } from './actions/feature.ts';
import { communicationOnKickoffPage } from './communication/feature.ts';
import { informationOnKickoffPage } from './information/feature.ts';
import { circleOf, requestsOf } from './information/store.ts';
import { kickoffsOnThemePage } from './kickoffs/feature.ts';
import type { ChatLinks, SignInLinks } from './people/room.ts';
import { openSeats } from './people/seat-store.ts';
import { keptPackThemes } from './themes/store.ts';

/** What features are made with. */
export interface FeatureParts {
  readonly database: Pick<Database, 'engine'>;
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly calendar: Calendar;
  readonly makeLink: SignInLinks['make'];
  readonly identities: ChatLinks['identities'];
  readonly chats: ChatLinks['chats'];
}

/**
 * Every feature, in the order in which they may know of each other; what a later one adds to an earlier is given
 * here. An element brings its own import along, so that one line adds a feature or takes it out.
 */
export async function allFeatures(parts: FeatureParts): Promise<readonly Feature[]> {
  const { database, engine, region, calendar, makeLink, identities, chats } = parts;
  const information = informationOnKickoffPage(engine, region, calendar);
  const communication = communicationOnKickoffPage(engine, region, calendar);
  return [
    (await import('./people/feature.ts')).peopleFeature(engine, region, {
      signInLinks: { make: makeLink },
      chatLinks: { identities, chats },
    }),
    (await import('./themes/feature.ts')).themesFeature(engine, region, {
      partsOfTheme: [kickoffsOnThemePage(engine, region, calendar)],
      keptPackThemes: () => database.engine((tx) => keptPackThemes(tx)),
    }),
    (await import('./kickoffs/feature.ts')).kickoffsFeature(engine, region, calendar, [
      actionsOnKickoffPage(engine, region, calendar),
      information,
      communication,
    ]),
    (await import('./actions/feature.ts')).actionsFeature(engine, region, calendar),
    (await import('./information/feature.ts')).informationFeature(engine, region, calendar, {
      requestsOf: (kickoffId) => database.engine((tx) => requestsOf(tx, kickoffId)),
      circleOf: (kickoffId) => database.engine((tx) => circleOf(tx, kickoffId)),
      seatsOn: (day) => database.engine((tx) => openSeats(tx, day)),
    }),
    (await import('./communication/feature.ts')).communicationFeature(engine, region, calendar),
  ];
}
