import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegionFault } from '../../src/regions/region-fault.ts';
import { damagedRegion, fileNames, places } from '../support/regions/damaged-pack.ts';

const outcomeOf = await damagedRegion();
const anyPlace = fc.constantFrom(...places);
const junk = fc.constantFrom(null, 0, -1, 1e308, true, '', 'x', [], [null], {}, { nl: 1 }, '2026-99-99');
const kindOf = (outcome: unknown) => (outcome instanceof Error ? outcome.constructor : 'pack');

describe('a pack that was damaged anywhere', () => {
  it('has hundreds of places to damage', () => expect(places.length).toBeGreaterThan(700));

  it('loads or is refused with a RegionFault when any key is left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace, async (place) => {
        const outcome = await outcomeOf(place, (document) => document.deleteIn(place.path));
        expect(['pack', RegionFault]).toContain(kindOf(outcome));
      }),
      { numRuns: 100 },
    );
  });

  it('loads or is refused with a RegionFault when any value becomes something else', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace, junk, async (place, value) => {
        const outcome = await outcomeOf(place, (document) =>
          document.setIn(place.path, document.createNode(value)),
        );
        expect(['pack', RegionFault]).toContain(kindOf(outcome));
      }),
      { numRuns: 100 },
    );
  });

  it('is told of with a file of the pack, a line in it, words and a remedy, every time a part is lost', async () => {
    const parts = places.filter(({ path }) => path.length === 1);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), async (place) => {
        const outcome = await outcomeOf(place, (document) => document.setIn(place.path, 'x'));
        const mistakes = outcome instanceof RegionFault ? outcome.mistakes : [];
        const clear = mistakes.filter(
          ({ file, line, what, remedy }) =>
            fileNames.includes(file) && line !== null && line >= 1 && what !== '' && remedy !== '',
        );
        expect(clear).toEqual(mistakes);
        expect(mistakes.some(({ path }) => path.startsWith(String(place.path[0])))).toBe(
          outcome instanceof RegionFault,
        );
      }),
      { numRuns: 40 },
    );
  });
});
