import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signed } from '../test/support/slack/signing.ts';
import { obeys, tell, textOf } from './batch.ts';

// Slack, as far as a measurement needs it, in a process of its own: it presses, and answers what it is asked.
const answers = new Map<string, () => void>();
let answer = '';

const server = createServer(async (message, response) => {
  const text = await textOf(message);
  const id = message.url?.match(/^\/response\/(.+)$/)?.[1];
  response.setHeader('content-type', 'application/json').end('{"ok":true,"view":{"id":"V0BENCH"}}');
  if (id === undefined) return;
  answer = text;
  answers.get(id)?.();
  answers.delete(id);
});

const contentType = 'application/x-www-form-urlencoded';

obeys({
  signed: ({ body }, secret) => signed(body, { secret, contentType, now: Date.now() }),
  answered(id) {
    const { promise, resolve } = Promise.withResolvers<void>();
    answers.set(id, resolve);
    return promise;
  },
  acknowledged: () => {},
  answer: () => answer,
});
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
