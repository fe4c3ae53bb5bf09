import type { Notice } from '../../view/views.ts';

/** Notices that wait to be shown once, on the page that a person is sent to. */
export interface Flashes {
  leave(session: string, path: string, notice: Notice): void;
  /** Gives the notice and forgets it. */
  take(session: string, path: string): Notice | null;
}

/** More than this wait only when people leave before they arrive; then the oldest go. */
const mostWaiting = 2000;

/**
 * Kept in memory and never in an address: a notice may name what only its reader may know. A restart in the
 * moment between a press and its answer loses a sentence, never what was done.
 */
export function flashes(): Flashes {
  const waiting = new Map<string, Notice>();
  const keyOf = (session: string, path: string): string => JSON.stringify([session, path]);
  return {
    leave: (session, path, notice) => {
      const key = keyOf(session, path);
      waiting.delete(key);
      waiting.set(key, notice);
      const [oldest] = waiting.keys();
      if (waiting.size > mostWaiting && oldest !== undefined) waiting.delete(oldest);
    },
    take: (session, path) => {
      const key = keyOf(session, path);
      const notice = waiting.get(key) ?? null;
      waiting.delete(key);
      return notice;
    },
  };
}
