import { describe } from 'vitest';
import { databases } from '../support/databases.ts';
import { kickoffStory } from './kickoff-chapters.ts';
import { teamsInFlevoland } from './teams-setting.ts';

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

describe(`a kick-off with everybody in Teams, on ${fastest.kind}`, () => {
  kickoffStory(() => teamsInFlevoland(fastest, { language: 'nl', whereIs: () => 'teams' }));
});
