import { describe } from 'vitest';
import type { Language } from '../../src/lib/language.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { openSlackOffice, type Transport, type Whereabouts } from '../support/slack/office.ts';
import { flevoland } from './casts.ts';
import { labelsOf, peopleList } from './kickoff-cast.ts';
import { kickoffStory, type Setting } from './kickoff-chapters.ts';
import { stageFor } from './kickoff-stage.ts';

interface Telling {
  readonly language: Language;
  readonly transport: Transport;
  readonly whereIs: (label: string) => Whereabouts;
}

async function inFlevoland(kind: TestDatabase, { language, transport, whereIs }: Telling): Promise<Setting> {
  const place = await kind.migrated();
  const office = await openSlackOffice(place, { region: 'demo', transport });
  await office.product.people.bringIn(peopleList(flevoland, language, '2027-11-23'));
  const story = office.story(whereIs);
  // Everybody has been linked before it begins.
  for (const label of labelsOf(flevoland)) await story.person(label);
  return {
    stage: stageFor(story, flevoland, language),
    close: async () => {
      await office.close();
      await place.remove();
    },
  };
}

const onThePage = new Set([flevoland.quick.label, flevoland.adopter.label, flevoland.suggested.label]);
const mixed = (label: string): Whereabouts => (onThePage.has(label) ? 'page' : 'slack');

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

describe(`a kick-off with everybody in Slack, over HTTP, on ${fastest.kind}`, () => {
  kickoffStory(() => inFlevoland(fastest, { language: 'nl', transport: 'http', whereIs: () => 'slack' }));
});

describe(`a kick-off with some in Slack and some on the page, over Socket Mode, on ${fastest.kind}`, () => {
  kickoffStory(() => inFlevoland(fastest, { language: 'en', transport: 'socket', whereIs: mixed }));
});
