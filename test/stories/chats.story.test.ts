import { describe } from 'vitest';
import { databases } from '../support/databases.ts';
import type { Whereabouts } from '../support/teams/office.ts';
import { flevoland } from './casts.ts';
import { kickoffStory } from './kickoff-chapters.ts';
import { teamsInFlevoland } from './teams-setting.ts';

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

// One kick-off across organisations: each partner is where its own people are.
const elsewhere: ReadonlyMap<string, Whereabouts> = new Map([
  [flevoland.changer.label, 'otherTeams'],
  [flevoland.slow.label, 'slack'],
  [flevoland.suggested.label, 'slack'],
  [flevoland.suggested.deputy ?? '', 'slack'],
  [flevoland.silent.label, 'page'],
]);
const whereIs = (label: string): Whereabouts => elsewhere.get(label) ?? 'teams';

describe(`a kick-off with partners in two different Teams, in Slack and on the page, on ${fastest.kind}`, () => {
  kickoffStory(() => teamsInFlevoland(fastest, { language: 'nl', whereIs, withSlack: true }));
});
