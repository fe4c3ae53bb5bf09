import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { pino } from 'pino';
import type { Platform } from '../../../src/chat/platform.ts';
import { compose, type Product } from '../../../src/compose.ts';
import { openSeals } from '../../../src/engine/sealing.ts';
import { dumpOf, reportOn } from './dump.ts';
import { forever, stopsAt } from './kill-points.ts';
import { linesOf } from './lines.ts';
import { filesIn, type PlayOrder, type PlayReport } from './orders.ts';
import type { Step } from './timeline.ts';
import { World } from './world.ts';

export const region = 'demo';
const key = Buffer.alloc(32, 7);

/**
 * The whole product, and the script played with it from the first step that is not done. `end` comes at the end of the
 * script, `stopped` where the process is to be killed.
 */
export function playOn(order: PlayOrder, steps: readonly Step[], oneLane: boolean) {
  const files = filesIn(order.folder);
  let step = linesOf(files.steps).length;
  const faults: string[] = [];
  const kills = stopsAt(order.kills, files.kills, () => step);

  const now = () => (steps[step] ?? steps.at(-1))?.at ?? '';
  const recorder: Platform = recorderIn(files.sent, kills, () => step);
  const start = async (): Promise<Product> => {
    const product = await compose(configOf(order.where), {
      beforeRun: kills.beforeRun,
      checkpoint: kills.checkpoint,
      log: pino({ level: 'error' }, { write: (line: string) => void faults.push(line) }),
      clock: { now },
      morePlatforms: [recorder],
      addressOf: (accountId) => ({ platform: recorder.name, lane: oneLane ? 'everyone' : accountId }),
    });
    kills.started();
    await product.worker.tick();
    return product;
  };
  const playStep = async (
    { database, engine, directory, region: pack, worker }: Product,
    { name, play }: Step,
  ) => {
    await play(new World({ database, engine, directory, region: pack, memory: memoryIn(files) }), name);
    await worker.settle();
    await worker.tick();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    // Only where there is something to compare.
    const isKilledHere = linesOf(files.kills).some((line) => line.startsWith(`${step} | `));
    if (order.kills === null || isKilledHere || step === steps.length - 1) {
      const seals = await database.engine((tx) => openSeals(tx, pack.id, key, now()));
      writeFileSync(files.dump(step), JSON.stringify(await dumpOf(database, seals), null, 1));
    }
    appendLine(files.steps, name);
  };
  const run = async (): Promise<void> => {
    if (existsSync(files.report)) return;
    const product = await start();
    for (const one of steps.slice(step)) {
      await playStep(product, one);
      step += 1;
    }
    const types = product.features.flatMap(({ aggregates }) =>
      aggregates.flatMap(({ kind, may }) => Object.keys(may).map((type) => `${kind}.${type}`)),
    );
    const report: PlayReport = { ...(await reportOn(product.database)), types };
    writeFileSync(files.report, JSON.stringify(report));
  };
  return { end: run(), stopped: kills.stopped };
}

/** Where everyone is reached: it keeps every message in a file, and sent twice is there twice. */
function recorderIn(
  file: string,
  kills: Pick<ReturnType<typeof stopsAt>, 'isStopped' | 'sent'>,
  step: () => number,
): Platform {
  return {
    name: 'recorder',
    idempotent: false,
    async send(address, { deliveryId, accountId, parts, card }) {
      if (kills.isStopped()) return forever();
      const message = { step: step(), deliveryId, lane: address.lane, accountId, parts, card };
      appendLine(file, JSON.stringify(message));
      kills.sent();
      return { outcome: 'delivered', messageRef: deliveryId };
    },
  };
}

/** What is about to be done, kept: what is done again after a kill is the same. */
const memoryIn = (files: ReturnType<typeof filesIn>) => ({
  get: (delivery: string): unknown =>
    existsSync(files.event(delivery)) ? JSON.parse(readFileSync(files.event(delivery), 'utf8')) : undefined,
  set: (delivery: string, event: object): void => writeFileSync(files.event(delivery), JSON.stringify(event)),
});

const configOf = ({ databaseUrl, dataDir }: PlayOrder['where']) =>
  ({
    mode: 'live',
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://aftrap.example',
    databaseUrl,
    dataDir,
    region,
    encryptionKey: key,
    signIn: 'links',
    slack: undefined,
    teams: undefined,
    logLevel: 'error',
  }) as const;

function appendLine(path: string, line: string): void {
  const file = openSync(path, 'a');
  writeSync(file, `${line}\n`);
  fsyncSync(file);
  closeSync(file);
}
