import { describe, expect } from 'vitest';
import { type Language, languages } from '../../src/lib/language.ts';
import { readForm } from '../../src/platforms/teams/read-form.ts';
import { readValues } from '../../src/view/read-values.ts';
import { galleryDrawn } from '../platforms/teams/gallery-drawn.ts';
import { axeFaults } from '../support/axe.ts';
import { browserTest } from '../support/browser.ts';
import { prefilled } from '../support/story-form.ts';
import { handedBack, showCards } from '../support/teams/card-page.ts';

/** Each language in the light of day and in the dark once: the cards are the same. */
const looks = [
  ['nl', 'light'],
  ['en', 'dark'],
] as const;

/** A page of all cards at once takes long to look over. */
const perPage = 40;

async function pagesOf(language: Language) {
  const all = await galleryDrawn(language);
  return Array.from({ length: Math.ceil(all.length / perPage) }, (_, index) =>
    all.slice(index * perPage, (index + 1) * perPage),
  );
}

describe('the gallery, drawn by the renderer of Microsoft', () => {
  browserTest.for(looks)('is accessible, %s in %s', async ([language, scheme], { page }) => {
    const faults: string[] = [];
    for (const cards of await pagesOf(language)) {
      await showCards(page, cards, scheme);
      faults.push(...(await axeFaults(page)));
    }
    expect(faults).toEqual([]);
  });

  browserTest.for(languages)('hands back forms as they were shown, in %s', async (language, { page }) => {
    const forms = (await galleryDrawn(language)).flatMap(({ name, view, card }) =>
      view.size === 'dialog' && card.actions !== undefined ? [{ name, view, card }] : [],
    );
    await showCards(page, forms, 'light');
    const sent = (await handedBack(page)).map(readForm);
    expect(forms.length).toBeGreaterThan(50);
    expect(forms.map(({ view }, index) => readValues(view.fields, sent[index]?.values ?? none))).toEqual(
      forms.map(({ view }) => readValues(view.fields, prefilled(view))),
    );
  });
});

const none = { plain: {}, rows: {} };
