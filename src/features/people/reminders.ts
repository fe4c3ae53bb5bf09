import type { Wanted } from '../../engine/workflow.ts';
import type { PeopleEvent } from './events.ts';

/** The register asks nothing of anyone and waits for no moment: days begin and end by being looked at. */
export function peopleWanted(): Wanted<PeopleEvent> {
  return { asks: [], alarms: [] };
}
