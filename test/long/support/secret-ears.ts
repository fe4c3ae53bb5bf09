import type { Outgoing, Platform } from '../../../src/chat/platform.ts';
import { type Holding, isNamed, notFor } from './secret-found.ts';
import type { Ledger } from './secret-ledger.ts';
import type { Reader } from './secret-people.ts';

const isOpen: Holding = ({ level }) => level === 'OPEN';
const never: Holding = () => false;

/**
 * A chat in which everything is heard by who it is for. Only about what is open a message may hold words at all, its
 * notification none; about what is strict not even the code name.
 */
export class Ears {
  readonly platform: Platform = {
    name: 'ears',
    idempotent: true,
    redraws: true,
    send: async (_address, message) => {
      this.#hears(message);
      return { outcome: 'delivered', messageRef: message.deliveryId };
    },
  };
  #ledgers: readonly Ledger[] = [];
  #accounts: ReadonlyMap<string, Reader> = new Map();
  #count = 0;
  #doubtful: (readonly [Outgoing, readonly string[]])[] = [];

  listens(ledgers: readonly Ledger[], accounts: ReadonlyMap<string, Reader>): void {
    this.#ledgers = ledgers;
    this.#accounts = accounts;
  }

  /** Since the last time. What was still to be written in a ledger when it was sent, is judged by it now too. */
  tells(): { readonly leaks: readonly string[]; readonly count: number } {
    const count = this.#count;
    const leaks = this.#doubtful.flatMap(([message, before]) => {
      const still = this.#leaksIn(message);
      return before.filter((leak) => still.includes(leak));
    });
    this.#count = 0;
    this.#doubtful = [];
    return { leaks, count };
  }

  #hears(message: Outgoing): void {
    const leaks = this.#leaksIn(message);
    if (leaks.length > 0) this.#doubtful.push([message, leaks]);
    this.#count += 1;
  }

  #leaksIn({ accountId, card }: Outgoing): readonly string[] {
    const reader = this.#accounts.get(accountId);
    if (!reader) return ['a message to somebody who is nobody here'];
    const whole = JSON.stringify(card);
    const strict = this.#ledgers.filter(({ level }) => level === 'STRICT').map(({ codeName }) => codeName);
    const found = [
      ...notFor(reader, whole, this.#ledgers, isOpen),
      ...notFor(reader, JSON.stringify([card.title, card.summary]), this.#ledgers, never),
      ...strict.filter((name) => isNamed(name, whole)).map((name) => `${name}, which is strict`),
    ];
    return found.map((what) => `${reader.label}, message "${card.title}": ${what}`);
  }
}
