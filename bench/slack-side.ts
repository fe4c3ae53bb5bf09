import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type SignedRequest, signed } from '../test/support/slack/signing.ts';

/** One request for an app to answer. `id` is the end of its response_url. */
export interface Call {
  readonly id: string;
  readonly body: string;
}

/** What this process is told to send. */
export interface Batch {
  readonly url: string;
  readonly secret: string;
  readonly calls: readonly Call[];
  /** So many at a time, or so many a second however long they take. */
  readonly pace: { readonly atOnce: number } | { readonly aSecond: number };
  /** A call is over when its acknowledgement is here; or when the answer at its response_url is here too. */
  readonly until: 'acknowledged' | 'answered';
}

/** What came of a batch. */
export interface Outcome {
  readonly seconds: number;
  /** Of each call, from when it was due until it was acknowledged, in milliseconds. */
  readonly acknowledged: readonly number[];
  /** What an app sent to a response_url last. */
  readonly answer: string;
  readonly failures: readonly string[];
}

// Slack, as far as a measurement needs it, in a process of its own: it presses, and answers what it is asked.
const answers = new Map<string, () => void>();
let answer = '';

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const server = createServer(async (message, response) => {
  const text = await textOf(message);
  const id = message.url?.match(/^\/response\/(.+)$/)?.[1];
  response.setHeader('content-type', 'application/json').end('{"ok":true,"view":{"id":"V0BENCH"}}');
  if (id === undefined) return;
  answer = text;
  answers.get(id)?.();
});

function send(agent: Agent, url: string, { body, headers }: SignedRequest): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
    textOf(response).then(
      (text) => resolve(response.statusCode === 200 ? null : `${response.statusCode} ${text}`),
      reject,
    );
  });
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}

async function run({ url, secret, calls, pace, until }: Batch): Promise<Outcome> {
  const contentType = 'application/x-www-form-urlencoded';
  const ready = calls.map(({ id, body }) => ({
    id,
    signed: signed(body, { secret, contentType, now: Date.now() }),
  }));
  // Connections that stay open from call to call; of its own, because an app closes those that were idle for long.
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const acknowledged: number[] = [];
  const failures: string[] = [];
  const one = async (call: (typeof ready)[number], due: number): Promise<void> => {
    const answered = Promise.withResolvers<void>();
    answers.set(call.id, answered.resolve);
    const fault = await send(agent, url, call.signed);
    acknowledged.push(performance.now() - due);
    if (fault !== null) failures.push(fault);
    else if (until === 'answered') await answered.promise;
    answers.delete(call.id);
  };
  const start = performance.now();
  if ('atOnce' in pace) {
    const left = ready.values();
    const hand = async (): Promise<void> => {
      for (const call of left) await one(call, performance.now());
    };
    await Promise.all(Array.from({ length: pace.atOnce }, hand));
  } else {
    const sent = ready.map(async (call, index) => {
      const due = start + (index * 1000) / pace.aSecond;
      await wait(Math.max(0, due - performance.now()));
      await one(call, due);
    });
    await Promise.all(sent);
  }
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { seconds, acknowledged, answer, failures };
}

const tell = (told: object): void => void process.send?.(told);
process.on('message', (batch: Batch) => {
  run(batch).then(tell, (error: unknown) => {
    tell({ seconds: 1, acknowledged: [], answer, failures: [String(error)] } satisfies Outcome);
  });
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
