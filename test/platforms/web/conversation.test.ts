import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../src/chat/platform.ts';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { fatma, gallery } from './gallery.ts';
import { galleryCard } from './gallery-nodes.ts';
import { formIn, signedIn, wordsOf } from './visitor.ts';

const kievit = { card: 'gallery.card', payload: { id: 'KIEVIT' } };
const adelaar = { card: 'gallery.card', payload: { id: 'ADELAAR' } };
const address = { platform: 'web', lane: fatma.accountId };
const message = (deliveryId: string, more: Partial<Outgoing> = {}): Outgoing => ({
  deliveryId,
  accountId: fatma.accountId,
  reader: fatma,
  card: galleryCard('nl'),
  parts: [kievit],
  messageRef: null,
  ...more,
});

const open = async () => {
  const shown = gallery();
  const memory = memoryPorts({ surface: shown.surface, viewers: [fatma], demo: true });
  const { app, platform } = webPlatform(memory.ports);
  return {
    ...shown,
    memory,
    platform,
    who: await signedIn(app, fatma.accountId),
    kept: () => memory.messagesOf(fatma.accountId),
  };
};

describe('a message that Aftrap sends', () => {
  it('stands in the conversation as the card is today, and no word of it is kept', async () => {
    const { platform, who, kept } = await open();
    expect([platform.name, platform.idempotent]).toEqual(['web', true]);
    expect(await platform.send(address, message('m-1'))).toEqual({ outcome: 'delivered', messageRef: 'm-1' });
    const seen = await who.get('/gesprek');
    expect(wordsOf(seen)).toContain('Aftrap ma 23 nov, 09:00 Nieuw KIEVIT: Galerij');
    expect(kept()).toEqual([
      {
        id: 'm-1',
        at: '2026-11-23T08:00:00Z',
        from: 'bot',
        words: null,
        parts: [kievit],
        notice: null,
        read: true,
      },
    ]);
  });

  it('whose card cannot be drawn leaves the rest of the conversation readable, and is told of', async () => {
    const { platform, who, memory } = await open();
    await platform.send(address, message('m-1', { parts: [{ card: 'gallery.broken', payload: {} }] }));
    await platform.send(address, message('m-2'));
    const seen = await who.get('/gesprek');
    expect(seen.status).toBe(200);
    expect(wordsOf(seen)).toContain('KIEVIT: Galerij');
    expect(wordsOf(seen)).toContain('kan nu niet worden getoond');
    expect(memory.faults.map(({ where }) => where)).toEqual(['GET /gesprek']);
  });

  it('sent twice stands there once', async () => {
    const { platform, kept } = await open();
    await platform.send(address, message('m-1'));
    expect(await platform.send(address, message('m-1'))).toEqual({ outcome: 'delivered', messageRef: 'm-1' });
    expect(kept()).toHaveLength(1);
  });

  it('is brought up to date in its place', async () => {
    const { platform, kept } = await open();
    await platform.send(address, message('m-1'));
    const sent = await platform.send(address, message('m-2', { messageRef: 'm-1', parts: [adelaar] }));
    expect(sent).toEqual({ outcome: 'delivered', messageRef: 'm-1' });
    expect(kept().map(({ id, parts }) => [id, parts])).toEqual([['m-1', [adelaar]]]);
  });

  it('that was cleared away meanwhile is said anew', async () => {
    const { platform, kept } = await open();
    const sent = await platform.send(address, message('m-2', { messageRef: 'm-1' }));
    expect(sent).toEqual({ outcome: 'delivered', messageRef: 'm-2' });
    expect(kept()).toHaveLength(1);
  });

  it('does not reach who lost their access', async () => {
    const { memory, platform, kept } = await open();
    memory.withdraw(fatma.accountId);
    expect(await platform.send(address, message('m-1'))).toMatchObject({ outcome: 'unreachable' });
    expect(kept()).toEqual([]);
  });

  it('is counted in the menu until it was seen', async () => {
    const { platform, who } = await open();
    await platform.send(address, message('m-1'));
    expect((await who.get('/')).html).toContain('<span class="visually-hidden">(1 nieuw bericht)</span>');
    expect((await who.get('/gesprek')).html).toContain('class="message__new"');
    expect((await who.get('/gesprek')).html).not.toContain('class="message__new"');
    expect((await who.get('/')).html).toContain('<span id="unread"></span>');
  });

  it('says so when it no longer means anything', async () => {
    const { platform, who } = await open();
    await platform.send(address, message('m-1', { parts: [adelaar] }));
    const seen = wordsOf(await who.get('/gesprek'));
    expect(seen).toContain('Dit bericht is niet meer van toepassing.');
    expect(seen).not.toContain('ADELAAR');
  });

  it('about the same thing is shown once, where it came last', async () => {
    const { platform, who } = await open();
    await platform.send(address, message('m-1'));
    await platform.send(address, message('m-2'));
    const { html } = await who.get('/gesprek');
    expect(html.match(/<article class="card"/g)).toHaveLength(1);
    expect(html).toContain('id="m-m-2"');
    expect(html).not.toContain('id="m-m-1"');
  });
});

