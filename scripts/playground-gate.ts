import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What stands between the Playground, which signs nothing, and the bot, which believes nothing that is not signed. */
export interface Gate {
  readonly origin: string;
  /** Where the bot finds the key by which this gate signs. */
  readonly metadataUrl: string;
  /** A token for the bot to come back with: the Playground asks for none, so it is worth nothing. */
  worthless(): Promise<string>;
  close(): Promise<void>;
}

const issuer = 'https://api.botframework.com';
/** The SDK looks for the keys beside the metadata, by this name, and reads nothing else of it. */
const keysPath = '/keys';

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The Playground's ids of tenants and people have a digit too many. */
const withGuids = (text: string): string =>
  text.replaceAll(/\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-)[0-9a-f]+([0-9a-f]{12})\b/g, '$1$2');

const json = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(body);
};

/** Signs what comes in with a key of this run alone, and hands it on to the bot as if Teams had sent it. */
export async function openGate(clientId: string, bot: string): Promise<Gate> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'playground', use: 'sig', alg: 'RS256' };
  const signed = (claims: Readonly<Record<string, string>>) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
  const handOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = withGuids(await textOf(request));
    const { serviceUrl } = JSON.parse(body) as { serviceUrl: string };
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await signed({ serviceurl: serviceUrl })}`,
    };
    const answer = await fetch(`${bot}/api/messages`, { method: 'POST', headers, body });
    json(response, answer.status, await answer.text());
  };
  const server: Server = createServer((request, response) => {
    if (request.url === keysPath) return json(response, 200, JSON.stringify({ keys: [key] }));
    if (request.method !== 'POST') return json(response, 200, '{}');
    handOn(request, response).catch(() => json(response, 502, '{}'));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    metadataUrl: `${origin}/openidconfiguration`,
    worthless: () => signed({}),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
