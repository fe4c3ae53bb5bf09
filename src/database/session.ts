import type { PoolClient } from 'pg';
import { DatabaseFault } from './fault.ts';

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
  /** Throws what `pg` throws. */
  send(statement: Statement): Promise<Answer>;
  /** From now on `send` refuses: the transaction is over for whoever still holds it. */
  end(): void;
}

/** `notify` hears the text of every statement that goes to the database through this session. */
export function openSession(client: PoolClient, notify: (text: string) => void): Session {
  let over = false;
  return {
    async send(statement) {
      if (over) throw transactionOver();
      notify(statement.text);
      // `pg` only reads the values; its types ask for a mutable array.
      return client.query(statement as { text: string; values?: unknown[] });
    },
    end() {
      over = true;
    },
  };
}

function transactionOver(): DatabaseFault {
  return new DatabaseFault(
    'transaction-over',
    'A statement came after its transaction had ended.',
    'Await every query inside the transaction; this is a mistake in the code.',
  );
}
