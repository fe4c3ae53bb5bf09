import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Batch, Outcome } from './batch.ts';

/** The process that stands in for a platform. */
export interface Side {
  /** Where an app finds it: "http://127.0.0.1:3978". */
  readonly address: string;
  /** Sends a batch. Throws when a call was not acknowledged. */
  run(batch: Batch): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openSide(program: URL): Promise<Side> {
  const child = fork(program);
  const heard = async (): Promise<unknown> => (await once(child, 'message'))[0];
  const { port } = (await heard()) as { readonly port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    async run(batch) {
      child.send(batch);
      const outcome = (await heard()) as Outcome;
      const [failure] = outcome.failures;
      if (failure !== undefined) {
        throw new Error(`${outcome.failures.length} of ${batch.calls.length} calls failed: ${failure}`);
      }
      return outcome;
    },
    async close() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
