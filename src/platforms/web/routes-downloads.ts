import type { Hono } from 'hono';
import { payloadOf } from './answers.ts';
import { showNeutral } from './plain-screens.ts';
import { lookRequest, type Site, visitOf, type WebEnv } from './site.ts';

/** Every file that a feature lets people take along. */
export function downloadRoutes(app: Hono<WebEnv>, site: Site): void {
  const { router } = site.ports;
  for (const { name, path } of router.downloads) {
    app.get(path, async (c) => {
      const params = { ...payloadOf(c.req.query()), ...c.req.param() };
      const file = await router.download(lookRequest(site, visitOf(c).viewer), name, params);
      if ('kind' in file) return showNeutral(site, c);
      return c.body(file.content, 200, {
        'Content-Type': file.mediaType,
        'Content-Disposition': `attachment; filename="${file.fileName.replaceAll(/[^\w.-]/g, '-')}"`,
      });
    });
  }
}
