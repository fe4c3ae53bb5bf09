import type { Guard } from './chat/guarded-words.ts';
import type { Database } from './database/database.ts';
import { recordLine } from './engine/record.ts';
import { hitsIn } from './guard/hits-in.ts';
import type { Clock } from './lib/clock.ts';
import { dayOf } from './lib/time.ts';
import type { RegionPack } from './regions/schema.ts';

/**
 * Keeps data about persons out of what people write. The audit says in which form what kind of thing was found and
 * whether it stayed, with the reason that was chosen; what stood there is kept nowhere.
 */
export function guardOf(database: Database, region: RegionPack, clock: Clock): Guard {
  return {
    look: (words) =>
      hitsIn(words, { today: dayOf(clock.now(), region.timeZone), allowedPhones: region.publicPhones }),
    found: (request, { form, kinds, kept }) =>
      database.engine((tx) =>
        recordLine(
          tx,
          {
            chain: `account:${request.viewer.accountId}`,
            actor: `account:${request.viewer.accountId}`,
            action: kept === null ? 'guard.stopped' : 'guard.kept',
            objectKind: 'form',
            objectId: form,
            result: `${kept === null ? 'refused' : `done:${kept}`}:${kinds.join(',')}`,
            origin: request.origin,
          },
          clock.now(),
        ),
      ),
  };
}
