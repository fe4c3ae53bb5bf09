import { describe, expect } from 'vitest';
import { chapters } from '../browser/chapters.ts';
import { storyTest } from '../browser/story-test.ts';

const story = storyTest({ language: 'nl', theme: 'Nagelstudio’s', looks: true });

describe('a new theme, from empty to its second agreement, in eight browsers', () => {
  for (const { title, play } of chapters) {
    story(title, async ({ stage, faults }) => {
      await play(stage);
      expect(faults()).toEqual([]);
    });
  }
});
