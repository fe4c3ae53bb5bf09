import { z } from 'zod';
import { fakeClock } from '../support/fake-clock.ts';
import { openProduct } from '../support/product.ts';

// Sets up the demo in a process of its own, and ends it the hard way after a number of commits.
const asked = z
  .object({ where: z.object({ databaseUrl: z.string().optional(), dataDir: z.string() }) })
  .extend({ now: z.string(), commits: z.int() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

let left = asked.commits;
await openProduct(asked, {
  mode: 'demo',
  clock: fakeClock(asked.now),
  checkpoint: (point) => {
    left -= point === 'afterCommit' ? 1 : 0;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
