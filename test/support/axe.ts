import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// WCAG 2.2 level A and AA, which EN 301 549 and so the law on public web pages ask for, and axe's own advice.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, one readable line a fault with its places; best empty. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script, so that the page's content security policy stays as it is.
  await page.evaluate(source);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: tags })})`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}
