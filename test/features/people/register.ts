import type { Decision } from '../../../src/engine/workflow.ts';
import type { PeopleEvent } from '../../../src/features/people/events.ts';
import type { People } from '../../../src/features/people/model.ts';
import { decidePeople } from '../../../src/features/people/workflow.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import { region } from './region.ts';

/** A Monday, half past nine in Amsterdam. */
export const now = '2026-11-23T08:30:00Z';
export const today = '2026-11-23';

const decide = decidePeople(region);
const actor = { kind: 'system', name: 'test' } as const;

/** What comes of an event in a register. Ids are made from the event, so that a test can name them. */
export function deciding(people: People | null, event: PeopleEvent, at = now): Decision<People> {
  return decide(people, event, { now: at, actor, newId: () => idOf(event) });
}

function idOf(event: PeopleEvent): string {
  return uuidFrom(JSON.stringify(event));
}

/** The register after events that are all accepted. */
export function registerAfter(people: People | null, ...events: readonly PeopleEvent[]): People {
  let current = people;
  for (const event of events) {
    const decision = deciding(current, event);
    if (!decision.accepted) throw new Error(`${event.type} was refused: ${decision.refusal.name}`);
    current = decision.state;
  }
  if (current === null) throw new Error('No event, no register');
  return current;
}

/** Why an event is refused; null when it is accepted. */
export function refusalOf(people: People, event: PeopleEvent, at = now): string | null {
  const decision = deciding(people, event, at);
  return decision.accepted ? null : decision.refusal.name;
}

const hours = { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:00' };
const account = (label: string) =>
  ({
    type: 'addAccount',
    label,
    from: '2026-01-01',
    language: 'nl',
    zone: 'Europe/Amsterdam',
    hours,
  }) as const;
const seat = (organisationId: string, functionId: string, bodyId: string | null, label = '') =>
  ({ type: 'addSeat', organisationId, functionId, bodyId, label }) as const;
const holds = (seatId: string, accountId: string) =>
  ({ type: 'assignHolder', seatId, accountId, from: '2026-01-01', until: null }) as const;

const added = {
  riecCoordinator: seat('RIEC', 'coordinator', 'dto-fl'),
  lelystadMember: seat('GEM-LELYSTAD', 'member', 'dto-fl'),
  policeMember: seat('POL', 'member', 'dto-fl'),
  coordinator: account('RIEC - coördinator Flevoland'),
  adviser: account('Gemeente Lelystad - adviseur OOV'),
  colleague: account('Gemeente Lelystad - beleidsadviseur'),
  police: account('Politie - teamchef'),
} as const;

/** Ids in the register of the tests. */
export const ids = Object.fromEntries(Object.entries(added).map(([name, event]) => [name, idOf(event)])) as {
  readonly [Name in keyof typeof added]: string;
};

/** A district team: a coordinator, a municipality with a colleague to stand in, and a police seat nobody has. */
export const flevoland: People = registerAfter(
  null,
  { type: 'seedFromPack' },
  ...Object.values(added),
  holds(ids.riecCoordinator, ids.coordinator),
  holds(ids.lelystadMember, ids.adviser),
  {
    type: 'setDeputy',
    seatId: ids.lelystadMember,
    accountId: ids.colleague,
    from: '2026-11-01',
    until: '2026-12-01',
  },
);

export const lelystadHolding = idOf(holds(ids.lelystadMember, ids.adviser));
export const coordinatorHolding = idOf(holds(ids.riecCoordinator, ids.coordinator));
