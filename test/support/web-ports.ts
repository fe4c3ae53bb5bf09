import { openRouter } from '../../src/chat/open-router.ts';
import type { Surface } from '../../src/chat/surface.ts';
import type { Viewer } from '../../src/chat/viewer.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { addMinutes, type Instant } from '../../src/lib/time.ts';
import type { ClockMove, StoredMessage, WebPorts } from '../../src/platforms/web/ports.ts';

const moves: Readonly<Record<Exclude<ClockMove, 'nextReminder'>, number>> = {
  hour: 60,
  nextWorkingDay: 24 * 60,
};

/** Everything the web page needs, kept in memory: the same promises as the real ones, without a database. */
export interface MemoryPorts {
  readonly ports: WebPorts;
  readonly clock: Clock & { move(minutes: number): void };
  readonly faults: readonly { readonly fault: unknown; readonly where: string }[];
  messagesOf(accountId: string): readonly StoredMessage[];
  makeLink(accountId: string): string;
  withdraw(accountId: string): void;
  change(accountIds: ReadonlySet<string> | 'everyone'): void;
}

export interface MemoryOptions {
  readonly surface: Surface;
  readonly viewers: readonly Viewer[];
  readonly demo?: boolean;
  readonly publicUrl?: string;
  readonly now?: Instant;
  readonly themeCss?: string;
  /** Minutes until the next reminder of the demo; left out: none waits. */
  readonly nextReminder?: number;
}

export function memoryPorts(options: MemoryOptions): MemoryPorts {
  const clock = movable(options.now ?? '2026-11-23T08:00:00Z');
  const newToken = counted('token');
  const viewers = new Map(options.viewers.map((viewer) => [viewer.accountId, viewer]));
  const links = new Map<string, string>();
  const messages = new Map<string, StoredMessage[]>();
  const faults: { fault: unknown; where: string }[] = [];
  const listeners = new Set<(accountIds: ReadonlySet<string> | 'everyone') => void>();
  const ports: WebPorts = {
    router: openRouter({ surface: options.surface, tasksOf: async () => [] }),
    accounts: { viewer: async (accountId) => viewers.get(accountId) ?? null },
    sessions: sessions(),
    links: {
      redeem: async (secret) => {
        const accountId = links.get(secret) ?? null;
        links.delete(secret);
        return accountId;
      },
    },
    conversation: conversation(messages),
    demo: options.demo === true ? demo(options, clock) : null,
    changes: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    installs: [],
    publicUrl: options.publicUrl ?? null,
    clock,
    newToken,
    themeCss: options.themeCss ?? null,
    owner: null,
    onFault: (fault, where) => faults.push({ fault, where }),
  };
  return {
    ports,
    clock,
    faults,
    messagesOf: (accountId) => messages.get(accountId) ?? [],
    makeLink: (accountId) => {
      const secret = newToken();
      links.set(secret, accountId);
      return secret;
    },
    withdraw: (accountId) => viewers.delete(accountId),
    change: (accountIds) => {
      for (const listener of listeners) listener(accountIds);
    },
  };
}

function movable(start: Instant): MemoryPorts['clock'] {
  let now = start;
  return {
    now: () => now,
    move: (minutes) => {
      now = addMinutes(now, minutes);
    },
  };
}

function counted(word: string): () => string {
  let count = 0;
  return () => `${word}-${String(++count).padStart(8, '0')}`;
}

function sessions(): WebPorts['sessions'] {
  const open = new Map<string, string>();
  const newSecret = counted('session');
  return {
    open: async (accountId) => {
      const secret = newSecret();
      open.set(secret, accountId);
      return secret;
    },
    accountOf: async (secret) => open.get(secret) ?? null,
    close: async (secret) => {
      open.delete(secret);
    },
  };
}

function conversation(messages: Map<string, StoredMessage[]>): WebPorts['conversation'] {
  const of = (accountId: string): StoredMessage[] => messages.get(accountId) ?? [];
  const change = (accountId: string, ids: readonly string[], changed: Partial<StoredMessage>): boolean => {
    const all = of(accountId);
    messages.set(
      accountId,
      all.map((message) => (ids.includes(message.id) ? { ...message, ...changed } : message)),
    );
    return all.some(({ id }) => ids.includes(id));
  };
  return {
    list: async (accountId, limit) => of(accountId).slice(-limit),
    add: async (accountId, message) => {
      const stands = of(accountId).some(({ id }) => id === message.id);
      if (!stands) messages.set(accountId, [...of(accountId), message]);
      return !stands;
    },
    replace: async (accountId, id, parts) => change(accountId, [id], { parts }),
    unread: async (accountId) => of(accountId).filter(({ read }) => !read).length,
    markRead: async (accountId, ids) => {
      change(accountId, ids, { read: true });
    },
  };
}

function demo(options: MemoryOptions, clock: MemoryPorts['clock']): NonNullable<WebPorts['demo']> {
  return {
    users: async () =>
      options.viewers.map(({ accountId, label }) => ({
        accountId,
        label,
        group: label.split(' - ')[0] ?? label,
      })),
    clock: {
      now: () => clock.now(),
      move: async (to) => {
        const minutes = to === 'nextReminder' ? options.nextReminder : moves[to];
        if (minutes === undefined) return null;
        clock.move(minutes);
        return clock.now();
      },
    },
  };
}
