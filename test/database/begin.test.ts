import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../../src/database/pool.ts';
import { runTransaction } from '../../src/database/run-transaction.ts';
import { databases, type Place } from '../support/databases.ts';

const servers = databases().filter(({ kind }) => kind === 'postgresql');

// Only there does the first statement go along with the begin, without waiting for what came of it.
describe.each(servers)('a transaction whose begin fails, on $kind', (kind) => {
  let place: Place;
  let pool: ReturnType<typeof openPool>;
  beforeAll(async () => {
    place = await kind.migrated();
    const databaseUrl = place.where.databaseUrl ?? '';
    pool = openPool({ address: { databaseUrl }, size: 1, waitFor: 2_000, onIdleError: () => {} });
  });
  afterAll(async () => {
    await pool.end();
    await place.remove();
  });

  it.each([
    ['in its role', 'begin; set local role nobody_at_all', '22023'],
    ['before it began at all', 'begin transaction nonsense', '42601'],
  ])(
    '%s, gives out nothing that was read, and the connection is fit for the next',
    async (_how, begin, why) => {
      const settings = { begin, timeout: 2_000, notify: () => {} };
      const reading = runTransaction(pool, settings, (session) =>
        session.send({ text: 'select 1 as secret' }),
      );
      await expect(reading).rejects.toMatchObject({ sqlState: why });
      const next = { ...settings, begin: 'begin' };
      const { rows } = await runTransaction(pool, next, (session) =>
        session.send({ text: 'select 2 as open' }),
      );
      expect(rows).toEqual([{ open: 2 }]);
    },
  );
});

it('is tried where a PostgreSQL is: with the embedded database each statement waits for the one before', () => {
  expect(databases().map(({ kind }) => kind)).toContain('embedded');
});
