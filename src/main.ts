import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { compose, type Product } from './compose.ts';
import { inviteHint, somebodyManages } from './compose-first-manager.ts';
import { ConfigFault, readConfig } from './config.ts';
import { DatabaseFault } from './database/fault.ts';
import { RegionClaimFault } from './engine/region-claim.ts';
import { SealFault } from './engine/sealing.ts';
import { everyMinute } from './engine/tick.ts';
import { RegionFault } from './regions/region-fault.ts';

/** Faults that an operator can mend: shown as they are, without a stack. */
const explained = [ConfigFault, DatabaseFault, SealFault, RegionFault, RegionClaimFault];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function start(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel });
  const product = await compose(config, { log });
  await product.worker.tick();
  const stopTicking = everyMinute(
    () => product.worker.tick(),
    (error) => log.error({ err: error }, 'tick'),
  );
  const listen = { fetch: product.app.fetch, hostname: config.host, port: config.port };
  const hint = await firstSteps(product);
  const server = serve(listen, ({ port }) => greet(product, port, hint));
  product.start();
  const stop = (): void => {
    stopTicking();
    server.close();
    product.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** What is left to do before anyone can use a live installation; null when there is nothing. */
async function firstSteps({ config, database, region, clock }: Product): Promise<string | null> {
  if (config.mode === 'demo' || (await somebodyManages(database, region, clock.now()))) return null;
  return inviteHint(database, region);
}

function greet(product: Product, port: number, hint: string | null): void {
  const { config, region } = product;
  say(`Aftrap (${region.name.nl}) is ready: ${config.publicUrl ?? `http://${config.host}:${port}`}`);
  if (config.mode === 'demo')
    say('Demo mode: all data is fictional, and only this computer can open the page.');
  if (hint !== null) say(hint);
}

start().catch((error: unknown) => {
  const isExplained = explained.some((kind) => error instanceof kind);
  const told =
    isExplained && error instanceof Error ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`Aftrap does not start.\n${told}\n`);
  process.exit(1);
});
