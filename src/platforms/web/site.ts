import type { Context } from 'hono';
import type { Request } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { uuidFrom } from '../../lib/ids.ts';
import type { Addresses } from './addresses.ts';
import type { Assets } from './assets.ts';
import type { Flashes } from './flashes.ts';
import type { LiveChanges } from './live-changes.ts';
import type { WebPorts } from './ports.ts';

/** What every route works with. */
export interface Site {
  readonly ports: WebPorts;
  readonly addresses: Addresses;
  readonly assets: Assets;
  readonly flashes: Flashes;
  readonly changes: LiveChanges;
}

/** Somebody signed in. `secret` is what their cookie holds. */
export interface Visit {
  readonly viewer: Viewer;
  readonly secret: string;
}

/** `visit` is null only on the few pages that anybody may see. */
export interface WebEnv {
  Variables: { visit: Visit | null };
}
export type WebContext = Context<WebEnv>;

/** For routes behind the sign-in, where there always is one. */
export function visitOf(c: WebContext): Visit {
  const visit = c.get('visit');
  if (visit === null) throw new Error('A page behind the sign-in was reached without one.');
  return visit;
}

/** True for the parts of a page that htmx fetches; a person is not going anywhere then. */
export const isPartial = (c: WebContext): boolean => c.req.header('hx-request') === 'true';

/** A look at something: nothing changes, so it is a delivery of its own. */
export function lookRequest(site: Site, viewer: Viewer): Request {
  return { viewer, deliveryId: site.ports.newToken(), origin: 'web', now: site.ports.clock.now() };
}

/**
 * Something a person did. The same form sent twice gives the same delivery id; nobody can make it somebody
 * else's, because the account and the deed are part of it.
 */
export function deedRequest(site: Site, viewer: Viewer, deed: string, token: string | null): Request {
  const sent = token ?? site.ports.newToken();
  const deliveryId = uuidFrom(`web ${viewer.accountId} ${deed} ${sent}`);
  return { viewer, deliveryId, origin: 'web', now: site.ports.clock.now() };
}
