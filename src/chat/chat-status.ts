/** How it stands with a chat platform, for whoever looks after the bot. Never holds content. */
export interface ChatStatus {
  readonly state: 'unknown' | 'connected' | 'unreachable' | 'refused';
  readonly reason: string | null;
}

/** Kept up by everything that talks with the platform. */
export interface StatusKeeper {
  reached(): void;
  unreachable(reason: string): void;
  refused(reason: string): void;
  now(): ChatStatus;
}

export function statusKeeper(): StatusKeeper {
  let status: ChatStatus = { state: 'unknown', reason: null };
  return {
    reached: () => {
      status = { state: 'connected', reason: null };
    },
    unreachable: (reason) => {
      status = { state: 'unreachable', reason };
    },
    refused: (reason) => {
      status = { state: 'refused', reason };
    },
    now: () => status,
  };
}
