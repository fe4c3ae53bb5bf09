import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Sizes in pixels: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package */
const icons = { color: 192, outline: 32 } as const;

/** Draws manifests/teams/*.png from the SVG beside each: Teams takes no SVG. */
export async function drawTeamsIcons(browser: Browser, folder: string): Promise<void> {
  for (const [name, size] of Object.entries(icons)) {
    const svg = await readFile(join(folder, `${name}.svg`), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<!doctype html><style>body { margin: 0; background: none; } svg { display: block; }</style>${svg}`,
    );
    await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
    await page.close();
  }
}
