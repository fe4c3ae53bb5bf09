/** What can be wrong with the database itself, as opposed to with one statement. */
export type DatabaseFaultReason =
  | 'in-use'
  | 'newer-database'
  | 'changed-migration'
  | 'failed-migration'
  | 'missing-role'
  | 'unprotected-table'
  | 'unreachable'
  | 'connection-lost'
  | 'busy'
  | 'nested'
  | 'transaction-over'
  | 'too-slow'
  | 'closed';

/** The database cannot do its work. `remedy` tells an operator, in English, what to do about it. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly reason: DatabaseFaultReason;
  readonly remedy: string;

  constructor(reason: DatabaseFaultReason, message: string, remedy: string, options?: ErrorOptions) {
    super(`${message} ${remedy}`, options);
    this.reason = reason;
    this.remedy = remedy;
  }
}
