import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { axeFaults } from './axe.ts';
import { browserTest, openBrowser } from './browser.ts';
import { notRunFolder } from './not-run.ts';
import { bundledBrowser } from './start-browser.ts';

const sound = `<!doctype html><html lang="nl"><head><title>Proef</title></head>
  <body><main><h1>Overzicht</h1><p>Vier van zes partners hebben geantwoord.</p></main></body></html>`;
const unsound = `<!doctype html><html><head></head><body><img src="data:,"></body></html>`;

describe('a test in a browser', () => {
  browserTest('sees a page as a person does', async ({ page }) => {
    await page.setContent(sound);
    expect(await page.getByRole('heading', { name: 'Overzicht' }).isVisible()).toBe(true);
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
  });

  browserTest('finds a sound page accessible', async ({ page }) => {
    await page.setContent(sound);
    expect(await axeFaults(page)).toEqual([]);
  });

  browserTest('hears from axe what is wrong with an unsound one', async ({ page }) => {
    await page.setContent(unsound);
    const faults = (await axeFaults(page)).join('\n');
    expect(faults).toContain('html-has-lang');
    expect(faults).toContain('image-alt: Images must have alternative text (img)');
  });

  browserTest('has visitors who do not share cookies', async ({ page, openPage }) => {
    const other = await openPage({ locale: 'en-GB' });
    await page.context().addCookies([{ name: 'who', value: 'first', url: 'http://127.0.0.1' }]);
    expect(await other.context().cookies('http://127.0.0.1')).toEqual([]);
    expect(await other.evaluate('navigator.language')).toBe('en-GB');
  });
});

describe('the browser that npm brings along', () => {
  it('opens a page, draws its letters and runs axe', async ({ skip }) => {
    const browser = (await openBrowser([bundledBrowser])) ?? skip('it is made for Linux on x64');
    const page = await browser.newPage();
    await page.setContent(sound);
    expect(await axeFaults(page)).toEqual([]);
    // A machine without fonts would draw a word no wider than nothing.
    const width = 'document.createElement("canvas").getContext("2d").measureText("Overzicht").width';
    expect(await page.evaluate(width)).toBeGreaterThan(20);
    await browser.close();
  });
});

describe('a machine on which no browser starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftrap-not-run-'));
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('says so, and why', async () => {
    vi.stubEnv(notRunFolder, folder);
    const broken = () => ({ executablePath: join(folder, 'no-such-browser') });
    expect(await openBrowser([() => undefined, broken])).toBe(undefined);
    const [told = ''] = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(JSON.parse(told)).toEqual({
      what: 'tests in a browser',
      why: expect.stringContaining('no-such-browser'),
    });
  });
});
