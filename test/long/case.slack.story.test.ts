import { describe } from 'vitest';
import { caseStory } from '../stories/case-chapters.ts';
import { keepsToTheirOwn, saysNothing } from '../stories/case-sent.ts';
import { caseInSlack } from '../stories/case-settings.ts';
import { databases } from '../support/databases.ts';

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

describe(`a case with everybody in Slack, on ${fastest.kind}`, () => {
  const chapter = caseStory(() => caseInSlack(fastest, 'http'));
  chapter('no message has said what it is about', saysNothing);
  chapter('what one partner said for one other is with those two only', keepsToTheirOwn);
});
