import { describe } from 'vitest';
import { caseInBrowsers } from '../browser/case-setting.ts';
import { caseStory } from '../stories/case-chapters.ts';
import { databases } from '../support/databases.ts';

const [embedded] = databases();
if (!embedded) throw new Error('There is always an embedded database.');

// Two municipalities and all who have nothing to do with it take part beside them, without a browser.
const inBrowsers = ['coordinator', 'chair', 'police', 'prosecution', 'tax'] as const;

describe('a case, from its first click to its record, in five browsers', () => {
  caseStory(() => caseInBrowsers(embedded, inBrowsers));
});
