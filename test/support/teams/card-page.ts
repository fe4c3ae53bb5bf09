import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { AdaptiveCard } from '../../../src/platforms/teams/adaptive-card.ts';
import { cardStyle, hostConfig, type Scheme } from './card-look.ts';

/** Cards in a real browser, drawn by Microsoft's own renderer. */
export interface NamedCard {
  readonly name: string;
  readonly card: AdaptiveCard;
}

const renderer = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
  'utf8',
);

const draw = `({ cards, config }) => {
  const host = new AdaptiveCards.HostConfig(config);
  const main = document.querySelector('main');
  window.drawn = cards.map(({ name, card }) => {
    const made = new AdaptiveCards.AdaptiveCard();
    made.hostConfig = host;
    made.parse(card);
    made.onExecuteAction = (action) => { window.handedBack = action.data; };
    const place = document.createElement('article');
    place.setAttribute('aria-label', name);
    place.className = 'shown';
    place.append(made.render());
    main.append(place);
    return made;
  });
}`;

/** Puts the cards on an empty page, one below the other. */
export async function showCards(page: Page, cards: readonly NamedCard[], scheme: Scheme): Promise<void> {
  const style = `<style>${cardStyle(scheme)}</style>`;
  await page.setContent(
    `<!doctype html><html lang="nl"><title>Cards</title>${style}<main><h1>Cards</h1></main></html>`,
  );
  await page.addScriptTag({ content: renderer });
  await page.evaluate(`(${draw})(${JSON.stringify({ cards, config: hostConfig(scheme) })})`);
}

/** What the client hands back of each card when the last button of the card itself is pressed. */
export async function handedBack(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(`window.drawn.map((card) => {
    window.handedBack = null;
    const count = card.getActionCount();
    if (count > 0) card.getActionAt(count - 1).execute();
    return window.handedBack;
  })`);
}
