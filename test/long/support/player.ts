import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Platform } from '../../../src/chat/platform.ts';
import { compose, type Product } from '../../../src/compose.ts';
import { openSeals } from '../../../src/engine/sealing.ts';
import { loadRegion } from '../../../src/regions/load.ts';
import { dumpOf, reportOn } from './dump.ts';
import { killsAt } from './kill-points.ts';
import type { Order, Told } from './orders.ts';
import { scripts } from './script.ts';
import { World } from './world.ts';

// A process of its own that runs the whole product and plays the script's steps as it is told; killed at will.

const region = 'demo';
const key = Buffer.alloc(32, 7);
let order: Order | null = null;
let product: Product | null = null;
const faults: string[] = [];

const current = (): Order => {
  if (order === null) throw new Error('nothing was ordered');
  return order;
};
const step = () => {
  const found = scripts[current().script][current().step];
  if (!found) throw new Error(`there is no step ${current().step}`);
  return found;
};

/** Where everyone is reached: it keeps every message in a file, and sent twice is there twice. */
const recorder: Platform = {
  name: 'recorder',
  idempotent: false,
  async send(address, { deliveryId, accountId, parts, card }) {
    const file = openSync(join(current().folder, 'sent.txt'), 'a');
    writeSync(
      file,
      `${JSON.stringify({ step: current().step, deliveryId, lane: address.lane, accountId, parts, card })}\n`,
    );
    fsyncSync(file);
    closeSync(file);
    kills.sent();
    return { outcome: 'delivered', messageRef: deliveryId };
  },
};

const kills = killsAt(() => {
  const { spent, sides, engine, folder } = current();
  return spent === null ? null : { spent: new Set(spent), sides, engine, logFile: join(folder, 'kills.txt') };
});

async function started(): Promise<Product> {
  if (product !== null) return product;
  const { where, oneLane } = current();
  const config = {
    mode: 'live',
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://aftrap.example',
    databaseUrl: where.databaseUrl,
    dataDir: where.dataDir,
    region,
    encryptionKey: key,
    signIn: 'links',
    slack: undefined,
    teams: undefined,
    logLevel: 'error',
  } as const;
  product = await compose(config, {
    beforeRun: kills.beforeRun,
    checkpoint: kills.checkpoint,
    log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
    clock: { now: () => step().at },
    morePlatforms: [recorder],
    addressOf: (accountId) => ({ platform: recorder.name, lane: oneLane ? 'everyone' : accountId }),
  });
  kills.started();
  await product.worker.tick();
  return product;
}

const noteFile = (delivery: string): string =>
  join(current().folder, `${delivery.replace(/\W+/g, '-')}.event`);
const memory = {
  get: (delivery: string): unknown =>
    existsSync(noteFile(delivery)) ? JSON.parse(readFileSync(noteFile(delivery), 'utf8')) : undefined,
  set: (delivery: string, event: object): void => writeFileSync(noteFile(delivery), JSON.stringify(event)),
};

async function play(): Promise<Told> {
  const { database, engine, directory, region: pack, worker } = await started();
  const { name, play: carryOut } = step();
  await carryOut(new World({ database, engine, directory, region: pack, memory }), name);
  await worker.settle();
  await worker.tick();
  const seals = await database.engine((tx) => openSeals(tx, pack.id, key, step().at));
  const dump = JSON.stringify(await dumpOf(database, seals), null, 1);
  writeFileSync(join(current().folder, `${current().step}.json`), dump);
  return { played: current().step };
}

async function obey(): Promise<Told> {
  if (!current().report) return play();
  const { database, features } = await started();
  const types = features.flatMap(({ aggregates }) =>
    aggregates.flatMap(({ kind, may }) => Object.keys(may).map((type) => `${kind}.${type}`)),
  );
  return { report: { ...(await reportOn(database)), types } };
}

async function answer(): Promise<Told> {
  try {
    const told = await obey();
    return faults.length > 0 ? { fault: faults.join('\n') } : told;
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

process.on('message', (given: Order) => {
  order = given;
  void answer().then((told) => process.send?.(told));
});

process.on('disconnect', () => process.exit());

// Everything that does not touch the database is done before the first order comes.
await loadRegion(region);
process.send?.({ ready: true } satisfies Told);
