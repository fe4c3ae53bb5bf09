import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { systemClock } from '../../lib/clock.ts';
import { type Refusal, readToken, refusalOf, statusOf } from './door.ts';
import type { HeardAnswer } from './sdk.ts';
import type { TeamsSite } from './site.ts';

/** In bytes. Teams sends at most 100 KB of a message; what a form sends back stays far below. */
const mostBytes = 256 * 1024;

/**
 * Listens at /api/messages. Everything is refused that does not come from Teams, from a tenant that is ours, for one
 * of our registrations: before the body is read where its header says so, and before the signature is looked up.
 */
export function doorListener(site: TeamsSite): RequestListener {
  return (request, response) => {
    admit(site, request)
      .then((answer) => {
        if (typeof answer === 'string') return refuse(site, response, answer);
        reply(response, answer);
      })
      .catch((fault: unknown) => {
        site.ports.onFault(fault, 'door');
        if (!response.headersSent) reply(response, { status: 500 });
      });
  };
}

async function admit(site: TeamsSite, request: IncomingMessage): Promise<HeardAnswer | Refusal> {
  const { authorization = '' } = request.headers;
  // By the real time, also where the product's clock is moved: so does Microsoft, and so does the SDK.
  const claims = readToken(authorization, site.door, Date.parse(systemClock.now()) / 1000);
  if (typeof claims === 'string') return claims;
  const body = await bodyOf(request);
  if (body === null) return 'tooLarge';
  const activity = jsonIn(body);
  const refusal = refusalOf(activity, claims, site.door);
  if (refusal !== null) return refusal;
  const app = site.apps.get(claims.registration.clientId);
  if (app === undefined) return 'foreignAudience';
  const answer = await app.receive(authorization, activity);
  return answer.status === 401 ? 'badSignature' : answer;
}

/** null for more than is read. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Says no more than that: who forges learns nothing of what was wrong. */
function refuse({ ports }: TeamsSite, response: ServerResponse, refusal: Refusal): void {
  ports.onRefused(refusal);
  response.writeHead(statusOf(refusal), { connection: 'close' });
  response.end();
}

function reply(response: ServerResponse, { status, body }: HeardAnswer): void {
  if (body === undefined) {
    response.writeHead(status);
    response.end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
