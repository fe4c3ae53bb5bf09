import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { isPartial, type Site, type WebContext, type WebEnv } from './site.ts';

/** Often enough to keep a proxy from closing a silent connection (commonly after 60 s). */
const heartbeatMs = 25_000;

/** Open streams, so that a server that stops can let them go. */
export interface LiveStreams {
  closeAll(): void;
}

/**
 * One line per change, "changed" and nothing else; the page then asks for itself again. A page drawn before
 * the latest change hears so at once, so nothing is missed between drawing and listening.
 */
export function liveRoutes(app: Hono<WebEnv>, site: Site): LiveStreams {
  const open = new Set<() => void>();
  app.get('/live', (c, next) => {
    const visit = c.get('visit');
    if (visit !== null) return stream(c, site, visit.viewer.accountId, open);
    // Signed out on a page that is still open: looking again brings it to the sign-in.
    if (isPartial(c)) return streamSSE(c, (events) => events.writeSSE({ event: 'changed', data: '' }));
    return next();
  });
  return {
    closeAll: () => {
      for (const close of open) close();
    },
  };
}

function stream(c: WebContext, site: Site, accountId: string, open: Set<() => void>): Response {
  c.header('X-Accel-Buffering', 'no');
  const since = c.req.query('since') ?? '';
  return streamSSE(c, async (events) => {
    const changed = (): void => {
      void events.writeSSE({ event: 'changed', data: '' });
    };
    const unfollow = site.changes.follow(accountId, changed);
    const heartbeat = setInterval(() => void events.write(': \n\n'), heartbeatMs);
    heartbeat.unref();
    try {
      if (site.changes.changedSince(since, accountId)) changed();
      else await events.write(': \n\n');
      await new Promise<void>((resolve) => {
        open.add(resolve);
        events.onAbort(resolve);
      });
    } finally {
      clearInterval(heartbeat);
      unfollow();
    }
  });
}
