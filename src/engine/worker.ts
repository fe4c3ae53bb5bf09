import type { Platform } from '../chat/platform.ts';
import type { Viewer } from '../chat/viewer.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../lib/clock.ts';
import { addDays, addMinutes, type Calendar, dayOf, type Instant, instant, isBefore } from '../lib/time.ts';
import type { Card, CardRef } from '../view/views.ts';
import { ringAlarms } from './alarms.ts';
import { atMostEvery } from './at-most-every.ts';
import { anchorAudit } from './audit.ts';
import { type Claimed, recoverDeliveries } from './claims.ts';
import { type DeliverPorts, deliverMessages } from './deliver.ts';
import type { Directory } from './directory.ts';
import type { Engine, Outcome } from './engine.ts';
import { reactToFacts } from './facts.ts';
import type { AnyAggregate, Feature } from './feature.ts';
import { prepareAgain } from './prepare-message.ts';
import { type RaisePorts, raiseMessages } from './raise.ts';
import { markStale, redrawMessages } from './redraw.ts';

export interface WorkerPorts {
  readonly database: Database;
  readonly engine: Engine;
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly features: readonly Feature[];
  readonly platforms: readonly Platform[];
  readonly addressOf: RaisePorts['addressOf'];
  readonly inChat?: NonNullable<RaisePorts['inChat']>;
  readonly reach?: NonNullable<DeliverPorts['reach']>;
  show(viewer: Viewer, ref: CardRef, now: Instant): Promise<Card | null>;
  together(viewer: Viewer, cards: readonly Card[]): Card;
  /** Forgets what is no longer needed (sessions, old lines); called about once an hour. */
  cleanUp(now: Instant): Promise<void>;
  failed(error: unknown): void;
  readonly checkpoint?: DeliverPorts['checkpoint'];
}

/** What happens by itself: reactions, reminders, alarms, delivery. */
export interface Worker {
  /** Something of this object changed: does what follows, and draws anew what shows it where it stays as it was drawn. */
  changed(objectId: string): void;
  /** Does what is waiting, soon. Safe to call at any time. */
  wake(): void;
  /** Waits until nothing is left that can be done now. */
  settle(): Promise<void>;
  /** Everything the clock brings, then everything that waits. */
  tick(): Promise<void>;
  /** When the next reminder, message or alarm falls due; null when none waits. */
  nextDue(): Promise<Instant | null>;
  stop(): Promise<void>;
}

/** Milliseconds. Many deeds at once would each begin a round, and every round costs as much as a deed. */
const roundPause = 100;

export async function startWorker(ports: WorkerPorts): Promise<Worker> {
  const now = (): Instant => ports.clock.now();
  const deliver = deliverPorts(ports);
  const idempotent = ports.platforms.filter((platform) => platform.idempotent).map(({ name }) => name);
  const recover = (): Promise<void> => recoverDeliveries(ports.database, idempotent);
  await recover();
  const redrawing = redrawingOf(ports, deliver);
  let running: Promise<void> | null = null;
  let ticking: Promise<void> = Promise.resolve();
  let again = false;
  let lost = false;
  let stopped = false;

  const drain = async (): Promise<void> => {
    do {
      again = false;
      // Here this process sends nothing: what it seems to be sending it has lost track of.
      if (lost) await recover();
      lost = false;
      while (!stopped && (await round(ports, deliver, redrawing)) > 0);
    } while (again && !stopped);
  };
  const soon = atMostEvery(roundPause, () => settle());
  const settle = (): Promise<void> => {
    soon.forget();
    again = true;
    running ??= drain()
      .catch(ports.failed)
      .finally(() => {
        running = null;
      });
    return running;
  };
  const upkeep = upkeepOf(ports);
  const tick = async (): Promise<void> => {
    if (stopped) return;
    await ringDue(ports);
    lost = true;
    await settle();
    await upkeep(now());
  };
  return {
    changed(objectId) {
      redrawing.changed(objectId);
      soon.ask();
    },
    wake: soon.ask,
    settle,
    tick() {
      ticking = ticking.catch(() => {}).then(tick);
      return ticking;
    },
    nextDue: () => nextDue(ports.database, now()),
    async stop() {
      stopped = true;
      soon.stop();
      await ticking.catch(() => {});
      await running;
    },
  };
}

