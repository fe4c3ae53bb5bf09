import type { Database } from '../database/database.ts';
import type { Instant } from '../lib/time.ts';
import type { RecordedFact } from './feature.ts';
import { manyTries, nextTry } from './patience.ts';

export interface FactPorts {
  readonly database: Database;
  now(): Instant;
  react(fact: RecordedFact): Promise<void>;
  /** Told of what went wrong with one fact; the others go on. */
  failed(error: unknown): void;
}

type NewFact = RecordedFact & { readonly attempts: number };

/**
 * Lets later features react to what happened, per object in order. A fact is ticked off only after all have reacted.
 * One that somebody cannot bear is tried again for ever, at last once an hour; later facts of its object wait for it
 * until it was tried many times. Gives how many facts were looked at.
 */
export async function reactToFacts(ports: FactPorts): Promise<number> {
  const facts = await newFacts(ports);
  const held = new Set<string>();
  for (const fact of facts) {
    if (held.has(fact.objectId)) continue;
    if (!(await reactToOne(ports, fact)) && fact.attempts + 1 < manyTries) held.add(fact.objectId);
  }
  return facts.length;
}

/** As time goes by, but no fact before an earlier one of its own object, whatever the clock said then. */
async function newFacts({ database, now }: FactPorts): Promise<NewFact[]> {
  return database.engine((tx) =>
    tx.query<NewFact>(
      `select id, name, object_kind as "objectKind", object_id as "objectId", data, attempts from fact f
       where reacted_at is null and (not_before is null or not_before <= $1)
         and not exists (select 1 from fact e where e.object_id = f.object_id and e.reacted_at is null
           and e.not_before > $1 and e.attempts < ${manyTries} and e.number < f.number)
       order by max(at) over (partition by object_id order by number), number, id limit 100`,
      [now()],
      'new_facts',
    ),
  );
}

/** False when a feature threw. */
async function reactToOne(ports: FactPorts, fact: NewFact): Promise<boolean> {
  const { database, now } = ports;
  try {
    await ports.react(fact);
  } catch (error) {
    ports.failed(error);
    const attempts = fact.attempts + 1;
    await database.engine((tx) =>
      tx.query('update fact set attempts = $2, not_before = $3 where id = $1', [
        fact.id,
        attempts,
        nextTry(now(), attempts),
      ]),
    );
    return false;
  }
  await database.engine((tx) => tx.query('update fact set reacted_at = $2 where id = $1', [fact.id, now()]));
  return true;
}
