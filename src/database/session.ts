import type { PoolClient } from 'pg';
import { DatabaseFault } from './fault.ts';
import { connectionLost } from './statement-fault.ts';

/** One statement as `pg` takes it; `name` prepares it once per connection. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

export interface Answer {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: readonly unknown[];
}

/** One connection for the length of one transaction; afterwards it answers nothing any more. */
export interface Session {
  /** Throws what `pg` throws, or DatabaseFault 'connection-lost' or 'transaction-over'. */
  send(statement: Statement): Promise<Answer>;
  /** Rolls back and ends. */
  rollback(): Promise<void>;
  /** From now on `send` refuses: the transaction is over for whoever still holds it. */
  end(): void;
  /** Gives the connection back, or throws it away when it is no longer fit for another transaction. */
  release(): void;
}

// After this long a rollback that gets no answer is not waited for: the connection is thrown away.
const rollbackWait = 1_000;

/** `notify` hears the text of every statement that goes to the database through this session. */
export function openSession(client: PoolClient, notify: (text: string) => void): Session {
  let over = false;
  let unfit: Error | undefined;
  // Without a listener a connection that breaks while the work does something else would end the process.
  const onError = (error: Error): void => {
    unfit = error;
  };
  client.on('error', onError);
  let before: Promise<unknown> = Promise.resolve();
  const submit = (statement: Statement): Promise<Answer> => {
    // Where statements cannot go along with others, each waits for the one before it.
    const answer = client.pipeline ? sent(statement) : before.then(() => sent(statement));
    before = answer.catch(() => {});
    return answer;
  };
  const sent = async (statement: Statement): Promise<Answer> => {
    notify(statement.text);
    try {
      // `pg` only reads the values; its types ask for a mutable array.
      return await client.query(statement as { text: string; values?: unknown[] });
    } catch (error) {
      throw unfit === undefined ? error : connectionLost();
    }
  };
  const end = (): void => {
    over = true;
  };
  return {
    send: async (statement) => {
      if (over) throw transactionOver();
      return submit(statement);
    },
    async rollback() {
      end();
      if (unfit === undefined && !(await succeeds(submit({ text: 'rollback' }), rollbackWait))) {
        unfit ??= new Error('the rollback failed');
      }
    },
    end,
    release() {
      client.off('error', onError);
      client.release(unfit);
    },
  };
}

async function succeeds(work: Promise<unknown>, within: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), within);
  const done = work.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([done, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** A statement too late. */
export function transactionOver(): DatabaseFault {
  return new DatabaseFault(
    'transaction-over',
    'A statement came after its transaction had ended.',
    'Await every query inside the transaction; this is a mistake in the code.',
  );
}
