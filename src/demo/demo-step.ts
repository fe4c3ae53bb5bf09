import type { Viewer } from '../chat/viewer.ts';
import type { Database } from '../database/database.ts';
import type { Directory } from '../engine/directory.ts';
import type { Aggregate } from '../engine/workflow.ts';
import { accounts } from '../features/people/directory-store.ts';
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
  /** The account with this label, as somebody at the past's moment. */
  person(label: string): Promise<Viewer>;
}

interface StageParts {
  readonly database: Database;
  readonly directory: Directory;
  readonly region: RegionPack;
  readonly calendar: Calendar;
}

export function stageOf(parts: StageParts, past: Past, days: DemoDays): Stage {
  const { database, directory, region, calendar } = parts;
  const known = new Map<string, string>();
  return {
    past,
    region,
    calendar,
    days,
    person: (label) =>
      database.engine(async (tx) => {
        if (!known.has(label))
          for (const one of await accounts(tx, past.now())) known.set(one.label, one.accountId);
        const accountId = known.get(label);
        const viewer = accountId ? await directory.viewerOf(tx, accountId, past.now()) : null;
        if (!viewer) throw new Error(`Nobody in the demo is called "${label}".`);
        return viewer;
      }),
  };
}

/** One event by one person; throws when it is refused or denied: then the demo and the rules disagree. */
export async function brings<State, Event extends { readonly type: string }>(
  { past }: Stage,
  doing: {
    readonly aggregate: Aggregate<State, Event>;
    readonly objectId: string;
    readonly event: Event;
    readonly viewer: Viewer;
    readonly key: string;
  },
): Promise<void> {
  const { aggregate, objectId, event, viewer, key } = doing;
  const request = { viewer, deliveryId: `demo ${key}`, origin: 'demo', now: past.now() };
  const outcome = await past.engine.run(aggregate, objectId, event, request);
  if (outcome.status === 'done') return;
  const why = outcome.status === 'refused' ? JSON.stringify(outcome.refusal) : 'denied';
  throw new Error(`The demo's "${key}" (${event.type}) was not accepted: ${why}`);
}
