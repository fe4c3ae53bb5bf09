import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { shownInTeams } from '../test/platforms/teams/gallery-pictured.ts';
import { showCards } from '../test/support/teams/card-page.ts';

// Pictures of what Teams is sent, drawn without Teams: the cards by Microsoft's renderer, what is around them by us.
const packages = join(import.meta.dirname, '../node_modules');
const font = readFileSync(
  join(packages, '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
).toString('base64');
const style = `
  @font-face { font-family: "Teams picture"; font-weight: 200 900; src: url(data:font/woff2;base64,${font}); }
  body, body * { font-family: "Teams picture", "Noto Color Emoji", sans-serif; }
  h1 { display: none; }
  svg.sign { width: 16px; height: 16px; vertical-align: -3px; }
  .shown::before { content: attr(data-above); display: block; padding: 10px 12px; font-size: 16px; font-weight: 600; }
  .shown:not([data-above])::before { display: none; }`;

/** Signs as Teams draws them; a machine that takes pictures need not have a font for them. */
const signs = {
  '✅': '<rect x="1" y="1" width="18" height="18" rx="4" fill="#2b9a3e"/><path d="M5 10.5l3.5 3.5L15 6.5" fill="none" stroke="#fff" stroke-width="2.5"/>',
  '⚠️': '<path d="M10 1.5L19.5 18.5H.5z" fill="#f6b32e"/><path d="M10 7v6M10 15v1.6" stroke="#222" stroke-width="2"/>',
  '⛔': '<circle cx="10" cy="10" r="9" fill="#d62839"/><path d="M5 10h10" stroke="#fff" stroke-width="3"/>',
  ℹ️: '<rect x="1" y="1" width="18" height="18" rx="4" fill="#3b6fb6"/><path d="M10 9v6M10 5v2" stroke="#fff" stroke-width="2.5"/>',
} as const;

/** Takes docs/pictures/teams-*.png: a question, a form with rows and a problem, an answer, and what a group sees. */
export async function takeTeamsPictures(browser: Browser, folder: string): Promise<void> {
  for (const { name, title, card, scheme } of await shownInTeams()) {
    const page = await browser.newPage({
      viewport: { width: 680, height: 100 },
      deviceScaleFactor: 2,
      locale: 'nl-NL',
    });
    await showCards(page, [{ name: title, card }], scheme);
    await page.addStyleTag({ content: style });
    await page.evaluate(`((title, signs) => {
      if (title !== '') document.querySelector('.shown').dataset.above = title;
      for (const day of document.querySelectorAll('input[type=date]')) {
        // As Teams shows it, whatever the language of the browser that takes the picture.
        const shown = new Date(day.value + 'T12:00:00Z').toLocaleDateString('nl-NL', { dateStyle: 'medium' });
        day.type = 'text';
        day.value = shown;
      }
      for (const piece of document.querySelectorAll('.ac-textRun')) {
        for (const [sign, drawn] of Object.entries(signs)) {
          if (piece.textContent.includes(sign)) {
            piece.innerHTML = piece.innerHTML.replace(sign, '<svg class="sign" viewBox="0 0 20 20">' + drawn + '</svg>');
          }
        }
      }
      return document.fonts.ready;
    })(${JSON.stringify(title)}, ${JSON.stringify(signs)})`);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await page.close();
  }
}
