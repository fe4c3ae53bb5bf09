import type { ReadOnlyPrisma } from './read-only-prisma.ts';

/** What both kinds of transaction can do, for queries that either may run. */
export interface Queryable {
  /**
   * Rows of one statement ($1, $2 … for values). `name` prepares it once per connection: give one to what runs
   * often, always the same name for the same text. Objects are sent as JSON; an array meant as JSON must be
   * `JSON.stringify`-ed, because an array is sent as a PostgreSQL array.
   * Throws StatementFault when PostgreSQL refuses.
   */
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
}

/** A transaction as `aftrap_engine`: sees and writes everything. */
export interface Transaction extends Queryable {
  readonly role: 'engine';
  /** Runs a statement and gives how many rows it touched. */
  execute(text: string, values?: readonly unknown[], name?: string): Promise<number>;
}

/** A read-only transaction as `aftrap_reader`: sees what row-level security lets this viewer see. */
export interface ReadTransaction extends Queryable {
  readonly role: 'reader';
  /** Prisma's reading methods, in this same transaction. Its DateTime values are Dates, not Instants. */
  readonly prisma: ReadOnlyPrisma;
}

/** Who looks, and when: what row-level policies find in aftrap_account() and aftrap_at(). */
export interface DatabaseViewer {
  readonly accountId: string | null;
  /** An ISO 8601 instant in UTC. */
  readonly at: string;
}
