import type { Fields } from './wire.ts';

/** What Slack answers instead: `ok: false` with this code. */
export class SlackError extends Error {
  readonly code: string;
  readonly more: Fields;

  constructor(code: string, more: Fields = {}) {
    super(code);
    this.name = 'SlackError';
    this.code = code;
    this.more = more;
  }
}

/** HTTP 429: not now, but so many seconds later. */
export class RateLimited extends Error {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('ratelimited');
    this.name = 'RateLimited';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
