import { describe } from 'vitest';
import { databases } from '../support/databases.ts';
import { kickoffStory } from './kickoff-chapters.ts';
import { slackInFlevoland } from './slack-setting.ts';

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

describe(`a kick-off with everybody in Slack, over HTTP, on ${fastest.kind}`, () => {
  kickoffStory(() =>
    slackInFlevoland(fastest, { language: 'nl', transport: 'http', whereIs: () => 'slack' }),
  );
});