async function round(ports: WorkerPorts, deliver: DeliverPorts, redrawing: Redrawing): Promise<number> {
  const { database, failed } = ports;
  const now = (): Instant => ports.clock.now();
  const react = (fact: Told): Promise<void> => reactTo(ports.features, fact);
  const reacted = await reactToFacts({ database, now, failed, react });
  const raised = await raiseMessages({ ...ports, redrawing: redrawing.platforms, now });
  const delivered = await deliverMessages(deliver);
  return reacted + raised + delivered + (await redrawing.redraw());
}

interface Redrawing {
  readonly platforms: readonly string[];
  changed(objectId: string): void;
  /** Gives how many messages were looked at. */
  redraw(): Promise<number>;
}

/** Forgotten when the process stops: a message then stays as it was until the next change, and is judged anew anyway. */
function redrawingOf(ports: WorkerPorts, deliver: DeliverPorts): Redrawing {
  const { database, failed } = ports;
  const names = ports.platforms.filter(({ redraws }) => redraws).map(({ name }) => name);
  const now = (): Instant => ports.clock.now();
  const draw = (message: Claimed) => prepareAgain(deliver, message);
  const objects = new Set<string>();
  return {
    platforms: names,
    changed: (objectId) => void (names.length > 0 && objects.add(objectId)),
    async redraw() {
      if (names.length === 0) return 0;
      const changed = [...objects];
      objects.clear();
      if (changed.length > 0) await database.engine((tx) => markStale(tx, names, changed, now()));
      return redrawMessages({ database, platforms: deliver.platforms, draw, failed, now });
    },
  };
}

async function ringDue({ database, clock, engine, features, failed }: WorkerPorts): Promise<void> {
  const aggregates = new Map(
    features.flatMap(({ aggregates: own }) => own.map((one) => [one.kind, one] as const)),
  );
  const now = (): Instant => clock.now();
  await ringAlarms({ database, now, failed, run: (alarm, id) => ring(engine, aggregates, alarm, id) });
}

/** Ties the audit together every time, and clears away about once an hour. */
function upkeepOf({ database, cleanUp }: WorkerPorts): (now: Instant) => Promise<void> {
  let cleanedAt = '';
  return async (now) => {
    await anchorAudit(database, now);
    if (cleanedAt !== '' && isBefore(now, addMinutes(cleanedAt, 60))) return;
    cleanedAt = now;
    await forgetDeliveries(database, now);
    await cleanUp(now);
  };
}

function deliverPorts(ports: WorkerPorts): DeliverPorts {
  return {
    database: ports.database,
    directory: ports.directory,
    platforms: new Map(ports.platforms.map((platform) => [platform.name, platform])),
    show: ports.show,
    together: ports.together,
    addressOf: ports.addressOf,
    ...(ports.reach ? { reach: ports.reach } : {}),
    checkpoint: ports.checkpoint ?? (() => {}),
    failed: ports.failed,
    now: () => ports.clock.now(),
  };
}

type Told = Parameters<NonNullable<Feature['reactions']>[number]['react']>[0];

async function reactTo(features: readonly Feature[], fact: Told): Promise<void> {
  for (const feature of features) {
    for (const reaction of feature.reactions ?? [])
      if (reaction.fact === fact.name) await reaction.react(fact);
  }
}

async function ring(
  engine: Engine,
  aggregates: ReadonlyMap<string, AnyAggregate>,
  alarm: { readonly objectKind: string; readonly objectId: string; readonly event: object },
  deliveryId: string,
): Promise<Outcome<unknown>> {
  const aggregate = aggregates.get(alarm.objectKind);
  // Of a feature that is no longer there: nobody is left who could do it.
  if (!aggregate) return { status: 'denied' };
  return engine.runAsSystem(aggregate, alarm.objectId, alarm.event as never, { name: 'clock', deliveryId });
}

async function nextDue(database: Database, now: Instant): Promise<Instant | null> {
  const [row] = await database.engine((tx) =>
    tx.query<{ at: Instant | null }>(
      `select min(due_at) as at from outbox where status = 'waiting' and due_at > $1`,
      [now],
    ),
  );
  return row?.at ? instant(row.at) : null;
}

// Platforms repeat within hours; a double click on an old page comes within days.
const rememberedDays = 7;

async function forgetDeliveries(database: Database, now: Instant): Promise<void> {
  const before = `${addDays(dayOf(now, 'UTC'), -rememberedDays)}T00:00:00Z`;
  await database.engine((tx) => tx.query('delete from processed_delivery where at < $1', [before]));
}
