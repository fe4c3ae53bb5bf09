import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { test } from 'vitest';
import { notRun } from './not-run.ts';

const root = join(import.meta.dirname, '../..');

/** Where Debian, Ubuntu, macOS and Google's own packages put a Chromium. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// Nothing but the page under test: no sandbox (containers run as root), no service of its maker's.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Unpacks the Chromium that npm brings along, once a version, with the libraries and fonts it needs on a
 * machine that has none. Made apart and then renamed, so that two runs at once never see half a browser.
 */
function unpackBundled(): string {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const kept = join(root, '.tmp');
  const home = join(kept, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(kept, { recursive: true });
  const made = mkdtempSync(join(kept, 'chromium-'));
  const unpack = "const { default: all } = await import('@sparticuz/chromium'); await all.executablePath()";
  // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda.
  const env = { ...process.env, TMPDIR: made, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  execFileSync(process.execPath, ['--input-type=module', '-e', unpack], { cwd: root, env });
  // Its own list of fonts points at folders that exist on Lambda only.
  const fonts = [join(home, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  const cache = `<cachedir>${join(home, 'fonts-cache')}</cachedir>`;
  writeFileSync(join(made, 'fonts.conf'), `<fontconfig>${fonts}${cache}</fontconfig>`);
  try {
    renameSync(made, home);
  } catch (fault) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(home)) throw fault;
  }
  return home;
}

/** A Chromium of the machine's own, if one stands where packages put it. */
const installedBrowser = (): LaunchOptions | undefined => {
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath === undefined ? undefined : { executablePath, args };
};

/** The Chromium that npm brought along, made for Linux on x64; elsewhere undefined. */
export const bundledBrowser = (): LaunchOptions | undefined => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = unpackBundled();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  };
  return { executablePath: join(home, 'chromium'), args: [...args, '--no-zygote'], env };
};

/** Starts the first headless browser that does; undefined, and noted as not run, where none starts. */
export async function openBrowser(
  places: readonly (() => LaunchOptions | undefined)[] = [installedBrowser, bundledBrowser],
): Promise<Browser | undefined> {
  const faults: unknown[] = [];
  for (const find of places) {
    try {
      const options = find();
      if (options !== undefined) return await chromium.launch(options);
    } catch (fault) {
      faults.push(fault);
    }
  }
  const why = faults.map((fault) => (fault instanceof Error ? fault.message.split('\n')[0] : String(fault)));
  notRun('tests in a browser', `no Chromium starts here: ${why.join('; ') || 'none was found'}`);
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
