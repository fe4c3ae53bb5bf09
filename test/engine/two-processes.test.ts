import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '../../src/chat/platform.ts';
import { freshId } from '../../src/lib/ids.ts';
import { databases, type Place } from '../support/databases.ts';
import { boxes, insertPeople, requestBy, viewerNamed } from '../support/engine.ts';
import { deliveriesIn, type Process, processOn } from './delivery-stage.ts';

const delivered: Sent = { outcome: 'delivered', messageRef: 'm1' };

describe.each(databases().filter(({ kind }) => kind === 'postgresql'))(
  'two processes that deliver from one database on $kind',
  (kind) => {
    const someone = viewerNamed('someone');
    let place: Place;
    let first: Process;
    let sending: PromiseWithResolvers<void>;
    let answer: PromiseWithResolvers<Sent>;

    beforeEach(async () => {
      place = await kind.migrated();
      sending = Promise.withResolvers();
      answer = Promise.withResolvers();
      const database = await place.open();
      await insertPeople(database, ['someone']);
      first = await processOn(database, {
        send: () => {
          sending.resolve();
          return answer.promise;
        },
      });
      const id = freshId();
      const open = { type: 'open', id, owner: someone.seatId, remindAt: ['2026-11-24T10:00:00Z'] } as const;
      await first.engine.run(boxes, id, open, requestBy(someone));
      first.engine.setClock('2026-11-24T10:00:00Z');
    });
    afterEach(() => place.remove());

    it('a process that starts leaves alone what a living one is sending', async () => {
      const ticking = first.worker.tick();
      await sending.promise;
      const second = await processOn(await place.open(), {});
      second.engine.setClock('2026-11-24T10:10:00Z');
      await second.worker.tick();
      expect(second.got).toEqual([]);
      answer.resolve(delivered);
      await ticking;
      expect(first.got).toHaveLength(1);
      expect(await deliveriesIn(second.database)).toMatchObject([{ status: 'delivered', doubled: false }]);
    });

    it('what a process was sending when it went away is sent by one that goes on', async () => {
      const second = await processOn(await place.open(), {});
      const ticking = first.worker.tick();
      await sending.promise;
      await first.database.close();
      answer.resolve(delivered);
      await ticking.catch(() => {});
      second.engine.setClock('2026-11-24T10:10:00Z');
      await second.worker.tick();
      expect(second.got).toHaveLength(1);
      expect(await deliveriesIn(second.database)).toMatchObject([{ status: 'delivered', doubled: true }]);
    });

    it('a claim that is hours old is nobody’s any more, whoever made it', async () => {
      const ticking = first.worker.tick();
      await sending.promise;
      const second = await processOn(await place.open(), {});
      await second.database.engine((tx) =>
        tx.query(`update delivery set claimed_at = claimed_at - interval '2 hours'`),
      );
      second.engine.setClock('2026-11-24T10:10:00Z');
      await second.worker.tick();
      expect(second.got).toHaveLength(1);
      answer.resolve({ outcome: 'retry', reason: 'slow', retryAfterSeconds: null });
      await ticking;
      expect(await deliveriesIn(second.database)).toMatchObject([{ status: 'delivered', doubled: true }]);
    });
  },
);

it('is tried where a PostgreSQL is: the embedded database lets one process in', () => {
  expect(databases().map(({ kind }) => kind)).toContain('embedded');
});
