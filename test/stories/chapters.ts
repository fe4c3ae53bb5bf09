import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import type { Story } from '../support/story.ts';

/** What a story runs on: set up before its first chapter, put away after its last. */
export interface SettingOf<Stage extends { readonly story: Story<Person> }> {
  readonly stage: Stage;
  /** What a chat platform would not have put up with; there is none when left out. */
  faults?(): readonly string[];
  close(): Promise<void>;
}

/**
 * Tells chapters of one story: each goes on where the one before it ended, and none is told after one that failed.
 * Nothing is told where `setUp` gives null: this machine cannot play it.
 */
export function chaptersOn<Stage extends { readonly story: Story<Person> }>(
  setUp: () => Promise<SettingOf<Stage> | null>,
): (title: string, play: (stage: Stage) => Promise<void>) => void {
  let setting: SettingOf<Stage> | null | undefined;
  beforeAll(async () => {
    setting = await setUp();
  });
  afterAll(async () => setting?.close());
  let ended = '';
  return (title, play) => {
    it(title, async ({ skip }) => {
      if (setting === null) skip('what it is played on does not start on this machine');
      if (!setting) throw new Error('There is no setting for this story.');
      if (ended !== '') throw new Error(`The story ended at "${ended}".`);
      ended = title;
      await play(setting.stage);
      expect(setting.stage.story.product.faults).toEqual([]);
      expect(setting.faults?.() ?? []).toEqual([]);
      ended = '';
    });
  };
}
