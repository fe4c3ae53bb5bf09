import type { Language } from '../../src/lib/language.ts';
import type { TestDatabase } from '../support/databases.ts';
import { openTeamsOffice, type Whereabouts } from '../support/teams/office.ts';
import { flevoland } from './casts.ts';
import { labelsOf, peopleList } from './kickoff-cast.ts';
import type { Setting } from './kickoff-chapters.ts';
import { stageFor } from './kickoff-stage.ts';

export interface Telling {
  readonly language: Language;
  readonly whereIs: (label: string) => Whereabouts;
  readonly withSlack?: boolean;
}

/** The story of a kick-off in Flevoland, with Teams beside it, and everybody linked before it begins. */
export async function teamsInFlevoland(
  kind: TestDatabase,
  { language, whereIs, withSlack = false }: Telling,
): Promise<Setting> {
  const place = await kind.migrated();
  const office = await openTeamsOffice(place, { region: 'demo', withSlack });
  await office.product.people.bringIn(peopleList(flevoland, language, '2027-11-23'));
  const story = office.story(whereIs);
  for (const label of labelsOf(flevoland)) await story.person(label);
  return {
    stage: stageFor(story, flevoland, language),
    faults: office.faults,
    close: async () => {
      await office.close();
      await place.remove();
    },
  };
}
