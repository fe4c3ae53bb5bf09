import { describe, expect, it } from 'vitest';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { chris, fatma, gallery } from './gallery.ts';
import { signedIn, visitor, wordsOf } from './visitor.ts';

const viewers = [fatma, chris];
const demo = () => {
  const memory = memoryPorts({ surface: gallery().surface, viewers, demo: true });
  return { memory, app: webPlatform(memory.ports).app };
};
const live = (publicUrl = 'https://aftrap.example.nl') => {
  const memory = memoryPorts({ surface: gallery().surface, viewers, publicUrl });
  return { memory, app: webPlatform(memory.ports).app, publicUrl };
};

describe('signing in to the demo', () => {
  it('is choosing who to be, in the language of the browser', async () => {
    const who = visitor(demo().app);
    const dutch = await who.get('/aanmelden', { 'accept-language': 'de,nl;q=0.8,en;q=0.7' });
    expect(dutch.html).toContain('<html class="voorbeeld-theme aftrap-theme" lang="nl">');
    expect(wordsOf(dutch)).toContain('Gemeente Lelystad Gemeente Lelystad - adviseur OOV');
    const english = await who.get('/aanmelden', { 'accept-language': 'en-GB,nl;q=0.9' });
    expect(english.html).toContain('lang="en"');
    expect(wordsOf(english)).toContain('Choose who you look around as.');
  });

  it('leads to the page that was asked for', async () => {
    const who = visitor(demo().app);
    const sent = await who.get('/galerij?status=open');
    expect(sent.location).toBe('/aanmelden?_return=%2Fgalerij%3Fstatus%3Dopen');
    expect((await who.follow(sent)).html).toContain('name="_return" value="/galerij?status=open"');
    const there = await who.post('/aanmelden', { account: fatma.accountId, _return: '/galerij?status=open' });
    expect(there.location).toBe('/galerij?status=open');
    expect((await who.follow(there)).html).toContain(
      '<h1 class="utrecht-heading-1" id="heading" tabindex="-1">Galerij</h1>',
    );
  });

  it.each([
    'https://elders.example',
    '//elders.example',
    '/\\elders.example',
    '/%0d%0aSet-Cookie:x',
    'javascript:alert(1)',
  ])('never leads to %s', async (elsewhere) => {
    const who = visitor(demo().app);
    const there = await who.post('/aanmelden', { account: fatma.accountId, _return: elsewhere });
    expect(there.location).toMatch(/^\/(?![/\\])/);
    expect(there.headers.getSetCookie()).toHaveLength(1);
  });

  it('does not know who is not on the list', async () => {
    const who = visitor(demo().app);
    expect((await who.post('/aanmelden', { account: 'somebody' })).status).toBe(404);
    expect(who.cookie).toBe('');
  });

  it('can be done again as somebody else, and undone', async () => {
    const { app } = demo();
    const who = await signedIn(app, fatma.accountId);
    expect((await who.get('/aanmelden')).html).toContain('dit ben je nu');
    const first = who.cookie;
    await who.post('/aanmelden', { account: chris.accountId });
    expect((await who.get('/')).html).toContain('OM - coordinator');
    const before = await app.request('http://127.0.0.1:3978/', { headers: { cookie: first } });
    expect(before.headers.get('location')).toBe('/aanmelden');
    expect((await who.post('/afmelden', {})).location).toBe('/aanmelden');
    expect((await who.get('/')).status).toBe(303);
  });
});

describe('signing in with a link', () => {
  it('tells how to come by one, and shows nobody', async () => {
    const seen = await visitor(live().app).get('/aanmelden');
    expect(wordsOf(seen)).toContain('Vraag er een aan je coördinator');
    expect(seen.html).not.toContain('Lelystad');
  });

  it('works once, and looking at the link does not use it up', async () => {
    const { memory, app, publicUrl } = live();
    const link = `/aanmelden/${memory.makeLink(fatma.accountId)}`;
    const who = visitor(app, publicUrl);
    expect((await who.get(link)).status).toBe(200);
    expect((await who.get(link)).html).toContain('>Aanmelden</button>');
    expect((await who.post(link, {})).location).toBe('/');
    expect((await who.get('/')).status).toBe(200);
    const other = visitor(app, publicUrl);
    const late = await other.post(link, {});
    expect([late.status, wordsOf(late)]).toEqual([404, expect.stringContaining('Deze link werkt niet')]);
    expect(other.cookie).toBe('');
  });

  it('is not choosing a name from a list', async () => {
    const { app, publicUrl } = live();
    const who = visitor(app, publicUrl);
    expect((await who.post('/aanmelden', { account: fatma.accountId })).status).toBe(404);
  });
});

describe('a session', () => {
  it('is a cookie that no script, no other site and no plain line can see', async () => {
    const { memory, app, publicUrl } = live();
    const who = visitor(app, publicUrl);
    const signed = await who.post(`/aanmelden/${memory.makeLink(fatma.accountId)}`, {});
    expect(signed.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-aftrap=session-\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });

  it('ends when the account loses its access', async () => {
    const { memory, app } = demo();
    const who = await signedIn(app, fatma.accountId);
    memory.withdraw(fatma.accountId);
    expect((await who.get('/galerij')).location).toContain('/aanmelden');
  });

  it('is needed everywhere alike, whether something is there or not', async () => {
    const who = visitor(demo().app);
    for (const path of [
      '/galerij',
      '/nergens',
      '/do/gallery.rows',
      '/assets/nothing.css',
      '/live',
      '/press/x',
    ]) {
      const seen = await who.get(path);
      expect([seen.status, seen.location, seen.html]).toEqual([
        303,
        `/aanmelden?${new URLSearchParams({ _return: path })}`,
        '',
      ]);
    }
    expect((await who.post('/press/gallery.accept', { 'p.id': 'KIEVIT' })).location).toBe('/aanmelden');
  });

  it('is not needed for the accessibility statement', async () => {
    const seen = await visitor(live().app).get('/toegankelijkheid');
    expect(wordsOf(seen)).toContain('WCAG 2.2');
  });
});
