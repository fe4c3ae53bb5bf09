import { Client } from 'pg';

/** One statement as it went to the database. */
export interface Sent {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/** Everything that one transaction sent between its begin and its commit. */
export type SentTransaction = readonly Sent[];

/** Every transaction that goes to a database while `work` runs, in the order in which they ended. */
export async function recorded(work: () => Promise<unknown>): Promise<readonly SentTransaction[]> {
  const done: SentTransaction[] = [];
  const open = new Map<unknown, Sent[]>();
  const query: (...told: unknown[]) => unknown = Client.prototype.query;
  const listening = function (this: unknown, ...told: unknown[]): unknown {
    const sent = told[0] as Sent;
    if (sent.text.startsWith('begin')) open.set(this, []);
    else if (sent.text === 'commit') done.push(open.get(this) ?? []);
    else open.get(this)?.push(sent);
    return query.apply(this, told);
  };
  Object.assign(Client.prototype, { query: listening });
  try {
    await work();
  } finally {
    Object.assign(Client.prototype, { query });
  }
  return done;
}
