import type { Viewer } from '../chat/viewer.ts';
import type { Database } from '../database/database.ts';
import type { Directory } from '../engine/directory.ts';
import type { Aggregate } from '../engine/workflow.ts';
import { actionAggregate } from '../features/actions/aggregate.ts';
import { communicationAggregate } from '../features/communication/aggregate.ts';
import { informationAggregates } from '../features/information/aggregate.ts';
import { kickoffAggregate } from '../features/kickoffs/aggregate.ts';
import { accounts } from '../features/people/directory-store.ts';
import { themeAggregate } from '../features/themes/aggregate.ts';
import type { Calendar, Instant } from '../lib/time.ts';
import type { RegionPack } from '../regions/schema.ts';
import type { DemoDays } from './demo-day.ts';
import type { Past } from './past.ts';

/** Something that happened in the demo's past. Done again after a crash it changes nothing: its key is its delivery. */
export interface DemoStep {
  readonly key: string;
  readonly at: Instant;
  carryOut(stage: Stage): Promise<void>;
}

/** Everything a step may use. */
export interface Stage {
  readonly past: Past;
  readonly region: RegionPack;
  readonly calendar: Calendar;
  readonly days: DemoDays;
  readonly aggregates: ReturnType<typeof aggregatesOf>;
  /** The account with this label, as somebody at the past's moment. */
  person(label: string): Promise<Viewer>;
  /**
   * How an object stood after the demo's last event on it, or as this viewer sees it now. Reading it before every
   * event would be a third of the time that setting up takes; what happens by itself changes no id.
   */
  known<State, Event extends { readonly type: string }>(
    aggregate: Aggregate<State, Event>,
    objectId: string,
    viewer: Viewer,
  ): Promise<State>;
  /** What `known` gives from now on. */
  remember(objectId: string, state: unknown): void;
}

interface StageParts {
  readonly database: Database;
  readonly directory: Directory;
  readonly region: RegionPack;
  readonly calendar: Calendar;
}

/** What steps change. Made once: each holds a rulebook. */
function aggregatesOf(region: RegionPack, calendar: Calendar) {
  return {
    themes: themeAggregate(region),
    kickoffs: kickoffAggregate(region, calendar),
    actions: actionAggregate(region, calendar),
    requests: informationAggregates(region, calendar).requests,
    communication: communicationAggregate(region, calendar),
  };
}

export function stageOf(parts: StageParts, past: Past, days: DemoDays): Stage {
  const { database, directory, region, calendar } = parts;
  const accountIds = new Map<string, string>();
  const states = new Map<string, unknown>();
  return {
    past,
    region,
    calendar,
    days,
    aggregates: aggregatesOf(region, calendar),
    person: (label) =>
      database.engine(async (tx) => {
        if (!accountIds.has(label))
          for (const one of await accounts(tx, past.now())) accountIds.set(one.label, one.accountId);
        const accountId = accountIds.get(label);
        const viewer = accountId ? await directory.viewerOf(tx, accountId, past.now()) : null;
        if (!viewer) throw new Error(`Nobody in the demo is called "${label}".`);
        return viewer;
      }),
    async known<State, Event extends { readonly type: string }>(
      aggregate: Aggregate<State, Event>,
      objectId: string,
      viewer: Viewer,
    ) {
      // An object is remembered by its id, which belongs to one kind only.
      if (states.has(objectId)) return states.get(objectId) as State;
      const seen = await past.engine.see(aggregate, objectId, viewer);
      if (!seen) throw new Error(`${viewer.label} does not see this ${aggregate.kind}.`);
      return seen.state;
    },
    remember: (objectId, state) => void states.set(objectId, state),
  };
}

/** One event by one person; throws when it is refused or denied: then the demo and the rules disagree. */
export async function brings<State, Event extends { readonly type: string }>(
  stage: Stage,
  doing: {
    readonly aggregate: Aggregate<State, Event>;
    readonly objectId: string;
    readonly event: Event;
    readonly viewer: Viewer;
    readonly key: string;
  },
): Promise<void> {
  const { aggregate, objectId, event, viewer, key } = doing;
  const { past } = stage;
  const request = { viewer, deliveryId: `demo ${key}`, origin: 'demo', now: past.now() };
  const outcome = await past.engine.run(aggregate, objectId, event, request);
  if (outcome.status === 'done') return stage.remember(objectId, outcome.state);
  const why = outcome.status === 'refused' ? JSON.stringify(outcome.refusal) : 'denied';
  throw new Error(`The demo's "${key}" (${event.type}) was not accepted: ${why}`);
}
