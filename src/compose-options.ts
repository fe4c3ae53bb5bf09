import type { Logger } from 'pino';
import type { Address, Platform } from './chat/platform.ts';
import type { Clock } from './lib/clock.ts';
import type { TeamsOptions } from './platforms/teams/site.ts';

/** What a test may replace: the clock, where people are reached, and the places where it stops the process. */
export interface ComposeOptions {
  readonly clock?: Clock;
  readonly log: Logger;
  /** `statements`: of the transaction that commits. */
  readonly checkpoint?: (
    point: 'beforeCommit' | 'afterCommit' | 'beforeSend' | 'afterSend',
    statements?: readonly string[],
  ) => void;
  readonly beforeRun?: (event: string) => void;
  readonly morePlatforms?: readonly Platform[];
  /** Where an account is reached; the product's own page when left out. */
  readonly addressOf?: (accountId: string) => Address;
  newToken?(): string;
  /** What stands in the place of Microsoft's own; never a setting, since it says whom the door believes. */
  readonly teams?: TeamsOptions;
}
