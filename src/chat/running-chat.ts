import type { ChatStatus } from './chat-status.ts';
import type { Platform } from './platform.ts';

/** A chat platform at work. */
export interface RunningChat {
  readonly platform: Platform;
  /** Connects, or asks whether it may, where that is ours to do. Does not wait for it: it may be away for hours. */
  start(): void;
  /** What people did before is done to its end. */
  stop(): Promise<void>;
  /** When everything that was heard has been answered. */
  settled(): Promise<void>;
  status(): ChatStatus;
}

/** Often enough that who looks after people hears of it the same morning. In milliseconds. */
const every = 5 * 60_000;

/** Looks now and then, from the start, whether a chat is there and lets us in. */
export function lookingNowAndThen(look: () => Promise<void>): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      void look();
      timer = setInterval(() => void look(), every);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
