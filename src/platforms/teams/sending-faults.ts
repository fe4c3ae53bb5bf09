import { z } from 'zod';
import { neverLeft } from '../../chat/never-left.ts';
import { TokenFault } from './sdk.ts';

/** What an error of the connector says about the message. */
export type SendingFault =
  /** It did not arrive, and may later. `retryAfterSeconds`: as Teams asks; null where it says nothing. */
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterSeconds: number | null }
  /** The person or the conversation is out of reach, now and later. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Nobody knows whether it arrived. */
  | { readonly kind: 'doubt'; readonly reason: string };

/** What is wrong with Teams as a whole, beside this one message: for who looks after the bot. */
export type Outage = { readonly kind: 'refused' | 'unreachable'; readonly reason: string } | null;

const answered = z.object({
  response: z.object({
    status: z.number(),
    headers: z.unknown(),
    data: z.object({ error: z.object({ code: z.string() }) }).catch({ error: { code: '' } }),
  }),
});
const headers = z.object({ 'retry-after': z.coerce.number().int().min(0).max(86_400) });

/**
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability
 * ("Status codes from bot conversational APIs"): which to retry, and what they mean.
 */
export function faultOf(error: unknown): { readonly fault: SendingFault; readonly outage: Outage } {
  if (error instanceof TokenFault) return ofToken(error);
  const read = answered.safeParse(error);
  if (!read.success) return ofNetwork(error);
  const { status, data } = read.data.response;
  const reason = data.error.code === '' ? `http${status}` : word(data.error.code);
  const later = (retryAfterSeconds: number | null = null) =>
    ({ kind: 'later', reason, retryAfterSeconds }) as const;
  if (status === 401) return { fault: later(), outage: { kind: 'refused', reason } };
  if (status === 403 || status === 404) return { fault: { kind: 'unreachable', reason }, outage: null };
  if (status === 429) return { fault: later(waitIn(read.data.response.headers)), outage: null };
  if (status < 500) return { fault: later(), outage: null };
  return { fault: { kind: 'doubt', reason }, outage: { kind: 'unreachable', reason } };
}

/** Codes are names; anything else that stands there could be anybody's words. */
const word = (code: string): string => (/^[A-Za-z0-9._-]{1,60}$/.test(code) ? code : 'unknown');

function waitIn(given: unknown): number | null {
  const read = headers.safeParse(given);
  return read.success ? read.data['retry-after'] : null;
}

/** Of MSAL, which asks Entra: https://learn.microsoft.com/entra/msal/javascript/browser/errors. */
const noNetwork = /network|timeout|endpoints_resolution|openid_config|^E[A-Z]+$|^UND_/i;

/** Without a token nothing left this machine. */
function ofToken({ code }: TokenFault): ReturnType<typeof faultOf> {
  const reason = `token:${word(code)}`;
  const kind = noNetwork.test(code) ? 'unreachable' : 'refused';
  return { fault: { kind: 'later', reason, retryAfterSeconds: null }, outage: { kind, reason } };
}

function ofNetwork(error: unknown): ReturnType<typeof faultOf> {
  if (neverLeft(error)) {
    const fault = { kind: 'later', reason: 'network', retryAfterSeconds: null } as const;
    return { fault, outage: { kind: 'unreachable', reason: 'network' } };
  }
  return {
    fault: { kind: 'doubt', reason: 'noAnswer' },
    outage: { kind: 'unreachable', reason: 'noAnswer' },
  };
}
