import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { addresseeOf } from './addressee.ts';
import type { OAuth } from './oauth.ts';
import type { ResponseUrls } from './response-urls.ts';
import { RateLimited, SlackError } from './slack-error.ts';
import type { Trouble } from './trouble.ts';
import { argsOf, type Call, goodToken, outcomeOf, webApi } from './web-api.ts';
import type { Fields } from './wire.ts';
import type { World } from './world.ts';

interface Parts {
  readonly world: World;
  readonly trouble: Trouble;
  readonly calls: Call[];
  readonly urls: ResponseUrls;
  readonly consents: OAuth;
  newSocketAddress(): string;
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const json = (status: number, body: Fields, headers: Reply['headers'] = {}): Reply => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
});

/** The server that stands for slack.com. */
export function httpDoor(parts: Parts): Server {
  const call = caller(parts);
  return createServer((request, response) => {
    answer(parts, call, request, response).catch((fault: unknown) => {
      parts.world.faults.push(`double: ${fault instanceof Error ? fault.message : String(fault)}`);
      response.destroy();
    });
  });
}

export async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

export async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(
  { trouble }: Parts,
  call: (request: IncomingMessage, body: string) => Reply,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (trouble.delay > 0) await new Promise((resolve) => setTimeout(resolve, trouble.delay));
  const { status, body, headers } =
    trouble.status === null
      ? call(request, Buffer.concat(parts).toString())
      : { status: trouble.status, body: 'upstream trouble', headers: { 'content-type': 'text/html' } };
  if (trouble.losesAnswers) {
    response.destroy();
    return;
  }
  response.writeHead(status, headers).end(body);
}

/** What Slack says to one request; everything is written down. */
function caller(parts: Parts): (request: IncomingMessage, body: string) => Reply {
  const { urls } = parts;
  const carryOut = methodsOf(parts);
  return (request, body) => {
    const path = new URL(request.url ?? '/', 'http://slack').pathname;
    const args = argsOf(body, request.headers['content-type'] ?? '');
    if (path.startsWith('/actions/')) {
      const asked = { method: 'response_url', token: '', args, to: urls.ownerOf(path) };
      return noted(parts, asked, () => urls.answer(path, args), 404);
    }
    if (!path.startsWith('/api/')) return json(404, { ok: false, error: 'not_found' });
    const authorization = request.headers.authorization ?? '';
    const method = path.slice('/api/'.length);
    const token = /^Bearer (.+)$/.exec(authorization)?.[1] ?? String(args['token'] ?? '');
    const asked = { method, token, args, to: addresseeOf(parts.world, args) };
    return noted(parts, asked, () => carryOut(method, token, args, authorization), 200);
  };
}

function methodsOf({ world, trouble, consents, newSocketAddress }: Parts) {
  const api = webApi(world, trouble);
  return (method: string, token: string, args: Fields, authorization: string): Fields => {
    if (method === 'oauth.v2.access') return consents.exchange(args, authorization);
    if (method !== 'apps.connections.open') return api(method, token, args);
    if (goodToken(world, token).teamId !== null) throw new SlackError('not_allowed_token_type');
    return { url: newSocketAddress() };
  };
}

function noted(
  { calls, world }: Parts,
  asked: Omit<Call, 'outcome'>,
  work: () => Fields,
  refusedStatus: number,
): Reply {
  const done = attempt(work);
  calls.push({ ...asked, outcome: outcomeOf(done.fault) });
  world.moved();
  if (done.fault instanceof RateLimited) {
    const retryAfter = { 'retry-after': String(done.fault.retryAfterSeconds) };
    return json(429, { ok: false, error: 'ratelimited' }, retryAfter);
  }
  if (done.fault instanceof SlackError) {
    const { code, more } = done.fault;
    return json(refusedStatus, { ok: false, error: code, ...more });
  }
  const scopes = world.tokens.get(asked.token)?.scopes.join(',') ?? '';
  return json(200, { ok: true, ...done.value }, { 'x-oauth-scopes': scopes });
}

function attempt(work: () => Fields): { readonly value: Fields; readonly fault: unknown } {
  try {
    return { value: work(), fault: null };
  } catch (fault) {
    if (fault instanceof RateLimited || fault instanceof SlackError) return { value: {}, fault };
    throw fault;
  }
}
