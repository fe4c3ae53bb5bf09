import { loadRegion } from '../../../src/regions/load.ts';
import { forever } from './kill-points.ts';
import type { Order, Told } from './orders.ts';
import { playOn, region } from './play.ts';
import { scripts } from './script.ts';

// A process of its own that runs the whole product, once for each play, and plays the script. Once every play has come
// to its end, or to a point where it is to be killed, the process is killed while they stand there.

async function obey({ script, oneLane, plays }: Order): Promise<Told> {
  const ends = plays.map(async (order) => {
    const { end, stopped } = playOn(order, scripts[script], oneLane);
    return Promise.race([end.then(() => 'ended' as const), stopped.then(() => 'stopped' as const)]);
  });
  if (!(await Promise.all(ends)).includes('stopped')) return { done: true };
  process.kill(process.pid, 'SIGKILL');
  return forever();
}

async function answer(order: Order): Promise<Told> {
  try {
    return await obey(order);
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

process.on('message', (order: Order) => {
  void answer(order).then((told) => process.send?.(told));
});

process.on('disconnect', () => process.exit());

// Everything that does not touch the database is done before the order comes.
await loadRegion(region);
process.send?.({ ready: true } satisfies Told);
