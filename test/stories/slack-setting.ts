import type { Language } from '../../src/lib/language.ts';
import type { TestDatabase } from '../support/databases.ts';
import { openSlackOffice, type Transport, type Whereabouts } from '../support/slack/office.ts';
import { flevoland } from './casts.ts';
import { labelsOf, peopleList } from './kickoff-cast.ts';
import type { Setting } from './kickoff-chapters.ts';
import { stageFor } from './kickoff-stage.ts';

export interface Telling {
  readonly language: Language;
  readonly transport: Transport;
  readonly whereIs: (label: string) => Whereabouts;
}

/** The story of a kick-off in Flevoland, with Slack beside it, and everybody linked before it begins. */
export async function slackInFlevoland(
  kind: TestDatabase,
  { language, transport, whereIs }: Telling,
): Promise<Setting> {
  const place = await kind.migrated();
  const office = await openSlackOffice(place, { region: 'demo', transport });
  await office.product.people.bringIn(peopleList(flevoland, language, '2027-11-23'));
  const story = office.story(whereIs);
  for (const label of labelsOf(flevoland)) await story.person(label);
  return {
    stage: stageFor(story, flevoland, language),
    close: async () => {
      await office.close();
      await place.remove();
    },
  };
}
