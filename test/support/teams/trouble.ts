import { TeamsError } from './teams-error.ts';
import type { World } from './world.ts';

/** What can be wrong with Teams, switched on and off by a test. */
export interface Trouble {
  /** Seven messages a second in each conversation; the rest is told to come back. */
  limitsConversations: boolean;
  /** Every call is answered with this HTTP status; null for none. */
  status: number | null;
  /** The next calls are answered with these, one each; undefined lets one through. */
  readonly next: (TroubledAnswer | undefined)[];
  /** How long every answer takes, in milliseconds of real time. */
  delay: number;
  /** Calls are carried out, and the answer is lost on the way. */
  losesAnswers: boolean;
}

export interface TroubledAnswer {
  readonly status: number;
  readonly retryAfterSeconds?: number;
}

export function noTrouble(): Trouble {
  return { limitsConversations: false, status: null, next: [], delay: 0, losesAnswers: false };
}

const codes: Readonly<Record<number, string>> = {
  412: 'PreconditionFailed',
  429: 'Throttled',
  502: 'BadGateway',
  504: 'GatewayTimeout',
};

/** Throws TeamsError where a test wants this call to go wrong. */
export function meetTrouble(trouble: Trouble): void {
  const next = trouble.next.shift();
  const status = next?.status ?? trouble.status;
  if (status === null) return;
  throw new TeamsError(status, codes[status] ?? 'ServiceError', next?.retryAfterSeconds ?? null);
}

/** Keeps the pace of every conversation: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. Throws TeamsError. */
export function pacer(world: World): (conversationId: string) => void {
  const [most, span] = [7, 1000];
  const written = new Map<string, number[]>();
  return (conversationId) => {
    const now = world.now();
    const recent = (written.get(conversationId) ?? []).filter((at) => now - at < span);
    const [oldest = now] = recent;
    if (recent.length >= most)
      throw new TeamsError(429, 'Throttled', Math.ceil((span - (now - oldest)) / 1000));
    written.set(conversationId, [...recent, now]);
  };
}
