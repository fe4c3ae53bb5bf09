import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { test } from 'vitest';
import { notRun } from './not-run.ts';
import { startBrowser } from './start-browser.ts';

/** Starts the first headless browser that does; undefined, and noted as not run, where none starts. */
export async function openBrowser(
  places?: readonly (() => LaunchOptions | undefined)[],
): Promise<Browser | undefined> {
  const started = await startBrowser(places);
  if ('browser' in started) return started.browser;
  notRun('tests in a browser', started.why);
  return undefined;
}

/**
 * A test in a real browser; one browser a file. `page` is one visitor, `openPage(options)` each further one
 * with cookies of its own. Where no browser starts, the test counts as not run.
 */
export const browserTest = test
  .extend('start', { scope: 'file' }, { browser: () => openBrowser() })
  .extend('browser', { scope: 'file' }, async ({ start }, { onCleanup }) => {
    const browser = await start.browser();
    onCleanup(async () => browser?.close());
    return browser;
  })
  .extend('openPage', async ({ browser, skip }, { onCleanup }) => {
    if (browser === undefined) return skip('no Chromium starts on this machine');
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
    });
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext(options);
      contexts.push(context);
      return context.newPage();
    };
  })
  .extend('page', async ({ openPage }) => openPage());
