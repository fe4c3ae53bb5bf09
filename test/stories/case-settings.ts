import type { TestDatabase } from '../support/databases.ts';
import { openProduct } from '../support/product.ts';
import { storyOf } from '../support/story.ts';
import type { CaseSetting } from './case-chapters.ts';
import { caseStage, peopleOfCase } from './case-stage.ts';

/** A case with everybody on the page. */
export async function caseOnThePage(kind: TestDatabase): Promise<CaseSetting> {
  const place = await kind.migrated();
  const product = await openProduct(place, { region: 'demo' });
  await product.people.bringIn(peopleOfCase);
  return {
    stage: caseStage(storyOf(product)),
    close: async () => {
      await product.close();
      await place.remove();
    },
  };
}
