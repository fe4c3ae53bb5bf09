import { createHmac } from 'node:crypto';

/** A request as it goes over the wire. */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What somebody who is not Slack, or came too late, would send. */
export type Tampering = 'wrongSignature' | 'stale' | 'unsigned' | 'changedBody';

interface SigningOptions {
  readonly secret: string;
  readonly contentType: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly tampering?: Tampering | undefined;
  readonly retry?: Retry | undefined;
}

/** Slack's word for a request it sends again. */
export interface Retry {
  readonly number: number;
  readonly reason: 'http_timeout' | 'http_error' | 'connection_failed';
}

const staleSeconds = 6 * 60;

/** Signs as Slack does: v0, HMAC-SHA256 of "v0:timestamp:body" (docs.slack.dev/authentication/verifying-requests-from-slack). */
export function signed(
  body: string,
  { secret, contentType, now, tampering, retry }: SigningOptions,
): SignedRequest {
  const seconds = Math.floor(now / 1000) - (tampering === 'stale' ? staleSeconds : 0);
  const key = tampering === 'wrongSignature' ? `${secret}x` : secret;
  const signature = `v0=${createHmac('sha256', key).update(`v0:${seconds}:${body}`).digest('hex')}`;
  const signedHeaders = { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': signature };
  const again = retry
    ? { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }
    : {};
  return {
    body: tampering === 'changedBody' ? body.replace('team', 'taem') : body,
    headers: {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...(tampering === 'unsigned' ? {} : signedHeaders),
      ...again,
    },
  };
}
