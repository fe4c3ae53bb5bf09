import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openProduct, type TestProduct } from '../test/support/product.ts';
import { reckoned } from '../test/support/reckoned.ts';
import { served } from '../test/support/served.ts';
import { copiesOf } from './many-copies.ts';
import { newDatabase } from './new-database.ts';
import { atPart, inTurn } from './rounds.ts';

const sizes = [100, 1_000, 10_000] as const;
const looks = 15;
// The address the product is told it has: forms come from there.
const publicUrl = 'https://aftrap.example';

/**
 * What somebody waits for who guides very many cases: home, the list and one overview, over HTTP, with 100, 1,000 and
 * 10,000 cases in the same database. Median and the slowest of twenty in milliseconds; nothing passes or fails.
 */
export async function benchMany(serverUrl: string, folder: string): Promise<readonly string[]> {
  const databaseUrl = await newDatabase(serverUrl, 'many');
  const where = { databaseUrl, dataDir: mkdtempSync(join(folder, 'many-')) };
  const product = await openProduct({ where }, { mode: 'demo' });
  const { baseUrl, close } = await served(product);
  try {
    const copies = await copiesOf(product);
    const get = await signedIn(baseUrl, copies.accountId);
    const screens = {
      home: '/',
      list: '/kickoffs',
      'list of one theme': `/kickoffs?theme=${copies.themeId}&kind=case&page=2`,
      overview: `/kickoffs/${copies.kickoffId}`,
    };
    const lines: string[] = [];
    let made = 0;
    for (const size of sizes) {
      await copies.make(made, size);
      await tidied(databaseUrl);
      made = size;
      for (const path of Object.values(screens)) await get(path);
      const measures = Object.fromEntries(
        Object.entries(screens).map(([name, path]) => [name, () => timed(() => get(path))]),
      );
      const taken = await inTurn(looks, measures);
      const told = Object.keys(screens).map((name) => {
        const all = taken.map((round) => round[name] ?? 0);
        return `${name} ${atPart(all, 0.5).toFixed(0)} ms (slowest ${Math.max(...all).toFixed(0)})`;
      });
      lines.push(`${size} cases: ${told.join(', ')}`);
    }
    lines.push(`${made} cases: ${await whileLooking(product, () => timed(() => get(screens.home)))}`);
    if (product.faults.length > 0) throw new Error(`The product met faults: ${product.faults[0]}`);
    return lines;
  } finally {
    await close();
    await product.close();
  }
}

/** What a start costs: every object is looked at by the rules of that day, while people work. */
async function whileLooking(product: TestProduct, home: () => Promise<number>): Promise<string> {
  const began = performance.now();
  let isOver = false;
  const reckoning = reckoned(product).finally(() => {
    isOver = true;
  });
  const meanwhile: number[] = [];
  while (!isOver) meanwhile.push(await home());
  const { objects, mended } = await reckoning;
  const each = (performance.now() - began) / objects;
  return `${objects} objects looked at by today's rules, ${each.toFixed(1)} ms each, ${mended} mended; home meanwhile ${atPart(meanwhile, 0.5).toFixed(0)} ms`;
}

/** As a database that grew over years stands, of which PostgreSQL looks after itself. */
async function tidied(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('vacuum (analyze)');
  await client.end();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Looks at pages as this account; throws when one does not come. */
async function signedIn(baseUrl: string, accountId: string): Promise<(path: string) => Promise<string>> {
  const answer = await fetch(`${baseUrl}/aanmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ account: accountId }),
  });
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (path) => {
    const page = await fetch(`${baseUrl}${path}`, { headers: { cookie }, redirect: 'manual' });
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    return page.text();
  };
}
