import type { Database } from '../database/database.ts';
import { ringAlarms } from '../engine/alarms.ts';
import type { Engine } from '../engine/engine.ts';
import { reactToFacts } from '../engine/facts.ts';
import type { Feature } from '../engine/feature.ts';
import { type Instant, instant, isBefore } from '../lib/time.ts';

interface Quiet {
  readonly database: Database;
  readonly engine: Engine;
  readonly features: readonly Feature[];
  readonly moment: { now: Instant };
}

/**
 * Lets time go by without messages: alarms ring and features react, but what was sent so long ago is in nobody's
 * conversation any more, so it is not even prepared.
 */
export async function letPassQuietly(quiet: Quiet, at: Instant): Promise<void> {
  const { database, moment } = quiet;
  for (;;) {
    const { facts, alarm } = await waiting(database);
    const isDue = alarm !== null && !isBefore(at, alarm);
    if (facts) await react(quiet);
    else if (isDue) {
      if (isBefore(moment.now, alarm)) moment.now = alarm;
      await ring(quiet);
    } else break;
  }
  if (isBefore(moment.now, at)) moment.now = at;
}

/** Whatever goes wrong stops the demo: nothing is tried again. */
function failed(error: unknown): never {
  throw error;
}

async function react({ database, features, moment }: Quiet): Promise<void> {
  await reactToFacts({
    database,
    now: () => moment.now,
    failed,
    async react(fact) {
      for (const { reactions = [] } of features) {
        for (const reaction of reactions) if (reaction.fact === fact.name) await reaction.react(fact);
      }
    },
  });
}

async function ring({ database, engine, features, moment }: Quiet): Promise<void> {
  const aggregates = new Map(
    features.flatMap(({ aggregates: own }) => own.map((one) => [one.kind, one] as const)),
  );
  await ringAlarms({
    database,
    now: () => moment.now,
    failed,
    async run({ objectKind, objectId, event }, deliveryId) {
      const aggregate = aggregates.get(objectKind);
      if (!aggregate) return { status: 'denied' };
      return engine.runAsSystem(aggregate, objectId, event as never, { name: 'clock', deliveryId });
    },
  });
}

/** Messages and reminders that were due by this moment stay where they are: recorded, and never sent. */
export async function leaveUnsent(database: Database, until: Instant): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `update outbox set status = 'dropped', reason = 'beforeTheDemo', finished_at = $1
       where kind in ('post', 'reminder') and status = 'waiting' and due_at <= $1`,
      [until],
    ),
  );
}

/** Whether features have something to react to, and when the next alarm rings. */
async function waiting(
  database: Database,
): Promise<{ readonly facts: boolean; readonly alarm: Instant | null }> {
  const [row] = await database.engine((tx) =>
    tx.query<{ facts: boolean; alarm: Instant | null }>(
      `select exists (select from fact where reacted_at is null) as facts,
        (select min(due_at) from outbox where kind = 'alarm' and status = 'waiting') as alarm`,
      [],
      'waiting_quietly',
    ),
  );
  return { facts: row?.facts ?? false, alarm: row?.alarm ? instant(row.alarm) : null };
}
