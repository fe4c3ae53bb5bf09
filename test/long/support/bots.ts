import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Config } from '../../../src/config.ts';
import type { BotOrder, BotTold, TeamsPlace } from './bot.ts';

/** One bot at work, and another that has come up so far that it can take over. */
export class Bots {
  readonly #config: Config;
  readonly #at: string;
  readonly #teams: TeamsPlace | null;
  #spare: ChildProcess | null = null;
  #atWork: Promise<{ readonly child: ChildProcess; readonly port: number }>;
  kills = 0;

  /** `teams`: the Teams it talks with; null where it does not. */
  constructor(config: Config, at: string, teams: TeamsPlace | null = null) {
    this.#config = config;
    this.#at = at;
    this.#teams = teams;
    this.#atWork = this.#takeOver();
  }

  /** Where the bot that is at work listens; waits for one to come up. */
  async address(): Promise<string> {
    const { port } = await this.#atWork;
    return `http://127.0.0.1:${port}`;
  }

  /** `kill -9`, in the midst of whatever it does; the next one takes over. */
  async kill(): Promise<void> {
    const { child } = await this.#atWork;
    this.kills += 1;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    this.#atWork = this.#takeOver();
    await gone;
  }

  /** When everything has been answered and sent; `at`: what time it is then. Gives what went wrong inside. */
  async settle(at: string): Promise<readonly string[]> {
    const { child } = await this.#atWork;
    const told = heard(child, (one) => 'settled' in one);
    child.send({ settle: true, at } satisfies BotOrder);
    const answer = await told;
    return 'settled' in answer ? answer.faults : [];
  }

  async end(): Promise<void> {
    const { child } = await this.#atWork;
    for (const one of [child, this.#spare]) one?.kill('SIGKILL');
  }

  async #takeOver(): Promise<{ readonly child: ChildProcess; readonly port: number }> {
    const child = this.#spare ?? newBot();
    const { encryptionKey, ...config } = this.#config;
    const key = encryptionKey?.toString('hex') ?? '';
    const told = heard(child, (one) => 'port' in one);
    // What is sent before it listens is kept for it.
    child.send({ start: { ...config, key }, teams: this.#teams, at: this.#at } satisfies BotOrder);
    const answer = await told;
    this.#spare = newBot();
    return { child, port: 'port' in answer ? answer.port : 0 };
  }
}

// Half of what a process needs to come up; kept from run to run.
const compiled = join(import.meta.dirname, '../../../.tmp/compiled');

function newBot(): ChildProcess {
  const program = new URL('bot.ts', import.meta.url);
  return fork(program, [], { env: { ...process.env, NODE_COMPILE_CACHE: compiled }, execArgv: [] });
}

async function heard(child: ChildProcess, is: (told: BotTold) => boolean): Promise<BotTold> {
  const { promise, resolve, reject } = Promise.withResolvers<BotTold>();
  const listen = (told: BotTold): void => {
    if (is(told)) resolve(told);
  };
  const ended = (): void => reject(new Error('The bot ended by itself.'));
  child.on('message', listen);
  child.once('exit', ended);
  try {
    return await promise;
  } finally {
    child.off('message', listen);
    child.off('exit', ended);
  }
}
