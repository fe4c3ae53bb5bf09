import { type Fields, fieldsIn, readJson, stringIn } from '../slack/wire.ts';
import type { TeamsActivity } from './activities.ts';
import type { TeamsDouble } from './double.ts';
import type { InboundClaims } from './tokens.ts';

/** What the bot answered. */
export interface BotAnswer {
  /** As over HTTP; 0 when nothing was answered, or too late. */
  readonly status: number;
  /** What stood in the body, as far as it was JSON; empty otherwise. */
  readonly body: Fields;
  readonly text: string;
}

export interface SendOptions {
  /** What of the token is otherwise than Teams makes it. */
  readonly claims?: Partial<InboundClaims>;
  /** Instead of a token: whatever stands behind "authorization", or nothing for null. */
  readonly authorization?: string | null;
}

/** Brings to the bot what Teams would bring, signed as Teams signs. */
export interface TeamsDriver {
  readonly teams: TeamsDouble;
  /** What the bot answered so far, each with who it was an answer to, by object id. */
  readonly answers: readonly (BotAnswer & { readonly to: string })[];
  /** Sends once; sending the same activity again is Teams delivering again. */
  send(activity: TeamsActivity, options?: SendOptions): Promise<BotAnswer>;
}

/** After which Teams gives an answer up: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages. */
const patience = 15_000;

/** `baseUrl`: where the bot listens, "http://127.0.0.1:3978", when asked. */
export function teamsDriver(
  teams: TeamsDouble,
  baseUrl: string | (() => Promise<string>),
  waits: number = patience,
): TeamsDriver {
  const answers: (BotAnswer & { readonly to: string })[] = [];
  return {
    teams,
    answers,
    async send({ app, body }, { claims = {}, authorization } = {}) {
      const serviceUrl = stringIn(body['serviceUrl']);
      const token = await teams.tokens.inbound({ audience: app.clientId, serviceUrl, ...claims });
      const bearer = authorization === undefined ? `Bearer ${token}` : authorization;
      const base = typeof baseUrl === 'string' ? baseUrl : await baseUrl();
      const answer = await post(`${base}/api/messages`, body, bearer, waits);
      answers.push({ ...answer, to: stringIn(fieldsIn(body['from'])['aadObjectId']) });
      return answer;
    },
  };
}

async function post(url: string, body: Fields, bearer: string | null, waits: number): Promise<BotAnswer> {
  const headers = {
    'content-type': 'application/json',
    ...(bearer === null ? {} : { authorization: bearer }),
  };
  const sent = { method: 'POST', body: JSON.stringify(body), headers, signal: AbortSignal.timeout(waits) };
  try {
    const response = await fetch(url, sent);
    const text = await response.text();
    return { status: response.status, body: fieldsIn(readJson(text)), text };
  } catch {
    return { status: 0, body: {}, text: '' };
  }
}
