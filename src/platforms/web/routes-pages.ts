import type { Hono } from 'hono';
import type { Page } from '../../view/views.ts';
import { payloadOf } from './answers.ts';
import { showNeutral } from './plain-screens.ts';
import { drawPage } from './render-page.ts';
import { type Screen, show } from './screen.ts';
import { lookRequest, type Site, visitOf, type WebContext, type WebEnv } from './site.ts';

function pageScreen(page: Page, name: string, c: WebContext): Screen {
  const { pathname, search } = new URL(c.req.url);
  return {
    title: () => page.title,
    draw: (rendering, { focus }) => drawPage(page, rendering, focus),
    place: [name, ...page.trail.map((step) => step.page).reverse()],
    here: `${pathname}${search}`,
    live: true,
  };
}

/** Home, and every page that a feature registered. */
export function pageRoutes(app: Hono<WebEnv>, site: Site): void {
  const { router } = site.ports;
  app.get('/', async (c) => {
    const page = await router.home(lookRequest(site, visitOf(c).viewer));
    return show(site, c, pageScreen(page, 'home', c));
  });
  for (const { name, path } of router.pages) {
    app.get(path, async (c) => {
      const params = { ...payloadOf(c.req.query()), ...c.req.param() };
      const page = await router.page(lookRequest(site, visitOf(c).viewer), name, params);
      return 'kind' in page ? showNeutral(site, c) : show(site, c, pageScreen(page, name, c));
    });
  }
}
