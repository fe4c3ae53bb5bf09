import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { compose, type Product } from '../../../src/compose.ts';
import type { Config } from '../../../src/config.ts';
import type { Worker } from '../../../src/engine/worker.ts';

// The bot as a process of its own, as `npm start` puts it together; killed at will.

/** What the parent tells it. */
export type BotOrder =
  | { readonly start: Omit<Config, 'encryptionKey'> & { readonly key: string }; readonly at: string }
  | { readonly settle: true; readonly at: string };

/** What it tells the parent. */
export type BotTold =
  | { readonly ready: true }
  | { readonly port: number }
  | { readonly settled: true; readonly faults: readonly string[] };

let now = '';
let product: Product | null = null;
const faults: string[] = [];

async function start({ key, ...config }: Extract<BotOrder, { start: unknown }>['start']): Promise<void> {
  product = await compose(
    { ...config, encryptionKey: Buffer.from(key, 'hex') },
    {
      log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
      clock: { now: () => now },
    },
  );
  product.start();
  serve({ fetch: product.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
    process.send?.({ port } satisfies BotTold),
  );
  await product.worker.tick();
  everySecond(product.worker);
}

/** What `npm start` does every minute: time goes faster here. */
function everySecond(worker: Worker): void {
  setTimeout(() => {
    worker.tick().then(
      () => everySecond(worker),
      (error: unknown) => faults.push(String(error)),
    );
  }, 1000);
}

async function settle(): Promise<void> {
  await product?.settled();
  await product?.worker.settle();
  await product?.worker.tick();
  process.send?.({ settled: true, faults } satisfies BotTold);
}

process.on('message', (order: BotOrder) => {
  now = order.at;
  const obeyed = 'start' in order ? start(order.start) : settle();
  obeyed.catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true } satisfies BotTold);
