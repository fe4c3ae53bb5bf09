import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order, Told } from './orders.ts';

/** Processes that play the script: one at work, and others that are ready to take over. */
export class Players {
  #atWork: Player | null = null;
  readonly #spare: Player[] = [];
  readonly #folder: string;
  readonly #spares: number;

  constructor(folder: string, spares: number) {
    this.#folder = folder;
    this.#spares = spares;
  }

  /** What came of an order; null when the process died of it. The next order goes to a fresh one. */
  async tell(order: Order): Promise<Told | null> {
    while (this.#spare.length < this.#spares) this.#spare.push(new Player(this.#folder));
    this.#atWork ??= this.#spare.shift() ?? new Player(this.#folder);
    const told = await this.#atWork.tell(order);
    if (told === null) this.#atWork = null;
    return told;
  }

  async end(): Promise<void> {
    await Promise.all([this.#atWork, ...this.#spare].map((player) => player?.kill()));
  }
}

// Half of what a process needs to come up; kept from run to run.
const compiled = join(import.meta.dirname, '../../../.tmp/compiled');

class Player {
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #gone: Promise<unknown>;

  constructor(folder: string) {
    const program = new URL('player.ts', import.meta.url);
    const env = { ...process.env, TMPDIR: folder, NODE_COMPILE_CACHE: compiled };
    this.#child = fork(program, [], { env, execArgv: [] });
    this.#ready = once(this.#child, 'message');
    this.#gone = once(this.#child, 'exit');
  }

  async tell(order: Order): Promise<Told | null> {
    await Promise.race([this.#ready, this.#gone]);
    const answer = once(this.#child, 'message') as Promise<[Told]>;
    this.#child.send(order, () => {});
    const [first] = (await Promise.race([answer, this.#gone])) as [Told | number | null];
    if (typeof first === 'object' && first !== null) return first;
    if (this.#child.signalCode === 'SIGKILL') return null;
    throw new Error(`The process ended with ${this.#child.exitCode ?? this.#child.signalCode}.`);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }
}
