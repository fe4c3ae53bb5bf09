import type { Database } from '../database/database.ts';
import { reactToFacts, ringAlarms } from '../engine/alarms.ts';
import type { Engine } from '../engine/engine.ts';
import type { Feature } from '../engine/feature.ts';
import { type Instant, instant, isBefore } from '../lib/time.ts';

interface QuietParts {
  readonly database: Database;
  readonly engine: Engine;
  readonly features: readonly Feature[];
  readonly moment: { now: Instant };
}

/**
 * Lets time go by without messages: alarms ring and features react, but what was sent so long ago is in nobody's
 * conversation any more, so it is not sent at all.
 */
export async function letPassQuietly(parts: QuietParts, at: Instant): Promise<void> {
  const { database, moment } = parts;
  await settle(parts);
  for (
    let due = await nextAlarm(database);
    due !== null && !isBefore(at, due);
    due = await nextAlarm(database)
  ) {
    if (isBefore(moment.now, due)) moment.now = due;
    await settle(parts);
  }
  if (isBefore(moment.now, at)) moment.now = at;
}

/** Messages and reminders of before this moment stay where they are: recorded, and never sent. */
export async function leaveUnsent(database: Database, before: Instant): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `update outbox set status = 'dropped', reason = 'beforeTheDemo', finished_at = $1
       where kind in ('post', 'reminder') and status = 'waiting' and due_at < $1`,
      [before],
    ),
  );
}

async function settle({ database, engine, features, moment }: QuietParts): Promise<void> {
  const now = (): Instant => moment.now;
  const aggregates = features.flatMap((feature) => feature.aggregates);
  const reactions = features.flatMap((feature) => feature.reactions ?? []);
  await ringAlarms({
    database,
    now,
    run: async ({ objectKind, objectId, event }, deliveryId) => {
      const aggregate = aggregates.find(({ kind }) => kind === objectKind);
      if (aggregate)
        await engine.runAsSystem(aggregate, objectId, event as never, { name: 'clock', deliveryId });
    },
  });
  const react = async (fact: Parameters<(typeof reactions)[number]['react']>[0]): Promise<void> => {
    for (const reaction of reactions) if (reaction.fact === fact.name) await reaction.react(fact);
  };
  await reactToFacts({ database, now, react });
}

async function nextAlarm(database: Database): Promise<Instant | null> {
  const [row] = await database.engine((tx) =>
    tx.query<{ at: Instant | null }>(
      `select min(due_at) as at from outbox where kind = 'alarm' and status = 'waiting'`,
    ),
  );
  return row?.at ? instant(row.at) : null;
}
