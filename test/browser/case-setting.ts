import type { Browser, Page } from 'playwright-core';
import type { CaseSetting } from '../stories/case-chapters.ts';
import { caseStage, cast, peopleOfCase, type Role } from '../stories/case-stage.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import type { TestDatabase } from '../support/databases.ts';
import type { Person } from '../support/person.ts';
import { storyWith } from '../support/story.ts';
import { StoryPerson } from '../support/story-person.ts';
import { BrowserPerson } from './browser-person.ts';
import { type ServedLive, serveLive } from './served-live.ts';

/** A case in Chromium, these people each in a browser of their own; null where none starts. */
export async function caseInBrowsers(
  kind: TestDatabase,
  inBrowsers: readonly Role[],
): Promise<CaseSetting | null> {
  const browser = await openBrowser();
  if (browser === undefined) return null;
  const place = await kind.migrated();
  const served = await serveLive(place);
  const { product } = served;
  await product.people.bringIn(peopleOfCase);
  const lookingOver = overseer();
  const visitors = new Set(inBrowsers.map((role) => cast[role].label));
  const story = storyWith<Person>(product, async (label) =>
    visitors.has(label)
      ? arrives({ browser, served, looks: lookingOver.looks }, label)
      : new StoryPerson(product, label, await product.people.account(label)),
  );
  return {
    stage: caseStage(story),
    faults: lookingOver.found,
    close: async () => {
      await browser.close();
      await served.stop();
      await place.remove();
    },
  };
}

interface Around {
  readonly browser: Browser;
  readonly served: ServedLive;
  readonly looks: (page: Page) => Promise<void>;
}

async function arrives({ browser, served, looks }: Around, label: string): Promise<BrowserPerson> {
  const { product, address } = served;
  const accountId = await product.people.account(label);
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
  const newLink = async (): Promise<string> => {
    const { token } = await product.sessions.makeLink(accountId, product.clock.now());
    return `${address}/aanmelden/${token}`;
  };
  const settled = (): Promise<void> => product.worker.settle();
  const page = await context.newPage();
  const now = (): string => product.clock.now();
  return new BrowserPerson({ label, accountId, page, address, settled, newLink, now, looks });
}

interface Overseer {
  readonly looks: (page: Page) => Promise<void>;
  readonly found: () => readonly string[];
}

/** Looks each kind of page over once. Narrow and wide, light and dark they are looked over in the gallery. */
function overseer(): Overseer {
  const seen = new Set<string>();
  const faults: string[] = [];
  return {
    async looks(page) {
      const kind = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, ':id');
      if (seen.has(kind)) return;
      seen.add(kind);
      faults.push(...(await axeFaults(page)).map((fault) => `${kind}, ${fault}`));
    },
    found: () => faults,
  };
}
