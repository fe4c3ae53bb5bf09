import type { Logger } from 'pino';
import type { Platform } from './chat/platform.ts';
import type { Clock } from './lib/clock.ts';

/** What a test may replace: the clock, and the places where it stops the process. */
export interface ComposeOptions {
  readonly clock?: Clock;
  readonly log: Logger;
  readonly checkpoint?: (point: 'beforeCommit' | 'afterCommit' | 'beforeSend' | 'afterSend') => void;
  readonly beforeRun?: (event: string) => void;
  readonly morePlatforms?: readonly Platform[];
  newToken?(): string;
}
