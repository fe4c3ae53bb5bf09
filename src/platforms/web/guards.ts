import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

/** Far above the largest form there is (longest texts, most rows), far below what would hurt. */
const largestBody = 512 * 1024;

/** Nothing inline, nothing evaluated, nothing from elsewhere, nothing around it. */
export function headers(publicUrl: string | null): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // The component library draws its tick marks as data.
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Only an address with a certificate may promise to keep one.
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

/** Pages hold what only their reader may see: no store on the way keeps them. Files say otherwise themselves. */
export function notKept(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('Cache-Control', 'no-store');
  };
}

const onThisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * The demo asks nobody who they are, so it answers only to names of this machine itself: a website that has
 * its own name point here (DNS rebinding) gets nothing.
 */
export function ownHostOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    return onThisMachine.test(host) ? next() : c.text('Misdirected Request', 421);
  };
}

/** Forms of this very page only; others throw 403. Behind a proxy the public address counts, not the one listened on. */
export function ownFormsOnly(publicUrl: string | null): MiddlewareHandler {
  return csrf({ origin: (origin, c) => origin === (publicUrl ?? new URL(c.req.url).origin) });
}

export function smallBodiesOnly(refuse: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  return bodyLimit({ maxSize: largestBody, onError: refuse });
}
