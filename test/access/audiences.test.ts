import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readers } from '../long/support/secret-people.ts';
import { fixedPlots } from '../long/support/secret-plot.ts';
import { SecretWorld } from '../long/support/secret-world.ts';
import { databases, type Place } from '../support/databases.ts';

// A theme that many look on at, in which organisations share what they say with all, with some, with nobody, orally only
// or without their name. Cases, random kick-offs, forms and buttons: test/long/nobody-reads.test.ts.

const [kind] = databases();

describe('whoever looks on at a theme', () => {
  let place: Place;
  let world: SecretWorld;

  beforeAll(async () => {
    if (!kind) throw new Error('there is always the embedded database');
    place = await kind.migrated();
    world = await SecretWorld.open(place, readers.slice(1, 4));
    await world.plays(fixedPlots.theme, 'atTheEnd');
  }, 120_000);
  afterAll(async () => {
    await world?.close();
    await place?.remove();
  });

  it('gets no word that is not for them on a page, in a file or in a message, and finds those that are', () => {
    const { leaks, missing, searched } = world.search;
    expect({ leaks, missing }).toEqual({ leaks: [], missing: [] });
    expect(searched.messages).toBeGreaterThan(10);
    expect(searched.words).toBeGreaterThan(100);
  });

  it('reads no other in the database itself', async () => {
    await world.search.rows(readers);
    expect({ leaks: world.search.leaks, missing: world.search.missing }).toEqual({ leaks: [], missing: [] });
  });

  it('and nothing of it stands in another table, the log or the figures', async () => {
    await world.search.traces(world.scripted.log);
    expect(world.search.leaks).toEqual([]);
  });
});
