import type { Database } from '../database/database.ts';
import type { Engine } from '../engine/engine.ts';
import type { Feature } from '../engine/feature.ts';
import type { Calendar } from '../lib/time.ts';
import type { RegionPack } from '../regions/schema.ts';
import { actionsFeature } from './actions/feature.ts';
import { kickoffsFeature, kickoffsOnThemePage } from './kickoffs/feature.ts';
import { peopleFeature } from './people/feature.ts';
import type { SignInLinks } from './people/room.ts';
import { themesFeature } from './themes/feature.ts';
import { keptPackThemes } from './themes/store.ts';

/** What features are made with. */
export interface FeatureParts {
  readonly database: Pick<Database, 'engine'>;
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly calendar: Calendar;
  readonly makeLink: SignInLinks['make'];
}

/** Every feature, in the order in which they may know of each other; what a later one adds to an earlier is given here. */
export function allFeatures(parts: FeatureParts): readonly Feature[] {
  const { database, engine, region, calendar, makeLink } = parts;
  return [
    peopleFeature(engine, region, { signInLinks: { make: makeLink } }),
    themesFeature(engine, region, {
      partsOfTheme: [kickoffsOnThemePage(engine, region, calendar)],
      keptPackThemes: () => database.engine((tx) => keptPackThemes(tx)),
    }),
    kickoffsFeature(engine, region, calendar),
    actionsFeature(engine, region, calendar),
  ];
}
