import { describe } from 'vitest';
import { databases } from '../support/databases.ts';
import { weather } from './support/slack-storm.ts';
import { stormTests } from './support/storm-tests.ts';

const onServer = databases().filter(({ kind }) => kind === 'postgresql');

describe.each(onServer)('a thousand requests of Slack in a storm, on $kind', (kind) => {
  stormTests((storm) => weather(kind, storm));
});
