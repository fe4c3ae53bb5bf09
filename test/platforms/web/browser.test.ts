import { serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { axeFaults } from '../../support/axe.ts';
import { browserTest } from '../../support/browser.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { chris, fatma, gallery } from './gallery.ts';
import { galleryCard } from './gallery-nodes.ts';

const shown = gallery();
const memory = memoryPorts({ surface: shown.surface, viewers: [fatma, chris], demo: true });
const web = webPlatform(memory.ports);
const listening = { address: '', stop: async () => {} };

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    const server = serve({ fetch: web.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      listening.address = `http://127.0.0.1:${port}`;
      resolve();
    });
    listening.stop = () =>
      new Promise((closed) => {
        web.stop();
        server.close(() => closed());
      });
  });
});
afterAll(() => listening.stop());

const at = (path: string): string => `${listening.address}${path}`;
const focused = (page: Page) =>
  page.evaluate('document.activeElement.id || document.activeElement.className');

async function enter(page: Page, accountId: string): Promise<void> {
  await page.goto(at('/aanmelden'));
  await page.locator(`button[value="${accountId}"]`).click();
  await page.waitForURL(at('/'));
}

/** Everything that is wrong with a page to whoever looks at it. */
async function faultsOf(page: Page): Promise<string[]> {
  const wider = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  const small =
    (await page.evaluate(`[...document.querySelectorAll('button, select, summary, input:not([type=hidden])')]
    .filter((one) => !one.matches('[tabindex="-1"]'))
    .filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
    .map((one) => 'too small to press: ' + one.outerHTML.slice(0, 80))`)) as string[];
  const order = (await page.evaluate(
    `[...document.querySelectorAll('[tabindex]')].filter((one) => one.tabIndex > 0).map((one) => one.outerHTML)`,
  )) as string[];
  const overflow = wider === 0 ? [] : [`${wider} pixels wider than the screen`];
  return [...(await axeFaults(page)), ...overflow, ...small, ...order];
}

const looks = [
  { colorScheme: 'light', width: 320, accountId: fatma.accountId },
  { colorScheme: 'dark', width: 320, accountId: chris.accountId },
  { colorScheme: 'light', width: 1280, accountId: chris.accountId },
  { colorScheme: 'dark', width: 1280, accountId: fatma.accountId },
] as const;

