import { describe, expect, it } from 'vitest';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { fatma, gallery } from './gallery.ts';
import { origin, type Seen, signedIn, visitor, wordsOf } from './visitor.ts';

const open = (options: { readonly publicUrl?: string; readonly demo?: boolean } = { demo: true }) => {
  const shown = gallery();
  const memory = memoryPorts({ surface: shown.surface, viewers: [fatma], ...options });
  return { ...shown, memory, app: webPlatform(memory.ports).app };
};
const kievit = { 'p.id': 'KIEVIT', _return: '/galerij' };

describe('every answer', () => {
  it('lets nothing inline, evaluated or foreign run, and nothing stand around it', async () => {
    const who = await signedIn(open().app, fatma.accountId);
    const { headers } = await who.get('/galerij');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("base-uri 'none'; frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('promises to stay encrypted only where it is', async () => {
    const { app } = open({ publicUrl: 'https://aftrap.example.nl' });
    const { headers } = await visitor(app, 'https://aftrap.example.nl').get('/aanmelden');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('is kept by no cache, unless it is a file that never changes', async () => {
    const { app } = open();
    const who = await signedIn(app, fatma.accountId);
    const page = await who.get('/galerij');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await who.get('/nergens')).headers.get('cache-control')).toBe('no-store');
    expect((await visitor(app).get('/')).headers.get('cache-control')).toBe('no-store');
    const files = [...page.html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(8);
    const fetched = await Promise.all(files.map((path) => who.get(path)));
    expect(fetched.map(({ status }) => status)).toEqual(files.map(() => 200));
    expect(new Set(fetched.map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['public, max-age=31536000, immutable']),
    );
  });

  it('holds no script, style or handler of its own', async () => {
    const who = await signedIn(open().app, fatma.accountId);
    const { html } = await who.get('/galerij');
    expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:|hx-on/);
    expect(html).not.toMatch(/<script(?![^>]*src="\/assets\/)/);
    expect(html).not.toMatch(/(?:href|src|action)="(?!\/|#)/);
  });
});

describe('a form of another site', () => {
  const foreign = (seen: Seen) => [seen.status, wordsOf(seen)];

  it('does nothing', async () => {
    const { app, happened } = open();
    const who = await signedIn(app, fatma.accountId);
    const seen = await who.post('/press/gallery.accept', kievit, { origin: 'https://elders.example' });
    expect(foreign(seen)).toEqual([403, expect.stringContaining('Dit kwam niet van Aftrap zelf')]);
    const silent = await app.request(`${origin}/press/gallery.accept`, {
      method: 'POST',
      body: new URLSearchParams(kievit),
      headers: { cookie: who.cookie },
    });
    expect(silent.status).toBe(403);
    expect(happened).toEqual([]);
  });

  it('nor signs anybody in or out', async () => {
    const { app } = open();
    const who = await signedIn(app, fatma.accountId);
    const elsewhere = { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' };
    expect((await who.post('/afmelden', {}, elsewhere)).status).toBe(403);
    expect((await who.get('/galerij')).status).toBe(200);
    expect((await visitor(app).post('/aanmelden', { account: fatma.accountId }, elsewhere)).status).toBe(403);
  });

  it('is told apart by the public address when there is a proxy in front', async () => {
    const { app, memory } = open({ publicUrl: 'https://aftrap.example.nl' });
    const inside = visitor(app, 'http://10.0.0.7:3978');
    const link = `/aanmelden/${memory.makeLink(fatma.accountId)}`;
    expect((await inside.post(link, {})).status).toBe(403);
    expect((await inside.post(link, {}, { origin: 'https://aftrap.example.nl' })).status).toBe(303);
  });
});

describe('the demo', () => {
  it.each(['aftrap.elders.example', '127.0.0.1.elders.example', 'localhost.elders.example', '10.0.0.7:3978'])(
    'does not answer to the name %s',
    async (host) => {
      const seen = await visitor(open().app).get('/aanmelden', { host });
      expect([seen.status, seen.html]).toEqual([421, 'Misdirected Request']);
    },
  );

  it.each(['localhost:3978', '127.0.0.1:3978', '[::1]:3978', 'localhost'])('answers to %s', async (host) => {
    expect((await visitor(open().app).get('/aanmelden', { host })).status).toBe(200);
  });
});

describe('too much at once', () => {
  it('is refused in so many words', async () => {
    const { app, happened } = open();
    const who = await signedIn(app, fatma.accountId);
    const seen = await who.post('/do/gallery.fields?id=KIEVIT', { 'f.long': 'a'.repeat(600_000) });
    expect([seen.status, wordsOf(seen)]).toEqual([413, expect.stringContaining('maak je tekst korter')]);
    expect(happened).toEqual([]);
  });
});

describe('what is not there and what may not be seen', () => {
  it('look the same to the last letter', async () => {
    const who = await signedIn(open().app, fatma.accountId);
    const nowhere = await who.get('/nergens');
    expect(nowhere.status).toBe(404);
    expect(wordsOf(nowhere)).toContain('De pagina bestaat niet of is niet voor jou bedoeld.');
    const body = { 'p.id': 'ADELAAR', _return: '/galerij' };
    const others = [
      await who.get('/galerij/ADELAAR'),
      await who.get('/galerij/ADELAAR?tab=x'),
      await who.get('/do/nothing'),
      await who.get('/do/gallery.fields?id=ADELAAR'),
      await who.get('/do/gallery.fields'),
      await who.get('/assets/nothing.css'),
      await who.get('/press/gallery.accept'),
      await who.post('/nergens', {}),
      await who.post('/press/nothing', body),
      await who.post('/press/gallery.accept', body),
      await who.post('/press/gallery.accept', {}),
      await who.post('/do/nothing', {}),
      await who.post('/do/gallery.fields?id=ADELAAR', { 'f.short': 'x' }),
      await who.post('/do/gallery.fields?id=ADELAAR', { _rows: 'add.actions' }),
      await who.post('/press/gallery.accept', body, { 'content-type': 'application/json' }),
      await who.post('/demo/klok', { to: 'tomorrow' }),
    ];
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 404));
    expect(new Set([nowhere, ...others].map(({ html }) => html)).size).toBe(1);
    const headersOf = ({ headers }: Seen) => JSON.stringify([...headers]);
    expect(new Set([nowhere, ...others].map(headersOf)).size).toBe(1);
  });
});

describe('a fault', () => {
  it('says sorry and nothing else; the log hears where it was', async () => {
    const { app, memory } = open();
    const who = await signedIn(app, fatma.accountId);
    const seen = await who.post('/press/gallery.broken', kievit);
    expect([seen.status, wordsOf(seen)]).toEqual([500, expect.stringContaining('Dat ligt aan Aftrap')]);
    expect(seen.html).not.toContain('the words of a person');
    expect(memory.faults.map(({ where }) => where)).toEqual(['POST /press/:name']);
  });

  it('of what every page needs is told too, in plain text', async () => {
    const { memory } = open();
    const unread = async () => Promise.reject(new Error('the words of a person'));
    const broken = { ...memory.ports, conversation: { ...memory.ports.conversation, unread } };
    const who = await signedIn(webPlatform(broken).app, fatma.accountId);
    const seen = await who.get('/galerij');
    expect([seen.status, seen.html]).toEqual([500, 'Er ging iets mis. Something went wrong.']);
    expect(memory.faults).toHaveLength(1);
  });
});
