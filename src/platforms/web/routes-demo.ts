import type { Hono } from 'hono';
import { text } from '../../view/spans.ts';
import { safeReturn } from './addresses.ts';
import { sendOn } from './answers.ts';
import { showNeutral } from './plain-screens.ts';
import { clockMoves } from './ports.ts';
import { type Site, visitOf, type WebEnv } from './site.ts';
import { webWords } from './text.ts';

/** The demo clock: moved by whoever looks around, for everybody in this demo. */
export function demoRoutes(app: Hono<WebEnv>, site: Site): void {
  const { demo } = site.ports;
  if (demo === null) return;
  app.post('/demo/klok', async (c) => {
    const form = await c.req.parseBody().catch(() => null);
    const to = clockMoves.find((move) => move === form?.['to']);
    if (to === undefined) return showNeutral(site, c);
    const moved = await demo.clock.move(to);
    site.changes.announce('everyone');
    const words = webWords(visitOf(c).viewer.language);
    const back = form?.['_return'];
    return sendOn(site, c, safeReturn(typeof back === 'string' ? back : null), {
      size: 'notice',
      tone: moved === null ? 'info' : 'success',
      spans: [text(words.text(moved === null ? 'demo.noReminder' : 'demo.moved'))],
    });
  });
}
