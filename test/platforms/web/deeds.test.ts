import { describe, expect, it } from 'vitest';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { chris, fatma, gallery } from './gallery.ts';
import { formIn, signedIn, visitor, wordsOf } from './visitor.ts';

const open = () => {
  const shown = gallery();
  const memory = memoryPorts({
    surface: shown.surface,
    viewers: [fatma, chris],
    demo: true,
    nextReminder: 90,
  });
  return { ...shown, memory, app: webPlatform(memory.ports).app };
};

describe('pressing a button', () => {
  it('does it once, leads back to the page and tells once what came of it', async () => {
    const { app, happened } = open();
    const who = await signedIn(app, fatma.accountId);
    const { action, fields } = formIn(await who.get('/galerij?status=open'), '/press/gallery.accept');
    const pressed = await who.post(action, fields);
    expect([pressed.status, pressed.location]).toEqual([303, '/galerij?status=open']);
    expect(pressed.location).not.toContain('aangenomen');
    const told = await who.follow(pressed);
    expect(wordsOf(told)).toContain('Gelukt: Je hebt KIEVIT aangenomen.');
    expect(told.html).toContain('role="status" tabindex="-1" autofocus');
    expect(wordsOf(await who.follow(pressed))).not.toContain('Je hebt KIEVIT aangenomen.');
    expect(happened).toHaveLength(1);
  });

  it('twice with the same form is one delivery; with a form drawn anew it is another', async () => {
    const { app, happened } = open();
    const who = await signedIn(app, fatma.accountId);
    const first = formIn(await who.get('/galerij'), '/press/gallery.accept');
    await who.post(first.action, first.fields);
    await who.post(first.action, first.fields);
    const again = formIn(await who.get('/galerij'), '/press/gallery.accept');
    await who.post(again.action, again.fields);
    const ids = happened.map(({ deliveryId }) => deliveryId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('can not be made to pass for somebody else’s', async () => {
    const { app, happened } = open();
    const [one, other] = [await signedIn(app, fatma.accountId), await signedIn(app, chris.accountId)];
    const { action, fields } = formIn(await one.get('/galerij'), '/press/gallery.accept');
    await one.post(action, fields);
    await other.post(action, fields);
    expect(happened[0]?.deliveryId).not.toBe(happened[1]?.deliveryId);
  });

  it('is asked about first where that is wanted, without scripts', async () => {
    const { app, happened } = open();
    const who = await signedIn(app, fatma.accountId);
    const { action, fields } = formIn(await who.get('/galerij'), '/press/gallery.accept/bevestigen');
    const asked = await who.post(action, fields);
    expect(wordsOf(asked)).toBe(
      'Weet je het zeker? Wil je KIEVIT intrekken? Dat kan niet terug. Ja, intrekken Nee, terug',
    );
    expect(asked.html).toContain('href="/galerij">Nee, terug</a>');
    expect(happened).toEqual([]);
    const yes = formIn(asked, '/press/gallery.accept');
    expect(yes.action).toBe('/press/gallery.accept');
    expect((await who.post(yes.action, yes.fields)).location).toBe('/galerij');
    expect(happened).toHaveLength(1);
  });

  it('leads to a form, a page or the conversation when that is the answer', async () => {
    const { app, memory } = open();
    const who = await signedIn(app, fatma.accountId);
    const body = { 'p.id': 'KIEVIT', _return: '/galerij' };
    expect((await who.post('/press/gallery.dialog', body)).location).toBe(
      '/do/gallery.fields?id=KIEVIT&_return=%2Fgalerij',
    );
    const page = await who.post('/press/gallery.page', body);
    expect(page.location).toBe('/galerij/KIEVIT?tab=a%26b');
    expect(wordsOf(await who.follow(page))).toContain('Je hebt KIEVIT aangenomen.');
    expect((await who.post('/press/gallery.cards', body)).location).toBe('/gesprek#laatste');
    expect(memory.messagesOf(fatma.accountId)).toHaveLength(1);
    await who.post('/press/gallery.cards', body);
    expect(memory.messagesOf(fatma.accountId)).toHaveLength(1);
    expect((await who.post('/press/gallery.told', body)).location).toBe('/galerij');
  });

  it('never leads to another site', async () => {
    const who = await signedIn(open().app, fatma.accountId);
    const pressed = await who.post('/press/gallery.accept', {
      'p.id': 'KIEVIT',
      _return: '//elders.example/x',
    });
    expect(pressed.location).toBe('/');
  });
});

describe('a notice', () => {
  it('is for who pressed and for the page they go to, and not for a part that is fetched', async () => {
    const { app } = open();
    const [one, other] = [await signedIn(app, fatma.accountId), await signedIn(app, chris.accountId)];
    await one.post('/press/gallery.accept', { 'p.id': 'KIEVIT', _return: '/galerij' });
    expect(wordsOf(await other.get('/galerij'))).not.toContain('accepted');
    expect(wordsOf(await one.get('/'))).not.toContain('aangenomen.');
    expect(wordsOf(await one.get('/galerij', { 'hx-request': 'true' }))).not.toContain('aangenomen.');
    expect(wordsOf(await one.get('/galerij'))).toContain('aangenomen.');
  });
});

describe('reading goes on at the heading', () => {
  const heading = (focus: string) =>
    `<h1 class="utrecht-heading-1" id="heading" tabindex="-1"${focus}>Galerij</h1>`;

  it('for who came from another page of Aftrap', async () => {
    const who = await signedIn(open().app, fatma.accountId);
    const within = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' };
    expect((await who.get('/galerij', within)).html).toContain(heading(' autofocus'));
    expect((await who.get('/galerij')).html).toContain(heading(''));
  });
});

describe('the demo clock', () => {
  it('stands on every page and can be moved from there', async () => {
    const { app, memory } = open();
    const who = await signedIn(app, fatma.accountId);
    const page = await who.get('/galerij');
    expect(page.html).toContain('FICTIEF - verzonnen gegevens');
    expect(page.html).toContain('<time datetime="2026-11-23T08:00:00Z">ma 23 nov, 09:00</time>');
    const moved = await who.post('/demo/klok', { ...formIn(page, '/demo/klok').fields, to: 'nextReminder' });
    expect(moved.location).toBe('/galerij');
    expect(memory.clock.now()).toBe('2026-11-23T09:30:00Z');
    expect((await who.follow(moved)).html).toContain('ma 23 nov, 10:30');
  });

  it('says so when no reminder waits', async () => {
    const memory = memoryPorts({ surface: gallery().surface, viewers: [fatma], demo: true });
    const who = await signedIn(webPlatform(memory.ports).app, fatma.accountId);
    const moved = await who.post('/demo/klok', { to: 'nextReminder', _return: '/galerij' });
    expect(wordsOf(await who.follow(moved))).toContain('Er staat geen herinnering klaar.');
  });

  it('is not there outside the demo', async () => {
    const memory = memoryPorts({
      surface: gallery().surface,
      viewers: [fatma],
      publicUrl: 'https://aftrap.example.nl',
    });
    const who = visitor(webPlatform(memory.ports).app, 'https://aftrap.example.nl');
    await who.post(`/aanmelden/${memory.makeLink(fatma.accountId)}`, {});
    expect((await who.get('/galerij')).html).not.toMatch(/FICTIEF|class="demo|"\/demo/);
    expect((await who.post('/demo/klok', { to: 'hour' })).status).toBe(404);
  });
});
