import { type Logger, LogLevel } from '@slack/bolt';

/** Bolt's log, of which only errors are kept: anything below may hold what people wrote. */
export function quietLogger(error: (words: string) => void): Logger {
  const nothing = (): void => {};
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: (...told: readonly unknown[]) => error(told.map(String).join(' ')),
    setLevel: nothing,
    getLevel: () => LogLevel.ERROR,
    setName: nothing,
  };
}
