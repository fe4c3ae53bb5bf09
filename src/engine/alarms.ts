import type { Database } from '../database/database.ts';
import type { Instant } from '../lib/time.ts';
import type { RecordedFact } from './feature.ts';

interface DueAlarm {
  readonly id: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly event: { readonly type: string };
}

export interface AlarmPorts {
  readonly database: Database;
  now(): Instant;
  /** Brings an event about in the product's own name. Happens once for one delivery id. */
  run(alarm: DueAlarm, deliveryId: string): Promise<void>;
}

/** Brings about the events whose time has come. An alarm ends with the event it brings, or when that is refused. */
export async function ringAlarms(ports: AlarmPorts): Promise<number> {
  const due = await ports.database.engine((tx) =>
    tx.query<DueAlarm>(
      `select id, object_kind as "objectKind", object_id as "objectId", event from outbox
       where kind = 'alarm' and status = 'waiting' and due_at <= $1 order by due_at, id limit 100`,
      [ports.now()],
      'due_alarms',
    ),
  );
  for (const alarm of due) {
    await ports.run(alarm, `alarm:${alarm.id}`);
    await ports.database.engine((tx) =>
      tx.query(`update outbox set status = 'done', finished_at = $2 where id = $1 and status = 'waiting'`, [
        alarm.id,
        ports.now(),
      ]),
    );
  }
  return due.length;
}

export interface FactPorts {
  readonly database: Database;
  now(): Instant;
  react(fact: RecordedFact): Promise<void>;
}

/** Lets later features react to what happened, in order. A fact is ticked off only after all have reacted. */
export async function reactToFacts(ports: FactPorts): Promise<number> {
  const facts = await ports.database.engine((tx) =>
    tx.query<RecordedFact>(
      `select id, name, object_kind as "objectKind", object_id as "objectId", data from fact
       where reacted_at is null order by at, id limit 100`,
      [],
      'new_facts',
    ),
  );
  for (const fact of facts) {
    await ports.react(fact);
    await ports.database.engine((tx) =>
      tx.query('update fact set reacted_at = $2 where id = $1', [fact.id, ports.now()]),
    );
  }
  return facts.length;
}
