import { describe } from 'vitest';
import { databases } from '../support/databases.ts';
import { stormTests } from './support/storm-tests.ts';
import { weather } from './support/teams-storm.ts';

const onServer = databases().filter(({ kind }) => kind === 'postgresql');

describe.each(onServer)('a thousand requests of Teams in a storm, on $kind', (kind) => {
  stormTests((storm) => weather(kind, storm));
});
