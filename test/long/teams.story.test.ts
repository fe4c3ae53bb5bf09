import { describe } from 'vitest';
import { languages } from '../../src/lib/language.ts';
import { kickoffStory } from '../stories/kickoff-chapters.ts';
import { teamsInFlevoland } from '../stories/teams-setting.ts';
import { databases } from '../support/databases.ts';

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

describe.each(languages)(`a kick-off with everybody in Teams, in %s, on ${fastest.kind}`, (language) => {
  kickoffStory(() => teamsInFlevoland(fastest, { language, whereIs: () => 'teams' }));
});
