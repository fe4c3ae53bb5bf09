import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Fields, fieldsIn, readJson } from '../slack/wire.ts';
import { type Answered, type Asked, type Call, connector, conversationIdOf } from './connector.ts';
import { TeamsError } from './teams-error.ts';
import type { Tokens } from './tokens.ts';
import type { Trouble } from './trouble.ts';
import type { World } from './world.ts';

interface Parts {
  readonly world: World;
  readonly trouble: Trouble;
  readonly tokens: Tokens;
  readonly calls: Call[];
  readonly origin: () => string;
}

interface Reply extends Answered {
  readonly headers?: Readonly<Record<string, string>>;
}

/** The server that stands for smba.trafficmanager.net, login.botframework.com and login.microsoftonline.com. */
export function httpDoor(parts: Parts): Server {
  const call = connectorCaller(parts);
  return createServer((request, response) => {
    answer(parts, call, request, response).catch((fault: unknown) => {
      parts.world.faults.push(`double: ${fault instanceof Error ? fault.message : String(fault)}`);
      response.destroy();
    });
  });
}

async function answer(
  parts: Parts,
  call: (request: IncomingMessage, text: string) => Reply,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const published = await publishedAt(parts, request, text);
  if (published) return send(response, published);
  const { trouble } = parts;
  if (trouble.delay > 0) await new Promise((resolve) => setTimeout(resolve, trouble.delay));
  const reply = call(request, text);
  if (trouble.losesAnswers) response.destroy();
  else send(response, reply);
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

/** The OpenID metadata, the keys, and tokens for apps. */
async function publishedAt(
  { tokens, origin }: Parts,
  { url = '/', method }: IncomingMessage,
  text: string,
): Promise<Reply | null> {
  const { pathname } = new URL(url, 'http://teams');
  if (pathname === '/v1/.well-known/openidconfiguration') {
    const body = {
      issuer: 'https://api.botframework.com',
      jwks_uri: `${origin()}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    return { status: 200, body };
  }
  if (pathname === '/v1/.well-known/keys') return { status: 200, body: { keys: tokens.keys } };
  const tenantId = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(pathname)?.[1];
  if (tenantId === undefined || method !== 'POST') return null;
  const form = new URLSearchParams(text);
  const token = await tokens.grant({
    clientId: form.get('client_id') ?? '',
    clientSecret: form.get('client_secret') ?? '',
    tenantId,
    scope: form.get('scope') ?? '',
  });
  return token === null
    ? { status: 401, body: { error: 'invalid_client' } }
    : { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: token } };
}

/** What the connector says to one request; everything is written down. */
function connectorCaller(parts: Parts): (request: IncomingMessage, text: string) => Reply {
  const { world, trouble, tokens, calls } = parts;
  const carryOut = connector(world, trouble);
  return (request, text) => {
    const asked = askedIn(request, text);
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const app = world.apps.get(tokens.ownerOf(bearer) ?? '');
    const reply = attempt(() => {
      if (asked === null) throw new TeamsError(404, 'NotFound');
      if (!app) throw new TeamsError(401, 'Unauthorized');
      return carryOut(app, asked);
    });
    calls.push({
      method: request.method ?? '',
      path: (request.url ?? '').replace(/^\/emea\/[^/]+\//, ''),
      clientId: app?.clientId ?? null,
      conversationId: asked === null ? '' : conversationIdOf(asked),
      body: asked?.body ?? {},
      status: reply.status,
    });
    world.moved();
    return reply;
  };
}

/** "/emea/<tenant>/v3/conversations/…"; null for anything else. */
function askedIn({ url = '/', method = '' }: IncomingMessage, text: string): Asked | null {
  const [empty, region, tenantId = '', version, what, ...path] = new URL(url, 'http://teams').pathname.split(
    '/',
  );
  if (empty !== '' || region !== 'emea' || version !== 'v3' || what !== 'conversations') return null;
  const body: Fields = fieldsIn(readJson(text));
  return { method, tenantId, path: path.filter((one) => one !== '').map(decodeURIComponent), body };
}

function attempt(work: () => Answered): Reply {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof TeamsError)) throw fault;
    const { status, code, retryAfterSeconds } = fault;
    const headers = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
    return { status, body: { error: { code, message: `${code}.` } }, headers };
  }
}
