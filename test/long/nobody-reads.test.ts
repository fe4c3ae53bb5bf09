import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { reckoned } from '../support/reckoned.ts';
import { readers } from './support/secret-people.ts';
import { fixedPlots, type Plot, plots } from './support/secret-plot.ts';
import { SecretWorld } from './support/secret-world.ts';

// Random kick-offs on the real product; words that are marked, and a search for the marks in everything that leaves.

const runs = { embedded: 2, postgresql: 1 };

describe.each(databases())('whatever is said, shared and changed in kick-offs, on $kind', (kind) => {
  it('nobody gets a word that is not for them, and everybody finds those that are', async () => {
    const place = await kind.migrated();
    const world = await SecretWorld.open(place);
    const { search } = world;
    const holds = async (plot: Plot): Promise<void> => {
      search.leaks.splice(0);
      search.missing.splice(0);
      await world.plays(plot);
      await search.rows(readers);
      expect({ leaks: search.leaks, missing: search.missing }).toEqual({ leaks: [], missing: [] });
      // Who may see what is kept in the database, decision by decision: all of it is still what the rules say.
      expect(await reckoned(world.scripted.product)).toMatchObject({ mended: 0 });
    };
    for (const plot of Object.values(fixedPlots)) await holds(plot);
    await fc.assert(fc.asyncProperty(plots, holds), { numRuns: runs[kind.kind], endOnFailure: true });
    await search.traces(world.scripted.log);
    expect(search.leaks).toEqual([]);
    process.stdout.write(`${kind.kind}: ${JSON.stringify(search.searched)}\n`);
    await world.close();
    await place.remove();
  }, 900_000);
});
