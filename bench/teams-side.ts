import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTokens } from '../test/support/teams/tokens.ts';
import { emptyWorld } from '../test/support/teams/world.ts';
import { obeys, tell, textOf } from './batch.ts';

// Teams, as far as a measurement needs it, in a process of its own: it signs, presses, and takes what it is sent.
const tokens = await openTokens(emptyWorld(() => Date.now()));
const bearers = new Map<string, Promise<string>>();
let answer = '';
/** What came in a conversation last: the answer to words comes before they are acknowledged. */
let written = '';

const server = createServer(async (message, response) => {
  const text = await textOf(message);
  response.setHeader('content-type', 'application/json');
  if (message.url === '/v1/.well-known/keys') return response.end(JSON.stringify({ keys: tokens.keys }));
  if (text !== '') written = text;
  return response.end('{"id":"1700000000000"}');
});

const serviceUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`;

obeys({
  async signed({ body }, clientId) {
    // Teams, too, comes with the same token for a while.
    const bearer = bearers.get(clientId) ?? tokens.inbound({ audience: clientId, serviceUrl: serviceUrl() });
    bearers.set(clientId, bearer);
    return { body, headers: { 'content-type': 'application/json', authorization: `Bearer ${await bearer}` } };
  },
  // An invoke is answered with its acknowledgement; words are answered before theirs.
  answered: async () => {},
  acknowledged: (text) => {
    answer = text === '' ? written : text;
  },
  answer: () => answer,
});
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
