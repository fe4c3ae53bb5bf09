import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import { freshId } from '../../src/lib/ids.ts';
import { databases, useDatabase } from '../support/databases.ts';
import { boxes, insertPeople, requestBy, viewerNamed } from '../support/engine.ts';
import { deliveriesIn, type Process, plainCard, processOn, type Says } from './delivery-stage.ts';

describe.each(databases())('messages that cannot be made, on $kind', (kind) => {
  const database = useDatabase(kind);
  const busy = viewerNamed('busy');
  const calm = viewerNamed('calm');
  let says: Says;
  let process: Process;
  let poisoned: string;

  beforeAll(async () => {
    await insertPeople(database(), ['busy', 'calm']);
  });
  beforeEach(async () => {
    await database().engine((tx) => tx.query('delete from outbox'));
    await database().engine((tx) => tx.query('delete from delivery'));
    says = {};
    process = await processOn(database(), says);
    poisoned = freshId();
  });

  const askOf = async (who: typeof busy, id: string, at: string): Promise<void> => {
    const open = { type: 'open', id, owner: who.seatId, remindAt: [at] } as const;
    await process.engine.run(boxes, id, open, requestBy(who));
  };
  const tickAt = async (at: string): Promise<void> => {
    process.engine.setClock(at);
    await process.worker.tick();
  };
  const poison = (): void => {
    says.show = ({ payload }) => {
      if (payload['id'] === poisoned) throw new Error('this card cannot be drawn');
      return plainCard;
    };
  };

  it('one card of three that cannot be drawn takes none of the others along', async () => {
    poison();
    await askOf(busy, freshId(), '2026-11-24T10:00:00Z');
    await askOf(busy, poisoned, '2026-11-24T10:00:00Z');
    await askOf(busy, freshId(), '2026-11-24T10:00:00Z');
    await tickAt('2026-11-24T10:00:00Z');
    expect(process.got.map(({ parts }) => parts.length)).toEqual([2]);
    expect(await deliveriesIn(database())).toMatchObject([
      { status: 'delivered', parts: 2 },
      { status: 'waiting', reason: 'cardFault', parts: 1 },
    ]);
  });

  it('a card that cannot be drawn holds up no later message to the same person', async () => {
    poison();
    await askOf(busy, poisoned, '2026-11-24T10:00:00Z');
    await tickAt('2026-11-24T10:00:00Z');
    await askOf(busy, freshId(), '2026-11-24T10:00:10Z');
    await tickAt('2026-11-24T10:00:10Z');
    expect(process.got).toHaveLength(1);
  });

  it('it is drawn again later, and in the end recorded as failed', async () => {
    poison();
    await askOf(busy, poisoned, '2026-11-24T10:00:00Z');
    await tickAt('2026-11-24T10:00:00Z');
    delete says.show;
    await tickAt('2026-11-24T10:01:00Z');
    expect(process.got).toHaveLength(1);
    poisoned = freshId();
    poison();
    await askOf(busy, poisoned, '2026-11-24T10:02:00Z');
    for (let hour = 11; hour < 22; hour += 1) await tickAt(`2026-11-24T${hour}:00:00Z`);
    expect(await deliveriesIn(database())).toMatchObject([
      { status: 'delivered' },
      { status: 'failed', reason: 'gaveUp:cardFault' },
    ]);
  });

  it('a reminder that nobody can be found for without a fault is set aside; the others go out', async () => {
    says.directory = {
      viewerOf,
      peopleFor: async (tx, principals, at) => {
        if (principals.includes(`seat:${busy.seatId}`)) throw new RangeError('impossible hours');
        return peopleFor(tx, principals, at);
      },
    };
    process = await processOn(database(), says);
    await askOf(busy, poisoned, '2026-11-24T10:00:00Z');
    await askOf(calm, freshId(), '2026-11-24T10:00:00Z');
    await tickAt('2026-11-24T10:00:00Z');
    expect(process.got.map(({ accountId }) => accountId)).toEqual([calm.accountId]);
    expect(process.faults).toHaveLength(2);
    for (let hour = 11; hour < 22; hour += 1) await tickAt(`2026-11-24T${hour}:00:00Z`);
    const [row] = await database().engine((tx) =>
      tx.query('select status, reason, attempts from outbox where object_id = $1', [poisoned]),
    );
    expect(row).toEqual({ status: 'failed', reason: 'fault', attempts: 8 });
  });

  it('whoever has a seat when a message arrives gets it, not who had it when it fell due', async () => {
    const id = freshId();
    await askOf(busy, id, '2026-11-24T10:00:00Z');
    says.send = async () => ({ outcome: 'retry', reason: 'slow', retryAfterSeconds: null });
    await tickAt('2026-11-24T10:00:00Z');
    await database().engine(async (tx) => {
      await tx.query(`update holding set until_day = '2026-11-25' where account_id = $1`, [busy.accountId]);
      await tx.query(
        `insert into holding (id, register_id, seat_id, account_id, from_day)
         select gen_random_uuid(), register_id, $1, $2, '2026-11-25' from holding limit 1`,
        [busy.seatId, calm.accountId],
      );
    });
    delete says.send;
    await tickAt('2026-11-25T10:00:00Z');
    expect(process.got.map(({ accountId, parts }) => [accountId, parts[0]?.payload['id']])).toEqual([
      [calm.accountId, id],
    ]);
    expect(await deliveriesIn(database())).toMatchObject([
      { status: 'dropped', reason: 'noAccess' },
      { status: 'delivered' },
    ]);
  });
});
