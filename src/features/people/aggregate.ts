import type { Aggregate } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { peopleGrants, peopleMay } from './access.ts';
import type { PeopleEvent } from './events.ts';
import type { People } from './model.ts';
import { peopleWanted } from './reminders.ts';
import { peopleStore } from './store.ts';
import { decidePeople } from './workflow.ts';

export type PeopleAggregate = Aggregate<People, PeopleEvent>;

// The register holds nobody's words, so there are none to keep for a while.
const nothingToKeep = '1970-01-01T00:00:00Z';

const ids = [
  'accountId',
  'seatId',
  'holdingId',
  'deputyshipId',
  'absenceId',
  'organisationId',
  'code',
] as const;

/** Whom and what in the register an event is about: that somebody was let in or out is known of that one. */
function about(event: PeopleEvent): string | null {
  const given = new Map<string, unknown>(Object.entries(event));
  const named = ids.map((name) => given.get(name)).filter((id) => typeof id === 'string');
  return named.length === 0 ? null : named.join(' ');
}

/** The region's one register of people. */
export function peopleAggregate(region: RegionPack): PeopleAggregate {
  return {
    kind: 'people',
    store: peopleStore,
    may: peopleMay,
    grants: peopleGrants(region),
    decide: decidePeople(region),
    wanted: peopleWanted,
    about,
    retentionUntil: () => nothingToKeep,
    level: () => 'OPEN',
  };
}
