import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/lib/language.ts';
import { databases, type Place } from '../support/databases.ts';
import { openProduct, type TestProduct } from '../support/product.ts';
import { tooLarge } from './chat-limits.ts';
import { drawnOnWeb, renderingIn } from './drawn-on-web.ts';
import { gallery } from './gallery-of.ts';
import type { Sample, View } from './sample.ts';
import { buttonsIn, wordsShown } from './words-shown.ts';

const samples = await gallery();
const inBothLanguages = samples.flatMap((sample) =>
  languages.map((language) => ({
    title: `${sample.of}, ${sample.when} (${language})`,
    sample,
    language,
    shown: once(() => sample.show(language)),
  })),
);

/** What chat itself shows, besides what features register. */
const ownRoutes = ['card chat.help', 'card chat.fold', 'page home'];

/** Opened by pages alone: two thousand lines fit in no chat. */
const onlyOnPages: ReadonlySet<string> = new Set(['dialog people.paste']);

/** Words of one language that are not words, names or places in the other. */
const foreign: Readonly<Record<Language, RegExp>> = {
  nl: /\b(the|and|your|you|with|this|not|from|until|please|have|has|are|answers?)\b/i,
  en: /\b(het|een|niet|jouw|je|voor|wordt|worden|naar|nog|geen|deze|antwoord|organisatie)\b/i,
};

let place: Place;
let product: TestProduct;
beforeAll(async () => {
  const [embedded] = databases();
  if (!embedded) throw new Error('There is always an embedded database');
  place = await embedded.migrated();
  product = await openProduct(place);
});
afterAll(async () => {
  await product.close();
  await place.remove();
});

function registered(): readonly string[] {
  return product.features.flatMap(({ cards = [], dialogs = [], pages = [] }) => [
    ...cards.map(({ name }) => `card ${name}`),
    ...dialogs.map(({ name }) => `dialog ${name}`),
    ...pages.map(({ name }) => `page ${name}`),
  ]);
}

/** Everything that a link can lead to: pages, and files to take along. */
const addressed = () => [...product.router.pages, ...product.router.downloads];

const routesOf = (all: readonly Sample[]): readonly string[] => [...new Set(all.map((sample) => sample.of))];

describe('the gallery', () => {
  test('has a sample of every card, form and page there is', () => {
    const shown = routesOf(samples);
    const missing = [...registered(), ...ownRoutes].filter((route) => !shown.includes(route));
    expect(missing.sort()).toEqual([]);
  });

  test('has no sample of what does not exist', () => {
    const known = [...registered(), ...ownRoutes];
    const unknown = routesOf(samples).filter(
      (route) => !route.startsWith('notice ') && !known.includes(route),
    );
    expect(unknown).toEqual([]);
  });

  test('tells its samples apart', () => {
    const names = samples.map((sample) => `${sample.of}, ${sample.when}`);
    expect(names).toEqual([...new Set(names)]);
  });

  test('has samples that are larger than life', () => {
    const oversize = routesOf(samples.filter((sample) => sample.when.startsWith('oversize')));
    const kinds = new Set(oversize.map((route) => route.split(' ')[0]));
    expect(kinds).toEqual(new Set(['card', 'dialog', 'page']));
  });
});

describe.each(inBothLanguages)('$title', ({ shown, language }) => {
  test('is drawn by the web page, each id once', async () => {
    const drawn = drawnOnWeb(await shown(), renderingIn(language, addressed()));
    const ids = [...drawn.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(drawn).not.toMatch(/\[object |undefined|NaN/);
  });

  test('says everything, in words', async () => {
    const words = wordsShown(await shown());
    const faults = words.filter(
      ({ words: said }) =>
        said.trim() === '' || /\{\{|\}\}|\[object |\bundefined\b|\bNaN\b/.test(said) || isKey(said),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('says aloud what can be read, and more', async () => {
    const faults = buttonsIn(await shown()).filter(
      ({ label, spoken }) => spoken !== undefined && !spoken.includes(label),
    );
    expect(faults).toEqual([]);
  });

  test('speaks one language', async () => {
    const words = wordsShown(await shown());
    expect(words.filter(({ words: said }) => foreign[language].test(said))).toEqual([]);
  });
});

describe.each(inBothLanguages.filter(({ sample }) => !onlyOnPages.has(sample.of)))(
  '$title',
  ({ shown, language }) => {
    test('fits in a chat', async () => {
      const reader = { language, zone: 'Europe/Amsterdam' };
      const view = await shown();
      expect(tooLarge(view, reader)).toEqual([]);
      expect(opensFrom(view).filter((route) => onlyOnPages.has(route))).toEqual([]);
    });
  },
);

/** The forms that the buttons of a card or a form open; what a page opens, opens on the page. */
function opensFrom(view: View): readonly string[] {
  const found: string[] = [];
  JSON.stringify(view.size === 'page' ? null : view, (_key, value) => {
    if (value?.kind === 'dialog') found.push(`dialog ${value.name}`);
    return value;
  });
  return found;
}

/** Some samples play a whole kick-off: once is enough for all that is asked of them. */
function once(show: () => View | Promise<View>): () => Promise<View> {
  let made: Promise<View> | undefined;
  return () => {
    made ??= Promise.resolve(show());
    return made;
  };
}

/** A text key that was looked up in vain comes back as it is: "button.answer". */
const isKey = (said: string): boolean => /^[a-z][A-Za-z]*(\.[A-Za-z_]+)+$/.test(said.trim());
