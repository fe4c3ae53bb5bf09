type Accounts = ReadonlySet<string> | 'everyone';

/** Who has to look again. Says only that something changed, never what. */
export interface LiveChanges {
  announce(accountIds: Accounts): void;
  /** What a page carries to tell when it was drawn. */
  stamp(): string;
  /** Whether something changed for this account since a page with this stamp was drawn. */
  changedSince(stamp: string, accountId: string): boolean;
  /** Calls back at every change for this account; gives the way to stop. */
  follow(accountId: string, listener: () => void): () => void;
}

/** `start` tells this process from the one before it: a stamp of another process is always out of date. */
export function liveChanges(start: string): LiveChanges {
  const listeners = new Map<string, Set<() => void>>();
  const last = new Map<string, number>();
  let count = 0;
  let lastForAll = 0;
  const call = (accountId: string): void => {
    for (const listener of listeners.get(accountId) ?? []) listener();
  };
  return {
    announce: (accountIds) => {
      count += 1;
      if (accountIds === 'everyone') lastForAll = count;
      else for (const accountId of accountIds) last.set(accountId, count);
      for (const accountId of accountIds === 'everyone' ? listeners.keys() : accountIds) call(accountId);
    },
    stamp: () => `${start}.${count}`,
    changedSince: (stamp, accountId) => {
      const [process, seen] = stamp.split('.');
      if (process !== start || seen === undefined || !/^\d+$/.test(seen)) return true;
      return Math.max(lastForAll, last.get(accountId) ?? 0) > Number(seen);
    },
    follow: (accountId, listener) => {
      const mine = listeners.get(accountId) ?? new Set();
      listeners.set(accountId, mine.add(listener));
      return () => {
        mine.delete(listener);
        if (mine.size === 0 && listeners.get(accountId) === mine) listeners.delete(accountId);
      };
    },
  };
}
