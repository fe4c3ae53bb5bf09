import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** One request for an app to answer. `id` comes back with its answer. */
export interface Call {
  readonly id: string;
  readonly body: string;
}

/** What the process that stands for a platform is told to send. */
export interface Batch {
  readonly url: string;
  /** By what an app knows who comes: a secret, or the name it is registered under. */
  readonly proof: string;
  readonly calls: readonly Call[];
  /** So many at a time, or so many a second however long they take. */
  readonly pace: { readonly atOnce: number } | { readonly aSecond: number };
  /** A call is over when its acknowledgement is here; or when the answer that comes by itself is here too. */
  readonly until: 'acknowledged' | 'answered';
}

/** What came of a batch. */
export interface Outcome {
  readonly seconds: number;
  /** Of each call, from when it was due until it was acknowledged, in milliseconds. */
  readonly acknowledged: readonly number[];
  /** What an app answered last. */
  readonly answer: string;
  readonly failures: readonly string[];
}

/** A request as it goes over the wire. */
export interface Request {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** `sent`: told of every answer that comes with the acknowledgement itself. A fault is told in words. */
function send(agent: Agent, url: string, { body, headers }: Request, sent: (text: string) => void) {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
    textOf(response).then((text) => {
      sent(text);
      resolve(response.statusCode === 200 ? null : `${response.statusCode} ${text}`);
    }, reject);
  });
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}

/** How a platform comes to an app. */
export interface Sender {
  signed(call: Call, proof: string): Request | Promise<Request>;
  /** When the answer to a call that comes by itself is here. */
  answered(id: string): Promise<void>;
  /** What was answered last, seen with or after the acknowledgement. */
  acknowledged(text: string): void;
  answer(): string;
}

async function runBatch({ url, proof, calls, pace, until }: Batch, sender: Sender): Promise<Outcome> {
  const ready: { readonly id: string; readonly signed: Request }[] = [];
  for (const call of calls) ready.push({ id: call.id, signed: await sender.signed(call, proof) });
  // Connections that stay open from call to call; of its own, because an app closes those that were idle for long.
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const acknowledged: number[] = [];
  const failures: string[] = [];
  const one = async (call: (typeof ready)[number], due: number): Promise<void> => {
    const answered = until === 'answered' ? sender.answered(call.id) : Promise.resolve();
    const fault = await send(agent, url, call.signed, (text) => sender.acknowledged(text));
    acknowledged.push(performance.now() - due);
    if (fault !== null) failures.push(fault);
    else await answered;
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
  return { seconds, acknowledged, answer: sender.answer(), failures };
}

/** What a process that stands for a platform does all its life: runs one batch after the other. */
export function obeys(sender: Sender): void {
  process.on('message', (batch: Batch) => {
    runBatch(batch, sender).then(tell, (error: unknown) => {
      tell({ seconds: 1, acknowledged: [], answer: '', failures: [String(error)] } satisfies Outcome);
    });
  });
  process.on('disconnect', () => process.exit());
}

export const tell = (told: object): void => void process.send?.(told);
