import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { returnParameter } from './addresses.ts';
import { isPartial, type Site, type WebContext, type WebEnv } from './site.ts';

const isSecure = (site: Site): boolean => site.ports.publicUrl?.startsWith('https:') === true;
// The prefix makes browsers refuse the cookie from any other host or without a certificate.
const cookieName = (site: Site): string => (isSecure(site) ? '__Host-aftrap' : 'aftrap');

/** Signs somebody in anew; an earlier session of this browser ends. */
export async function openSession(site: Site, c: WebContext, accountId: string): Promise<void> {
  await closeSession(site, c);
  const secret = await site.ports.sessions.open(accountId, site.ports.clock.now());
  setCookie(c, cookieName(site), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(site),
  });
}

export async function closeSession(site: Site, c: WebContext): Promise<void> {
  const secret = getCookie(c, cookieName(site));
  if (secret === undefined) return;
  await site.ports.sessions.close(secret);
  deleteCookie(c, cookieName(site), { path: '/', secure: isSecure(site) });
}

/** Finds out who is there, if anybody. An account that lost its access is nobody. */
export function recognise(site: Site): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('visit', null);
    const secret = getCookie(c, cookieName(site));
    if (secret !== undefined) {
      const accountId = await site.ports.sessions.accountOf(secret, site.ports.clock.now());
      const viewer = accountId === null ? null : await site.ports.accounts.viewer(accountId);
      if (viewer !== null) c.set('visit', { viewer, secret });
    }
    await next();
  };
}

/**
 * From here on only who is signed in. Everybody else is sent to the sign-in from every address alike, whether
 * there is something behind it or not.
 */
export function signedInOnly(site: Site): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.get('visit') !== null) return next();
    await closeSession(site, c);
    if (isPartial(c)) {
      // Part of a page that is still open: the browser loads the page again and lands at the sign-in.
      c.header('HX-Refresh', 'true');
      return c.body(null, 401);
    }
    const { pathname, search } = new URL(c.req.url);
    const back = new URLSearchParams({ [returnParameter]: `${pathname}${search}` });
    const wanted = c.req.method === 'GET' && pathname !== '/' ? `?${back}` : '';
    return c.redirect(`/aanmelden${wanted}`, 303);
  };
}
