import type { Hono } from 'hono';
import { showNeutral } from './plain-screens.ts';
import { type Site, visitOf, type WebEnv } from './site.ts';

/** The way to putting the product into a chat workspace, for who may; for others there is nothing here. */
export function installRoutes(app: Hono<WebEnv>, site: Site): void {
  app.get('/koppelen/:name', async (c) => {
    const { viewer } = visitOf(c);
    const install = site.ports.installs.find(({ name }) => name === c.req.param('name'));
    const may = install !== undefined && (await install.may(viewer));
    return may ? c.redirect(await install.begin(viewer.accountId), 303) : showNeutral(site, c);
  });
}
