import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import type { Platform } from '../../chat/platform.ts';
import { addressesOf } from './addresses.ts';
import { assets } from './assets.ts';
import { flashes } from './flashes.ts';
import { headers, notKept, ownFormsOnly, ownHostOnly, smallBodiesOnly } from './guards.ts';
import { liveChanges } from './live-changes.ts';
import { showFault, showNeutral, showOtherSite, showTooLarge } from './plain-screens.ts';
import type { WebPorts } from './ports.ts';
import { conversationRoutes } from './routes-conversation.ts';
import { dialogRoutes, pressRoutes } from './routes-deeds.ts';
import { demoRoutes } from './routes-demo.ts';
import { downloadRoutes } from './routes-downloads.ts';
import { installRoutes } from './routes-install.ts';
import { type LiveStreams, liveRoutes } from './routes-live.ts';
import { pageRoutes } from './routes-pages.ts';
import { signInRoutes } from './routes-sign-in.ts';
import { statementRoutes } from './routes-statement.ts';
import { sending } from './sending.ts';
import { recognise, signedInOnly } from './session.ts';
import type { Site, WebEnv } from './site.ts';
import { webWords } from './text.ts';

/** The web page: what listens, what sends, and the ways to tell it that something changed or that it stops. */
export interface WebPlatform {
  readonly app: Hono<WebEnv>;
  readonly platform: Platform;
  /** Lets open pages of these accounts look again. */
  announce(accountIds: ReadonlySet<string> | 'everyone'): void;
  /** Ends every open stream and stops listening for changes. */
  stop(): void;
}

export function webPlatform(ports: WebPorts): WebPlatform {
  const site: Site = {
    ports,
    addresses: addressesOf([...ports.router.pages, ...ports.router.downloads]),
    assets: assets(ports.themeCss),
    flashes: flashes(),
    changes: liveChanges(ports.newToken()),
  };
  const unsubscribe = ports.changes.subscribe((accountIds) => site.changes.announce(accountIds));
  const { app, streams } = appOf(site);
  return {
    app,
    platform: sending(site),
    announce: (accountIds) => site.changes.announce(accountIds),
    stop: () => {
      unsubscribe();
      streams.closeAll();
    },
  };
}

const bareFault = `${webWords('nl').text('fault.title')}. ${webWords('en').text('fault.title')}.`;

/** The order is the design: guards, what anybody may see, the sign-in, everything else, and nothing. */
function appOf(site: Site): { readonly app: Hono<WebEnv>; readonly streams: LiveStreams } {
  const app = new Hono<WebEnv>();
  const { ports } = site;
  app.onError((fault, c) => {
    if (fault instanceof HTTPException && fault.status === 403) return showOtherSite(site, c);
    // The pattern, not the address: an address may name what only few may know.
    const route = matchedRoutes(c).find(({ path }) => !path.endsWith('*'));
    ports.onFault(fault, `${c.req.method} ${route?.path ?? '*'}`);
    // What failed may be just what the page around the apology needs.
    return showFault(site, c).catch(() => c.text(bareFault, 500));
  });
  app.use(headers(ports.publicUrl), notKept());
  if (ports.demo !== null) app.use(ownHostOnly());
  app.route('/', site.assets.app);
  app.use(recognise(site));
  app.use(ownFormsOnly(ports.publicUrl));
  app.use(smallBodiesOnly((c) => showTooLarge(site, c)));
  signInRoutes(app, site);
  statementRoutes(app, site);
  const streams = liveRoutes(app, site);
  app.use(signedInOnly(site));
  conversationRoutes(app, site);
  pressRoutes(app, site);
  dialogRoutes(app, site);
  demoRoutes(app, site);
  installRoutes(app, site);
  pageRoutes(app, site);
  downloadRoutes(app, site);
  app.all('*', (c) => showNeutral(site, c));
  return { app, streams };
}
