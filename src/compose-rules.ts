import type { Logger } from 'pino';
import type { Feature } from './engine/feature.ts';
import { reckonAll } from './engine/reckon-all.ts';

type Ports = Pick<Parameters<typeof reckonAll>[0], 'database' | 'engine'>;

/** While everybody works: what is kept beside every object is brought in line with today's rules, once a start. */
export function rulesOfToday(ports: Ports, features: readonly Feature[], log: Logger) {
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const failed = (error: unknown): void => log.error({ err: error }, 'rules');
  const aggregates = features.flatMap((feature) => feature.aggregates);
  return {
    start(): void {
      const all = reckonAll({ ...ports, aggregates, failed, signal: ending.signal });
      running = all.then((reckoned) => log.info(reckoned, 'rules'), failed);
    },
    async stop(): Promise<void> {
      ending.abort();
      await running;
    },
  };
}
