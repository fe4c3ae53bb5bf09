/** The connector says no: an HTTP status and a code of Teams. */
export class TeamsError extends Error {
  readonly status: number;
  readonly code: string;
  /** Of a "too many requests"; null where none is told. */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, retryAfterSeconds: number | null = null) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
