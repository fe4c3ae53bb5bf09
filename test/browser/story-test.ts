import type { BrowserContextOptions } from 'playwright-core';
import type { Language } from '../../src/lib/language.ts';
import { browserTest } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { faultsInFourWays } from './four-ways.ts';
import { stageIn } from './play.ts';
import { serveDemo } from './served-demo.ts';
import type { Stage } from './stage.ts';

/** How one file of tests plays a story. */
export interface Playing {
  readonly language: Language;
  readonly theme: string;
  readonly context?: BrowserContextOptions;
  /** Whether every state is looked at for faults; without, the story only has to go on. */
  readonly looks: boolean;
}

/**
 * A test with the demo served on a port and a stage in it, both shared by all tests of a file. `faults` gives
 * what was found since it was last asked, each with the state it was found in.
 */
export function storyTest(playing: Playing) {
  return browserTest
    .extend('demo', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
      if (browser === undefined) return undefined;
      const [embedded] = databases();
      if (!embedded) throw new Error('There is always an embedded database');
      const place = await embedded.migrated();
      const demo = await serveDemo(place);
      onCleanup(async () => {
        await demo.stop();
        await place.remove();
      });
      return demo;
    })
    .extend('played', { scope: 'file' }, async ({ browser, demo }, { onCleanup }) => {
      if (browser === undefined || demo === undefined) return undefined;
      const found: string[] = [];
      const stage = stageIn(browser, demo, {
        ...playing,
        async look(state, visitor) {
          if (!playing.looks) return;
          found.push(...(await faultsInFourWays(visitor.page)).map((fault) => `${state}, ${fault}`));
        },
      });
      onCleanup(() => stage.close());
      return { stage, found };
    })
    .extend('stage', async ({ played, skip }): Promise<Stage> => {
      if (played === undefined) return skip('no Chromium starts on this machine');
      return played.stage;
    })
    .extend('faults', async ({ played, demo }) => (): readonly string[] => [
      ...(played?.found.splice(0) ?? []),
      ...(demo?.product.faults ?? []),
    ]);
}
