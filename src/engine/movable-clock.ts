import type { Database } from '../database/database.ts';
import type { Clock } from '../lib/clock.ts';
import { addMinutes, type Instant } from '../lib/time.ts';

/** A clock that can be put forward, for demonstrations. How far is kept, so that a restart does not go back in time. */
export interface MovableClock extends Clock {
  /** Puts the clock forward to `at`; a moment in the past changes nothing. */
  moveTo(at: Instant): Promise<void>;
}

const settingName = 'clock';

export async function openMovableClock(database: Database, real: Clock): Promise<MovableClock> {
  const [row] = await database.engine((tx) =>
    tx.query<{ value: { aheadMinutes: number } }>('select value from setting where name = $1', [settingName]),
  );
  let aheadMinutes = row?.value.aheadMinutes ?? 0;
  const now = (): Instant => addMinutes(real.now(), aheadMinutes);
  return {
    now,
    async moveTo(at) {
      const minutes = Math.ceil((Date.parse(at) - Date.parse(now())) / 60_000);
      if (minutes <= 0) return;
      aheadMinutes += minutes;
      await database.engine((tx) =>
        tx.query(
          `insert into setting (name, value, updated_at) values ($1, $2, $3)
           on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at`,
          [settingName, { aheadMinutes }, real.now()],
        ),
      );
    },
  };
}
