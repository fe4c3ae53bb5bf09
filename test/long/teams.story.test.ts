import { describe } from 'vitest';
import { flevoland } from '../stories/casts.ts';
import { kickoffStory } from '../stories/kickoff-chapters.ts';
import { teamsInFlevoland } from '../stories/teams-setting.ts';
import { databases } from '../support/databases.ts';
import type { Whereabouts } from '../support/teams/office.ts';

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
const everybody = (): Whereabouts => 'teams';
const mixed = (label: string): Whereabouts => elsewhere.get(label) ?? 'teams';

describe.each([
  ['everybody in Teams', 'en', everybody],
  ['partners in two different Teams, in Slack and on the page', 'nl', mixed],
] as const)(`a kick-off with %s, in %s, on ${fastest.kind}`, (_who, language, whereIs) => {
  kickoffStory(() => teamsInFlevoland(fastest, { language, whereIs, withSlack: whereIs === mixed }));
});
