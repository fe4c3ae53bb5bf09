import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Language } from '../../src/lib/language.ts';
import type { ServedDemo } from './served-demo.ts';
import { cast, type Role, type Stage } from './stage.ts';
import { Visitor } from './visitor.ts';
import { type StoryWords, wordsIn } from './words.ts';

export interface PlayOptions {
  readonly language: Language;
  readonly theme: string;
  readonly context?: BrowserContextOptions;
  look(state: string, visitor: Visitor): Promise<void>;
}

/** A stage in this browser: each role has a browser context, and so cookies, of its own. */
export function stageIn(
  browser: Browser,
  demo: ServedDemo,
  options: PlayOptions,
): Stage & { close(): Promise<void> } {
  const words = wordsIn(options.language, demo.product.region);
  const people = new Map<Role, Promise<Visitor>>();
  const arrives = async (role: Role): Promise<Visitor> => {
    const locale = options.language === 'nl' ? 'nl-NL' : 'en-GB';
    const context = await browser.newContext({ locale, ...options.context });
    const visitor = new Visitor(await context.newPage(), demo.settled);
    await visitor.signsInAs(demo.address, cast[role]);
    await readsIn(words, visitor, demo);
    return visitor;
  };
  return {
    words,
    theme: options.theme,
    codeName: '',
    look: options.look,
    person(role) {
      const visitor = people.get(role) ?? arrives(role);
      people.set(role, visitor);
      return visitor;
    },
    async close() {
      for (const visitor of people.values()) await (await visitor).page.context().close();
    },
  };
}

/** Everyone of the demo's district reads Dutch at first: who wants English says so in the settings. */
async function readsIn({ language }: StoryWords, visitor: Visitor, demo: ServedDemo): Promise<void> {
  if (language === 'nl') return;
  const before = wordsIn('nl', demo.product.region);
  await visitor.opensMenu(before.people('settings.menu'));
  await visitor.presses(before.people('do.setPreferences'));
  await visitor.fills({ [before.peopleForm('field.language')]: before.people('language.en') });
  await visitor.submits(before.peopleForm('submit.save'));
  await visitor.opensMenu(wordsIn(language, demo.product.region).web('menu.home'));
}
