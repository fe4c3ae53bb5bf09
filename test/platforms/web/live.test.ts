import { describe, expect, it } from 'vitest';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { chris, fatma, gallery } from './gallery.ts';
import { origin, type Seen, signedIn, type Visitor, visitor } from './visitor.ts';

const open = async () => {
  const memory = memoryPorts({ surface: gallery().surface, viewers: [fatma, chris], demo: true });
  const web = webPlatform(memory.ports);
  return { memory, web, who: await signedIn(web.app, fatma.accountId) };
};

/** Where a page listens, as it says itself. */
const streamOf = (seen: Seen): string => /data-hx-sse:connect="([^"]*)"/.exec(seen.html)?.[1] ?? 'nowhere';

/** Listens as a page does; gives each piece as it arrives, and null at the end. */
async function listen(app: Awaited<ReturnType<typeof open>>['web']['app'], who: Visitor, path: string) {
  const response = await app.request(`${origin}${path}`, {
    headers: { cookie: who.cookie, 'hx-request': 'true' },
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  return {
    type: response.headers.get('content-type'),
    hear: async () => {
      const piece = await reader?.read();
      return piece?.done === false ? decoder.decode(piece.value) : null;
    },
    leave: () => reader?.cancel(),
  };
}
const silence = ': \n\n';
const changed = 'event: changed\ndata: \n\n';

describe('a page that is open', () => {
  it('hears that something changed for its reader, and nothing more', async () => {
    const { memory, web, who } = await open();
    const stream = await listen(web.app, who, streamOf(await who.get('/galerij')));
    expect(stream.type).toContain('text/event-stream');
    expect(await stream.hear()).toBe(silence);
    memory.change(new Set([chris.accountId]));
    memory.change(new Set([fatma.accountId]));
    expect(await stream.hear()).toBe(changed);
    memory.change('everyone');
    expect(await stream.hear()).toBe(changed);
    await stream.leave();
  });

  it('hears at once of what changed between drawing it and listening', async () => {
    const { memory, web, who } = await open();
    const path = streamOf(await who.get('/galerij'));
    memory.change(new Set([fatma.accountId]));
    const stream = await listen(web.app, who, path);
    expect(await stream.hear()).toBe(changed);
    await stream.leave();
  });

  it('is out of date when it was drawn before a restart', async () => {
    const { web, who } = await open();
    for (const stamp of ['earlier.3', 'nonsense', '']) {
      const stream = await listen(web.app, who, `/live?since=${stamp}`);
      expect(await stream.hear()).toBe(changed);
      await stream.leave();
    }
  });

  it('hears of a message that was sent, of the platform itself and of a clock that was moved', async () => {
    const { web, who } = await open();
    const stream = await listen(web.app, who, streamOf(await who.get('/gesprek')));
    await stream.hear();
    await web.platform.send(
      { platform: 'web', lane: fatma.accountId },
      {
        deliveryId: 'm-1',
        accountId: fatma.accountId,
        reader: fatma,
        card: { size: 'card', title: '', summary: '', nodes: [], buttons: [] },
        parts: [],
        messageRef: null,
      },
    );
    expect(await stream.hear()).toBe(changed);
    web.announce(new Set([fatma.accountId]));
    expect(await stream.hear()).toBe(changed);
    await who.post('/demo/klok', { to: 'hour' });
    expect(await stream.hear()).toBe(changed);
    await stream.leave();
  });

  it('is let go when the server stops, and then hears nothing more', async () => {
    const { memory, web, who } = await open();
    const stream = await listen(web.app, who, streamOf(await who.get('/galerij')));
    await stream.hear();
    web.stop();
    memory.change('everyone');
    expect(await stream.hear()).toBeNull();
  });

  it('that nobody is signed in to any more is told to look again, and then lands at the sign-in', async () => {
    const { web, who } = await open();
    await who.post('/afmelden', {});
    const stream = await listen(web.app, who, '/live');
    expect(await stream.hear()).toBe(changed);
    expect(await stream.hear()).toBeNull();
    const part = await who.get('/galerij', { 'hx-request': 'true' });
    expect([part.status, part.headers.get('hx-refresh'), part.html]).toEqual([401, 'true', '']);
    expect((await visitor(web.app).get('/live')).location).toContain('/aanmelden');
  });

  it('whose page went away is loaded anew as a whole', async () => {
    const { who } = await open();
    const gone = await who.get('/galerij/ADELAAR', { 'hx-request': 'true' });
    expect([gone.status, gone.headers.get('hx-refresh')]).toEqual([404, 'true']);
  });

  it('with a form on it does not listen: what is being filled in stays', async () => {
    const { who } = await open();
    expect((await who.get('/do/gallery.rows')).html).not.toContain('sse:connect');
    expect((await who.get('/galerij')).html).toContain('sse:connect');
  });
});
