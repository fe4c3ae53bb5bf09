import { pino } from 'pino';
import { compose, type Product } from '../../src/compose.ts';
import type { ComposeOptions } from '../../src/compose-options.ts';
import type { Step } from '../long/support/timeline.ts';
import { World } from '../long/support/world.ts';
import type { Place } from '../support/databases.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';

/** A product in which everything in a script has happened, with all that it wrote in its log on the way. */
export interface Scripted {
  readonly product: Product;
  readonly world: World;
  readonly hands: FakeClock;
  /** At level trace, line by line; goes on. */
  readonly log: readonly string[];
}

/** Tokens in forms and names of deliveries: always the same, so that two answers can be compared to the letter. */
const sameToken = 'the-same-token-every-time';

/** What words are sealed with here. */
export const key = Buffer.alloc(32, 7);

/** `reached`: labels of the accounts that get their messages on the page; the others get none. */
export async function playedProduct(
  { where }: Pick<Place, 'where'>,
  steps: readonly Step[],
  reached: readonly string[],
  more: Partial<ComposeOptions> = {},
): Promise<Scripted> {
  const [first] = steps;
  if (!first) throw new Error('there is nothing to play');
  const clock = fakeClock(first.at);
  const log: string[] = [];
  const accounts = new Set<string>();
  const config = {
    mode: 'live',
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://aftrap.example',
    databaseUrl: where.databaseUrl,
    dataDir: where.dataDir,
    region: 'demo',
    encryptionKey: key,
    signIn: 'links',
    slack: undefined,
    teams: undefined,
    logLevel: 'trace',
  } as const;
  const product = await compose(config, {
    log: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }),
    clock,
    newToken: () => sameToken,
    addressOf: (accountId) => ({ platform: accounts.has(accountId) ? 'web' : 'nowhere', lane: accountId }),
    ...more,
  });
  const events = new Map<string, unknown>();
  const memory = { get: (name: string) => events.get(name), set: events.set.bind(events) };
  const world = new World({ ...product, memory });
  for (const step of steps) {
    clock.moveTo(step.at);
    await step.play(world, step.name);
    for (const { id, label } of (await world.people()).accounts)
      if (reached.includes(label)) accounts.add(id);
    await product.worker.settle();
    await product.worker.tick();
  }
  return { product, world, hands: clock, log };
}
