import { type Aggregate, accept } from '../../engine/workflow.ts';
import { addMonths, type Calendar, type Day, dayOf, type Instant, instantOn } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { circleGrants, circleMay, informationGrants, informationMay } from './access.ts';
import type { CircleEvent, InformationEvent } from './events.ts';
import { type CircleDocument, circleId, type InformationRequest } from './model.ts';
import { promisedFacts } from './promises.ts';
import { informationWanted } from './reminders.ts';
import { circleStore, kinds, requestStore, unmetStore } from './store.ts';
import { type UnmetEvent, unmetGrants, unmetMay } from './unmet-access.ts';
import type { UnmetNeed } from './unmet-model.ts';
import { decideInformation } from './workflow.ts';

/** The three kinds of objects of this feature. */
export interface InformationAggregates {
  readonly requests: Aggregate<InformationRequest, InformationEvent>;
  readonly circles: Aggregate<CircleDocument, CircleEvent>;
  readonly unmet: Aggregate<UnmetNeed, UnmetEvent>;
}

export function informationAggregates(region: RegionPack, calendar: Calendar): InformationAggregates {
  const clockwork = { region, calendar };
  return {
    requests: {
      kind: kinds.request,
      store: requestStore,
      may: informationMay,
      grants: (state) => informationGrants(region, state),
      decide: decideInformation(clockwork),
      wanted: informationWanted(clockwork),
      // What was followed up long ago is not asked about anew.
      standing: (state) => (state.status === 'done' ? promisedFacts(clockwork, null, state) : []),
      retentionUntil: ({ askedAt }) => keptUntil(region, dayOf(askedAt, region.timeZone)),
      level: ({ circle }) => circle.level,
    },
    circles: {
      kind: kinds.circle,
      store: circleStore,
      may: circleMay,
      grants: circleGrants,
      decide: (state, { circle }, { now }) =>
        accept({ id: circleId(circle.kickoffId), since: state?.since ?? now, circle }),
      wanted: () => ({ asks: [], alarms: [] }),
      retentionUntil: ({ since }) => keptUntil(region, dayOf(since, region.timeZone)),
      level: ({ circle }) => circle.level,
    },
    unmet: {
      kind: kinds.unmet,
      store: unmetStore,
      may: unmetMay,
      grants: unmetGrants(region),
      decide: (state, { id, told }) => accept(state ?? { id, ...told }),
      wanted: () => ({ asks: [], alarms: [] }),
      retentionUntil: ({ month }) => keptUntil(region, `${month}-01`),
      level: () => 'OPEN',
    },
  };
}

/** The region's hard cap, from the first entry on. */
function keptUntil(region: RegionPack, since: Day): Instant {
  return instantOn(addMonths(since, region.retention.hardCapMonths), '00:00', region.timeZone);
}
