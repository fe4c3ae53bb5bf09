import type { Database } from '../database/database.ts';
import type { Clock } from '../lib/clock.ts';
import { addDays, dayOf, type Instant } from '../lib/time.ts';

/** What platforms delivered: Slack and Teams deliver again what they are not sure of. */
export interface Received {
  /** True the first time. Remembered for at least two days. */
  isNew(deliveryId: string): Promise<boolean>;
  forgetOld(now: Instant): Promise<void>;
}

const keepDays = 2;

export function receivedIn(database: Database, clock: Clock): Received {
  return {
    isNew: (deliveryId) =>
      database.engine(async (tx) => {
        const added = await tx.execute(
          'insert into received (id, at) values ($1, $2) on conflict do nothing',
          [deliveryId, clock.now()],
        );
        return added > 0;
      }),
    async forgetOld(now) {
      const before = `${addDays(dayOf(now, 'UTC'), -keepDays)}T00:00:00Z`;
      await database.engine((tx) => tx.execute('delete from received where at < $1', [before]));
    },
  };
}