describe.each(looks)('for $accountId, $colorScheme and $width wide', ({ colorScheme, width, accountId }) => {
  const look = { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const;

  browserTest('every page is readable and operable', async ({ openPage }) => {
    const page = await openPage(look);
    const refused: string[] = [];
    page.on('console', (line) => refused.push(line.text()));
    await page.goto(at('/aanmelden'));
    expect(await faultsOf(page)).toEqual([]);
    await enter(page, accountId);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(at('/galerij'));
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(at('/toegankelijkheid'));
    expect(await faultsOf(page)).toEqual([]);
    expect(refused).toEqual([]);
    await page.goto(at('/nergens'));
    expect(await faultsOf(page)).toEqual([]);
  });

  browserTest('every form is, also when it is not right yet', async ({ openPage }) => {
    const page = await openPage(look);
    await enter(page, accountId);
    await page.goto(at('/do/gallery.fields?id=KIEVIT'));
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.form__end button').click();
    await page.locator('.summary').waitFor();
    expect(await focused(page)).toBe('summary');
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(at('/do/gallery.rows'));
    await page.locator('button[value="add.actions"]').click();
    await page.locator('#f-actions-1-what').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.form__end button').click();
    await page.locator('.summary').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  browserTest('the conversation, a question and what came of it are', async ({ openPage }) => {
    const page = await openPage(look);
    await enter(page, accountId);
    await page.goto(at('/gesprek'));
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('#words').fill('kickoff KIEVIT');
    await page.keyboard.press('Enter');
    await page.locator('.message--me').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(at('/galerij'));
    await page.locator('form[action$="/bevestigen"] button').click();
    await page.getByRole('heading', { level: 1, name: /zeker|sure/ }).waitFor();
    expect(await focused(page)).toBe('heading');
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('main .press button').click();
    await page.locator('#flash').waitFor();
    expect(await focused(page)).toBe('flash');
    expect(await faultsOf(page)).toEqual([]);
  });
});

browserTest('an empty form does not look wrong before anyone has typed', async ({ page }) => {
  await enter(page, fatma.accountId);
  await page.goto(at('/do/gallery.fields?id=KIEVIT'));
  const looks =
    await page.evaluate(`[...new Set([...document.querySelectorAll('main :is(textarea, input[type=text])')]
    .map((one) => getComputedStyle(one).backgroundColor))]`);
  expect(looks).toHaveLength(1);
});

describe('with the keyboard alone', () => {
  browserTest('the first stop leads past everything, and every stop can be seen', async ({ page }) => {
    await enter(page, fatma.accountId);
    await page.goto(at('/galerij'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Direct naar de inhoud');
    expect(await page.locator('.skip').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    const stops: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      await page.keyboard.press('Tab');
      stops.push(String(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')));
    }
    expect(new Set(stops)).toEqual(new Set(['solid']));
  });

  browserTest('Enter in a field sends the form and does not take a row away', async ({ page }) => {
    await enter(page, fatma.accountId);
    await page.goto(at('/do/gallery.rows?_return=/galerij'));
    await page.locator('button[value="add.actions"]').click();
    await page.locator('#f-actions-1-what').fill('Eigenaren spreken');
    await page.keyboard.press('Enter');
    await page.locator('.summary').waitFor();
    expect(await page.locator('.row').count()).toBe(1);
    expect(await page.locator('#f-actions-0-what').inputValue()).toBe('Eigenaren spreken');
  });
});

describe('with scripts', () => {
  browserTest(
    'a row comes and goes without loading the page, and reading goes on there',
    async ({ page }) => {
      await enter(page, fatma.accountId);
      await page.goto(at('/do/gallery.rows'));
      await page.evaluate('window.sameDocument = true');
      await page.locator('#f-actions-0-what').fill('Panden nalopen');
      await page.locator('button[value="add.actions"]').click();
      await page.locator('#f-actions-1-what').waitFor();
      await expect.poll(() => focused(page)).toBe('f-actions-1-what');
      await page.locator('#f-actions-1-what').fill('Eigenaren spreken');
      await page.locator('button[value="remove.actions.0"]').click();
      await expect.poll(() => page.locator('.row').count()).toBe(1);
      expect(await page.locator('#f-actions-0-what').inputValue()).toBe('Eigenaren spreken');
      expect(await page.evaluate('window.sameDocument')).toBe(true);
    },
  );

  browserTest(
    'an open page shows a change by itself; focus, folds, choices and scrolling stay',
    async ({ page }) => {
      await enter(page, fatma.accountId);
      const connected = page.waitForResponse((response) => response.url().includes('/live'));
      await page.goto(at('/galerij'));
      await connected;
      await page.evaluate('window.sameDocument = true');
      await page.locator('.fold summary').first().click();
      await page.locator('select[name=status]').selectOption('open');
      const button = page.locator('.entry button').first();
      await button.focus();
      const before = [await focused(page), await page.evaluate('scrollY')];
      const drawn = await page.locator('.entry input[name=_delivery]').first().inputValue();
      memory.clock.move(60);
      memory.change(new Set([fatma.accountId]));
      await expect
        .poll(() => page.locator('.entry input[name=_delivery]').first().inputValue())
        .not.toBe(drawn);
      await expect
        .poll(() => page.locator('#demo-clock time').getAttribute('datetime'))
        .toBe(memory.clock.now());
      expect([await focused(page), await page.evaluate('scrollY')]).toEqual(before);
      expect(await page.locator('.fold').first().getAttribute('open')).toBe('');
      expect(await page.locator('select[name=status]').inputValue()).toBe('open');
      expect(await page.evaluate('window.sameDocument')).toBe(true);
    },
  );

  browserTest(
    'a message appears while somebody is typing, and what they type stays',
    async ({ openPage }) => {
      const page = await openPage();
      await enter(page, chris.accountId);
      const connected = page.waitForResponse((response) => response.url().includes('/live'));
      await page.goto(at('/gesprek'));
      await connected;
      await page.locator('#words').fill('kickoff KIE');
      await web.platform.send(
        { platform: 'web', lane: chris.accountId },
        {
          deliveryId: 'late',
          accountId: chris.accountId,
          reader: chris,
          card: galleryCard('en'),
          parts: [{ card: 'gallery.card', payload: { id: 'KIEVIT' } }],
          messageRef: null,
        },
      );
      await page.locator('#m-late').waitFor();
      expect(await page.locator('#words').inputValue()).toBe('kickoff KIE');
      expect(await focused(page)).toBe('words');
    },
  );

  browserTest(
    'a page left open after signing out elsewhere goes to the sign-in by itself',
    async ({ page }) => {
      await enter(page, fatma.accountId);
      const connected = page.waitForResponse((response) => response.url().includes('/live'));
      await page.goto(at('/galerij'));
      await connected;
      const other = await page.context().newPage();
      await other.goto(at('/'));
      await other.locator('.user__out').click();
      await other.waitForURL(at('/aanmelden'));
      memory.change(new Set([fatma.accountId]));
      await page.waitForURL(/\/aanmelden/);
    },
  );
});

describe('without scripts', () => {
  browserTest('a case is followed from sign-in to the last step', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false });
    const before = shown.happened.length;
    await enter(page, fatma.accountId);
    await page.getByRole('link', { name: 'Galerij' }).click();
    await page.locator('.entry .buttons a').first().click();
    await page.locator('#f-short').fill('Controle');
    await page.locator('#f-count').fill('3');
    await page.getByLabel('Mee eens', { exact: true }).check();
    await page.locator('#f-district').selectOption('district-2');
    await page.getByLabel('doel 1').check();
    await page.getByLabel('doel 2').check();
    await page.locator('.form__end button').click();
    await page.locator('#f-actions-0-what').fill('Panden nalopen');
    await page.locator('#f-actions-0-partner').selectOption('partner-1');
    await page.locator('button[value="add.actions"]').click();
    await page.locator('#f-actions-1-what').fill('Eigenaren spreken');
    await page.locator('#f-actions-1-partner').selectOption('partner-2');
    await page.locator('.form__end button').click();
    expect(await page.locator('#flash').textContent()).toContain('De afspraken zijn bewaard.');
    expect(page.url()).toBe(at('/galerij'));
    const [answered, agreed] = shown.happened.slice(before);
    expect(answered?.values?.plain['goals']).toEqual(['doel-1', 'doel-2']);
    expect(agreed?.values?.rows['actions']).toHaveLength(2);
  });
});

describe('on paper', () => {
  browserTest('what can only be pressed is left out, and nothing is cut off', async ({ page }) => {
    await enter(page, fatma.accountId);
    await page.goto(at('/galerij'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.menu, .demo__controls, .footer').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('main .buttons').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.demo__fictional').isVisible()).toBe(true);
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000);
  });
});