describe('typing', () => {
  it('a command gives its answer below it', async () => {
    const { who, kept, happened } = await open();
    const form = formIn(await who.get('/gesprek'), '/gesprek');
    const said = await who.post('/gesprek', { ...form.fields, words: 'kickoff KIEVIT' });
    expect(said.location).toBe('/gesprek#laatste');
    expect(wordsOf(await who.follow(said))).toMatch(
      /Jij ma 23 nov, 09:00 kickoff KIEVIT Aftrap ma 23 nov, 09:00 KIEVIT: Galerij/,
    );
    expect(kept().map(({ from, words, parts, read }) => [from, words, parts, read])).toEqual([
      ['me', 'kickoff KIEVIT', [], true],
      ['bot', null, [kievit], true],
    ]);
    expect(happened.map(({ deed }) => deed)).toEqual(['kickoff KIEVIT']);
  });

  it('the same form sent twice is said once', async () => {
    const { who, kept, happened } = await open();
    const form = formIn(await who.get('/gesprek'), '/gesprek');
    await who.post('/gesprek', { ...form.fields, words: 'kickoff KIEVIT' });
    await who.post('/gesprek', { ...form.fields, words: 'kickoff KIEVIT' });
    expect(kept()).toHaveLength(2);
    expect(happened[0]?.deliveryId).toBe(happened[1]?.deliveryId);
  });

  it.each(['/kickoff KIEVIT', 'aftrap kickoff', 'KICKOFF kievit', 'help'])(
    '%s is a command and is kept',
    async (words) => {
      const { who, kept } = await open();
      await who.post('/gesprek', { words });
      expect(kept()[0]?.words).toBe(words);
    },
  );

  it.each(['Jan woont op nummer 12', 'kickoffs', 'wie is de eigenaar'])(
    '%s is no command and is not kept',
    async (words) => {
      const { who, kept } = await open();
      const seen = await who.follow(await who.post('/gesprek', { words }));
      expect(kept().map((one) => one.words)).toEqual([null, null]);
      expect(wordsOf(seen)).toContain('Dat is niet bewaard. Aftrap');
      expect(seen.html).not.toContain(words.split(' ').at(-1));
    },
  );

  it('nothing does nothing', async () => {
    const { who, kept } = await open();
    expect((await who.post('/gesprek', { words: '  ' })).location).toBe('/gesprek#laatste');
    expect(kept()).toEqual([]);
  });

  it('a command that asks for a form leads there', async () => {
    const { who } = await open();
    const said = await who.post('/gesprek', { words: 'actie' });
    expect(said.location).toBe('/do/gallery.rows?_return=%2Fgesprek');
  });

  it('is helped by buttons for the commands there are', async () => {
    const { who, kept } = await open();
    const seen = await who.get('/gesprek');
    expect(seen.html.match(/name="words" value="[^"]+"/g)).toEqual([
      'name="words" value="help"',
      'name="words" value="kickoff"',
      'name="words" value="actie"',
    ]);
    await who.post('/gesprek', { words: 'kickoff' });
    expect(kept()[0]?.words).toBe('kickoff');
  });
});

describe('a conversation', () => {
  it('that is empty says what will come', async () => {
    const { who } = await open();
    expect(wordsOf(await who.get('/gesprek'))).toContain('Nog geen berichten');
  });

  it('that is long begins with the newest part, and the rest can be asked for', async () => {
    const { platform, who } = await open();
    for (let count = 1; count <= 45; count += 1)
      await platform.send(address, message(`m-${count}`, { parts: [] }));
    const seen = await who.get('/gesprek');
    expect(seen.html.match(/<li class="message/g)).toHaveLength(40);
    expect(seen.html).toContain('id="m-m-45"');
    expect(seen.html).toContain('href="/gesprek?alles=1">Eerdere berichten laten zien</a>');
    expect((await who.get('/gesprek?alles=1')).html.match(/<li class="message/g)).toHaveLength(45);
  });

  it('tells what came of a button pressed in it, at its end', async () => {
    const { platform, who } = await open();
    await platform.send(address, message('m-1'));
    const { action, fields } = formIn(await who.get('/gesprek'), '/press/gallery.accept');
    const pressed = await who.post(action, fields);
    expect(pressed.location).toBe('/gesprek#laatste');
    expect((await who.follow(pressed)).html).toMatch(/id="laatste">\s*<div class="flash"/);
  });
});
