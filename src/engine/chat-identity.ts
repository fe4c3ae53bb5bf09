import type { Instant } from '../lib/time.ts';

/** Somebody on a chat platform; `tenant` is the workspace or organisation they belong to there. */
export interface ChatIdentity {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
}

/** An identity that is some account's. */
export interface LinkedIdentity extends ChatIdentity {
  readonly id: string;
  readonly linkedAt: Instant;
  readonly unreachableSince: Instant | null;
  readonly unreachableReason: string | null;
}

/** An account that is reached in no chat any more, though it was linked to one: its newest identity says why. */
export interface UnreachableAccount extends ChatIdentity {
  readonly accountId: string;
  readonly reason: string;
  readonly since: Instant;
}
