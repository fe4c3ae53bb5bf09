import { describe } from 'vitest';
import type { Language } from '../../src/lib/language.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openProduct } from '../support/product.ts';
import { storyOf } from '../support/story.ts';
import { flevoland } from './casts.ts';
import { peopleList } from './kickoff-cast.ts';
import { kickoffStory, type Setting } from './kickoff-chapters.ts';
import { stageFor } from './kickoff-stage.ts';

// The whole life of a do-theme in the region of the demo. Everyone reads one language; with every database another.
const languages: Readonly<Record<TestDatabase['kind'], Language>> = { embedded: 'nl', postgresql: 'en' };

async function inFlevoland(kind: TestDatabase, language: Language): Promise<Setting> {
  const place = await kind.migrated();
  const product = await openProduct(place, { region: 'demo' });
  await product.people.bringIn(peopleList(flevoland, language, '2027-11-23'));
  return {
    stage: stageFor(storyOf(product), flevoland, language),
    close: async () => {
      await product.close();
      await place.remove();
    },
  };
}

describe.each(databases())('a kick-off on $kind', (kind) => {
  kickoffStory(() => inFlevoland(kind, languages[kind.kind]));
});
