import type { Aggregate } from '../../engine/workflow.ts';
import { addMonths, type Calendar, dayOf, instantOn } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { communicationGrants, communicationMay } from './access.ts';
import type { CommunicationEvent } from './events.ts';
import { agreedFacts } from './facts.ts';
import type { CommunicationPlan } from './model.ts';
import { communicationWanted } from './reminders.ts';
import { communicationStore } from './store.ts';
import { decideCommunication } from './workflow.ts';

export type CommunicationAggregate = Aggregate<CommunicationPlan, CommunicationEvent>;

/** The communication plan of one kick-off. */
export function communicationAggregate(region: RegionPack, calendar: Calendar): CommunicationAggregate {
  return {
    kind: 'communication',
    store: communicationStore,
    may: communicationMay,
    grants: (plan) => communicationGrants(region, plan),
    decide: decideCommunication(region),
    wanted: communicationWanted(region, calendar),
    standing: (plan) => agreedFacts(null, plan),
    about: (event) => ('momentId' in event ? event.momentId : null),
    // From when there was a plan: later moments do not keep old words longer.
    retentionUntil: ({ since }) =>
      instantOn(
        addMonths(dayOf(since, region.timeZone), region.retention.hardCapMonths),
        '00:00',
        region.timeZone,
      ),
    level: ({ circle }) => circle.level,
  };
}
