import { existsSync, readFileSync } from 'node:fs';
import type { Platform } from './chat/platform.ts';
import type { Router } from './chat/router.ts';
import type { Viewer } from './chat/viewer.ts';
import type { Install } from './compose-chat-platforms.ts';
import type { ComposeOptions } from './compose-options.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { atMostEvery } from './engine/at-most-every.ts';
import type { Conversations } from './engine/conversation.ts';
import type { Directory } from './engine/directory.ts';
import type { MovableClock } from './engine/movable-clock.ts';
import type { OpenEngine } from './engine/open-engine.ts';
import type { Sessions } from './engine/sessions.ts';
import type { Worker } from './engine/worker.ts';
import type { Principal } from './engine/workflow.ts';
import { peopleAggregate } from './features/people/aggregate.ts';
import { accounts } from './features/people/directory-store.ts';
import { registerId } from './features/people/model.ts';
import { systemClock } from './lib/clock.ts';
import { freshId } from './lib/ids.ts';
import {
  addMinutes,
  type Calendar,
  dayOf,
  type Instant,
  nextWorkingMoment,
  type WorkingHours,
} from './lib/time.ts';
import type { ClockMove, Demo, WebPorts } from './platforms/web/ports.ts';
import { webPlatform } from './platforms/web/web-platform.ts';
import type { RegionPack } from './regions/schema.ts';

interface WebParts {
  readonly config: Config;
  readonly options: ComposeOptions;
  readonly router: Router;
  readonly database: Database;
  readonly engine: OpenEngine;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly conversations: Conversations;
  readonly clock: MovableClock;
  readonly calendar: Calendar;
  readonly region: RegionPack;
  readonly installs: readonly Install[];
}

/** The web page with all that it needs kept. The worker comes later: it delivers to this platform. */
export function connectWeb(parts: WebParts): {
  readonly app: ReturnType<typeof webPlatform>['app'];
  readonly platform: Platform;
  connectWorker(worker: Worker): void;
  stop(): Promise<void>;
} {
  const { config, options, sessions, conversations, clock, directory, database } = parts;
  const realClock = options.clock ?? systemClock;
  const worker: { current: Worker | null } = { current: null };
  const ports: WebPorts = {
    router: parts.router,
    accounts: {
      viewer: (accountId) => database.engine((tx) => directory.viewerOf(tx, accountId, clock.now())),
    },
    // By the real time: moving the demo's clock a day on signs nobody out.
    sessions: {
      open: (accountId) => sessions.open(accountId, realClock.now()),
      accountOf: (secret) => sessions.accountOf(secret, realClock.now()),
      close: (secret) => sessions.close(secret, realClock.now()),
    },
    links: { redeem: sessions.redeemLink },
    conversation: {
      ...conversations,
      markRead: (accountId, ids) => conversations.markRead(accountId, ids, clock.now()),
    },
    demo: config.mode === 'demo' ? demoOf(parts, worker) : null,
    installs: parts.installs.map((install) => ({
      ...install,
      may: (viewer) => managesPeople(parts.engine, parts.region, viewer),
    })),
    changes: { subscribe: (listener) => followChanges(parts, listener) },
    publicUrl: config.publicUrl ?? null,
    clock,
    newToken: options.newToken ?? freshId,
    themeCss: themeOf(parts.region),
    owner: null,
    onFault: (fault, where) => options.log.error({ err: fault, where }, 'web'),
  };
  const web = webPlatform(ports);
  return {
    app: web.app,
    platform: web.platform,
    connectWorker: (made) => {
      worker.current = made;
    },
    stop: async () => web.stop(),
  };
}

export async function managesPeople(
  engine: Pick<OpenEngine, 'see'>,
  region: RegionPack,
  viewer: Viewer,
): Promise<boolean> {
  const seen = await engine.see(peopleAggregate(region), registerId, viewer);
  return seen?.rights.has('manage') === true;
}

/** Milliseconds between two looks at who has to look again. */
const changePause = 100;

/** Who may look at a changed object is told so; nobody else hears that anything happened. */
function followChanges(parts: WebParts, listener: (accountIds: ReadonlySet<string>) => void): () => void {
  const changed = new Set<Principal>();
  const tell = async (all: readonly Principal[]): Promise<void> => {
    const principals = all.filter((principal) => !principal.startsWith('account:'));
    const resolved = await parts.database.engine((tx) =>
      parts.directory.peopleFor(tx, principals, parts.clock.now()),
    );
    const people = [...resolved.values()].flatMap(({ people: found }) =>
      found.map(({ accountId }) => accountId),
    );
    const named = all.flatMap((one) => (one.startsWith('account:') ? [one.slice('account:'.length)] : []));
    listener(new Set([...people, ...named]));
  };
  const soon = atMostEvery(changePause, () => {
    const all = [...changed];
    changed.clear();
    tell(all).catch((error: unknown) => parts.options.log.error({ err: error }, 'changes'));
  });
  const unfollow = parts.engine.onChange(({ principals }) => {
    for (const principal of principals) changed.add(principal);
    soon.ask();
  });
  return () => {
    unfollow();
    soon.stop();
  };
}

function themeOf(region: RegionPack): string | null {
  const file = region.designTokens;
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function demoOf(parts: WebParts, worker: { readonly current: Worker | null }): Demo {
  const { clock, database, region } = parts;
  return {
    users: async (language) => {
      const found = await database.engine((tx) => accounts(tx, clock.now()));
      const groupOf = (id: string | null): string =>
        region.bodies.find((body) => body.id === id)?.name[language] ?? region.name[language];
      return found.map(({ accountId, label, group }) => ({ accountId, label, group: groupOf(group) }));
    },
    clock: {
      now: () => clock.now(),
      async move(to) {
        const at = await destination(parts, worker.current, to);
        if (at === null) return null;
        await clock.moveTo(at);
        await worker.current?.tick();
        return clock.now();
      },
    },
  };
}

async function destination(parts: WebParts, worker: Worker | null, to: ClockMove): Promise<Instant | null> {
  const { clock, region, calendar } = parts;
  const hours: WorkingHours = region.workingHours;
  switch (to) {
    case 'hour':
      return addMinutes(clock.now(), 60);
    case 'nextWorkingDay': {
      const tomorrow = addMinutes(clock.now(), 24 * 60);
      const midnight = `${dayOf(tomorrow, region.timeZone)}T00:00:00Z`;
      return nextWorkingMoment(midnight, hours, region.timeZone, calendar);
    }
    case 'nextReminder':
      return (await worker?.nextDue()) ?? null;
  }
}
