import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, the longest first: begun last, one of them would run on alone while a worker stands idle. */
const longest = ['test/browser/', 'test/stories/', 'test/platforms/web/browser.test.ts', 'test/demo/'];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((part) => moduleId.includes(`/${part}`));
  return place === -1 ? longest.length : place;
};

/** Otherwise in the order that vitest would take. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
