import type { Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';

const widths = [320, 1280] as const;
const schemes = ['light', 'dark'] as const;

/**
 * What is wrong with the page as it stands, narrow and wide, light and dark: what axe finds, and whether it has
 * to be scrolled sideways. The page is not loaded again, so what stands open stays open. Best empty.
 */
export async function faultsInFourWays(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await tooWide(page, width)));
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      faults.push(...(await axeFaults(page)).map((fault) => `${width} ${colorScheme}: ${fault}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(before ?? { width: 1280, height: 800 });
  return faults;
}

async function tooWide(page: Page, width: number): Promise<string[]> {
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
  return wide > width ? [`${width}: the page is ${wide} wide`] : [];
}
