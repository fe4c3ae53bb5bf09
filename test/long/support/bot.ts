import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { compose, type Product } from '../../../src/compose.ts';
import type { Config } from '../../../src/config.ts';
import type { Worker } from '../../../src/engine/worker.ts';
import { askToken } from '../../support/teams/ask-token.ts';

// The bot as a process of its own, as `npm start` puts it together; killed at will.

/** Teams, as it stands in the parent. */
export interface TeamsPlace {
  readonly origin: string;
  readonly metadataUrl: string;
  /** How much faster than a real one a second passes there, for the pace of messages. */
  readonly speed: number;
}

/** What the parent tells it. */
export type BotOrder =
  | {
      readonly start: Omit<Config, 'encryptionKey'> & { readonly key: string };
      readonly teams: TeamsPlace | null;
      readonly at: string;
    }
  | { readonly settle: true; readonly at: string };

/** What it tells the parent. */
export type BotTold =
  | { readonly ready: true }
  | { readonly port: number }
  | { readonly settled: true; readonly faults: readonly string[] };

let now = '';
let product: Product | null = null;
const faults: string[] = [];

async function start({
  start: { key, ...config },
  teams,
}: Extract<BotOrder, { start: unknown }>): Promise<void> {
  product = await compose(
    { ...config, encryptionKey: Buffer.from(key, 'hex') },
    {
      log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
      clock: { now: () => now },
      ...(teams ? { teams: inPlaceOf(teams, config) } : {}),
    },
  );
  product.start();
  serve({ fetch: product.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
    process.send?.({ port } satisfies BotTold),
  );
  await product.worker.tick();
  everySecond(product.worker);
}

/** What stands in the place of Microsoft's own. */
function inPlaceOf({ origin, metadataUrl, speed }: TeamsPlace, config: Pick<Config, 'teams'>) {
  return {
    metadataUrl,
    serviceOrigins: [origin],
    now: () => performance.now() * speed,
    pause: async (milliseconds: number) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds / speed));
    },
    tokenOf: ({ clientId, tenantId }: { readonly clientId: string; readonly tenantId: string }) => {
      const app = config.teams?.apps.find((one) => one.clientId === clientId);
      return askToken(origin, { clientId, tenantId, clientSecret: app?.clientSecret ?? '' });
    },
  };
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
  const obeyed = 'start' in order ? start(order) : settle();
  obeyed.catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true } satisfies BotTold);
