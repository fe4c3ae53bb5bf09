import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principalsOf } from '../../../src/chat/viewer.ts';
import { resolve, viewerIn } from '../../../src/features/people/directory.ts';
import { accounts, peopleFor, viewerOf } from '../../../src/features/people/directory-store.ts';
import { databases, useDatabase } from '../../support/databases.ts';
import { keep } from './keep.ts';
import { accountId, allPrincipals, randomMoment, randomPeople } from './random-people.ts';

const everyone = [0, 1, 2, 3, 4].map(accountId);
const principalsSql = 'select aftrap_principals() as principals';

describe.each(databases())('the register on $kind', (kind) => {
  const database = useDatabase(kind);

  it('admits nobody without a register', async () => {
    const at = '2026-10-25T12:00:00Z';
    const rows = await database().read({ accountId: accountId(0), at }, (tx) => tx.query(principalsSql));
    expect(rows).toEqual([{ principals: [] }]);
    const people = await database().engine((tx) => peopleFor(tx, ['organisation:POL'], at));
    expect(people.get('organisation:POL')).toEqual({ people: [], nobody: 'vacant' });
    expect(await database().engine((tx) => accounts(tx, at))).toEqual([]);
  });

  it('admits everyone in the database as in the code, at every moment', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        randomPeople,
        fc.array(randomMoment, { minLength: 1, maxLength: 3 }),
        async (people, moments) => {
          await database().engine((tx) => keep(tx, people));
          for (const at of moments) {
            for (const account of everyone) {
              const viewer = viewerIn(people, account, at);
              const expected = viewer === null ? [] : principalsOf(viewer);
              const rows = await database().read({ accountId: account, at }, (tx) => tx.query(principalsSql));
              expect(rows).toEqual([{ principals: expected }]);
              seen.add(expected.length);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
    // The random registers were not all empty, nor all alike.
    expect(seen.size).toBeGreaterThan(3);
    expect(seen).toContain(0);
  });

  it('finds in one query what the whole register would say', async () => {
    await fc.assert(
      fc.asyncProperty(randomPeople, randomMoment, async (people, at) => {
        await database().engine((tx) => keep(tx, people));
        const queries: string[] = [];
        const stop = database().onQuery((text) => queries.push(text));
        const found = await database().engine(async (tx) => {
          const viewers = [];
          for (const account of everyone) viewers.push(await viewerOf(tx, account, at));
          return { viewers, people: await peopleFor(tx, allPrincipals, at) };
        });
        stop();
        expect(queries.filter((text) => text.includes('meant_seat'))).toHaveLength(everyone.length + 1);
        expect(found.viewers.map((viewer) => viewer && principalsOf(viewer))).toEqual(
          everyone
            .map((account) => viewerIn(people, account, at))
            .map((viewer) => viewer && principalsOf(viewer)),
        );
        expect([...found.people]).toEqual(allPrincipals.map((one) => [one, resolve(people, one, at)]));
      }),
      { numRuns: 40 },
    );
  });
});
