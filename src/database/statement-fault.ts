import { DatabaseFault } from './fault.ts';

/**
 * PostgreSQL refused one statement. Carries names (table, column, constraint) and the SQLSTATE, never the
 * values: PostgreSQL's own message and detail quote rows, and an error text ends up in a log.
 */
export class StatementFault extends Error {
  override readonly name = 'StatementFault';
  /** Five characters, see https://www.postgresql.org/docs/current/errcodes-appendix.html */
  readonly sqlState: string;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly constraint: string | undefined;
  /** Where in the statement PostgreSQL stopped: a character count from 1. */
  readonly position: number | undefined;

  constructor(refused: Refused) {
    const names = [refused.constraint, refused.column, refused.table].filter((name) => name !== undefined);
    const where = names.length > 0 ? ` (${names.join(', ')})` : '';
    super(`PostgreSQL refused a statement: ${refused.code} ${textOf(refused)}${where}`);
    this.sqlState = refused.code;
    this.table = refused.table;
    this.column = refused.column;
    this.constraint = refused.constraint;
    this.position = refused.position === undefined ? undefined : Number(refused.position);
  }
}

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly position?: string;
}

// Class 22 (data exception) and 23 (integrity violation) quote the value in the message itself.
const quotesValues: Readonly<Record<string, string>> = {
  '22': 'a value does not fit its type',
  '23': 'a value breaks a constraint',
};

function textOf(refused: Refused): string {
  return quotesValues[refused.code.slice(0, 2)] ?? refused.message;
}

/** What `pg` threw for one statement: the server's refusal as a fault of ours, a mistake in the code as it is. */
export function faultOf(error: unknown): unknown {
  if (!isRefusal(error)) return error;
  if (endsConnection.test(error.code)) return connectionLost();
  return error.code === queryCanceled ? tooSlow() : new StatementFault(error);
}

/** The transaction's time was up, whether this process noticed first or the server. */
export function tooSlow(): DatabaseFault {
  return new DatabaseFault(
    'too-slow',
    'A transaction took too long and was rolled back.',
    'Do nothing slow inside a transaction, or look why the database answers late.',
  );
}

/** The connection went away in the middle of a transaction, perhaps of its commit. */
export function connectionLost(): DatabaseFault {
  return new DatabaseFault(
    'connection-lost',
    'The connection to the database broke.',
    'Nothing is known about the last transaction; the same delivery may simply be tried again.',
  );
}

// Class 08 is the connection itself; 57P01 to 57P05: the server stops, or ends this connection.
const endsConnection = /^(08...|57P0[1-5])$/;

const queryCanceled = '57014';

function isRefusal(error: unknown): error is Error & Refused {
  // Socket errors have a `code` too (ECONNRESET); only the server's own answers have a severity.
  return error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string';
}
