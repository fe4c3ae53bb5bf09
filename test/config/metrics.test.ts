import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../support/databases.ts';
import { openProduct, type TestProduct } from '../support/product.ts';

const [kind] = databases();

describe('the figures for the operator', () => {
  let place: Place;
  let product: TestProduct;
  beforeAll(async () => {
    if (!kind) throw new Error('there is always the embedded database');
    place = await kind.migrated();
    product = await openProduct(place);
  });
  afterAll(async () => {
    await product.close();
    await place.remove();
  });
  const ask = async (path: string, headers: Readonly<Record<string, string>>) => {
    const response = await product.app.request(path, { headers });
    return [response.status, await response.text()] as const;
  };

  it('are there for a scraper inside', async () => {
    const [status, text] = await ask('/metrics', { host: 'aftrap:3978' });
    expect(status).toBe(200);
    expect(text).toContain('aftrap_queue{state="waiting"}');
  });

  it.each([
    ['at the public address', { host: 'aftrap.example' }],
    ['at the public address, spelled otherwise', { host: 'AFTRAP.example:443' }],
    ['through a proxy', { host: '127.0.0.1:3978', 'x-forwarded-for': '192.0.2.7' }],
    ['through another proxy', { host: '127.0.0.1:3978', forwarded: 'for=192.0.2.7' }],
    ['through yet another', { host: '127.0.0.1:3978', via: '1.1 proxy' }],
  ])('%s they are as if they did not exist', async (_how, headers) => {
    const [status, text] = await ask('/metrics', headers);
    expect(text).not.toContain('aftrap_');
    expect(status).toBe(303);
    expect((await ask('/niets', headers))[0]).toBe(303);
  });

  it('while anybody may know that the product is up', async () => {
    expect(await ask('/healthz', { host: 'aftrap.example' })).toEqual([200, '{"status":"up"}']);
  });
});
