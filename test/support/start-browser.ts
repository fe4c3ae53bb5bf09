import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

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

/** Starts the first headless browser that does; where none starts, tells why not. */
export async function startBrowser(
  places: readonly (() => LaunchOptions | undefined)[] = [installedBrowser, bundledBrowser],
): Promise<{ readonly browser: Browser } | { readonly why: string }> {
  const faults: unknown[] = [];
  for (const find of places) {
    try {
      const options = find();
      if (options !== undefined) return { browser: await chromium.launch(options) };
    } catch (fault) {
      faults.push(fault);
    }
  }
  const told = faults.map((fault) => (fault instanceof Error ? fault.message.split('\n')[0] : String(fault)));
  return { why: `no Chromium starts here: ${told.join('; ') || 'none was found'}` };
}
