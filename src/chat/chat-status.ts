/** How it stands with Slack, for whoever looks after the bot. Never holds content. */
export interface SlackStatus {
  readonly state: 'unknown' | 'connected' | 'unreachable' | 'refused';
  readonly reason: string | null;
}

/** Kept up by everything that talks with Slack. */
export interface StatusKeeper {
  reached(): void;
  unreachable(reason: string): void;
  refused(reason: string): void;
  now(): SlackStatus;
}

export function statusKeeper(): StatusKeeper {
  let status: SlackStatus = { state: 'unknown', reason: null };
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
