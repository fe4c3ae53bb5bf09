import { describe } from 'vitest';
import { caseStory } from '../stories/case-chapters.ts';
import { caseOnThePage } from '../stories/case-settings.ts';
import { databases } from '../support/databases.ts';

describe.each(databases())('a case in which partners choose who reads what, on $kind', (kind) => {
  caseStory(() => caseOnThePage(kind));
});
