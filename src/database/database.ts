import type { DatabaseViewer, ReadTransaction, Transaction } from './transaction.ts';

/** The open database. Everything in a transaction uses that transaction only, and does nothing slow. */
export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  /**
   * A number that tells this process from every other that has the database open, for as long as it lives.
   * `pg_try_advisory_xact_lock(presenceLock, number)` is true once the process of that number is gone.
   */
  readonly presence: number;
  /**
   * A transaction as `aftrap_engine`: commits when `work` resolves, rolls back when it throws. `work` may run up
   * to four times (conflicts with other transactions), so it has no effect outside `tx`.
   * Throws what `work` throws, StatementFault, or DatabaseFault ('nested', 'busy', 'too-slow', …).
   */
  engine<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A read-only transaction as `aftrap_reader` on one snapshot, filtered to what `viewer` may see. */
  read<T>(viewer: DatabaseViewer, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** Hears the text of every statement of every transaction. Call the answer to stop. */
  onQuery(listener: (text: string) => void): () => void;
  /** Whether the database answers, and has exactly the migrations of this version. Never throws on outages. */
  ready(): Promise<Readiness>;
  /** Waits for open transactions, then lets go of everything. */
  close(): Promise<void>;
}

export interface Readiness {
  readonly database: boolean;
  readonly migrations: boolean;
}
