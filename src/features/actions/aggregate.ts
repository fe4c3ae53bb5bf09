import type { Aggregate } from '../../engine/workflow.ts';
import { addMonths, type Calendar, dayOf, instantOn } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { actionGrants, actionMay } from './access.ts';
import type { ActionEvent } from './events.ts';
import type { ActionList } from './model.ts';
import { actionWanted } from './reminders.ts';
import { actionStore } from './store.ts';
import { decideActions } from './workflow.ts';

export type ActionAggregate = Aggregate<ActionList, ActionEvent>;

/** The actions of one kick-off. */
export function actionAggregate(region: RegionPack, calendar: Calendar): ActionAggregate {
  return {
    kind: 'actions',
    store: actionStore,
    may: actionMay,
    grants: actionGrants,
    decide: decideActions(region),
    wanted: actionWanted(region, calendar),
    about: (event) => ('actionId' in event ? event.actionId : null),
    // From the first adoption on: a later version does not keep old words longer.
    retentionUntil: ({ since }) =>
      instantOn(
        addMonths(dayOf(since, region.timeZone), region.retention.hardCapMonths),
        '00:00',
        region.timeZone,
      ),
    level: ({ level }) => level,
  };
}
